import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';

import type { PracticeTarget } from '../components/practice-bar';
import { answer, api } from '../lib/api';
import classes from './practice.module.css';

const PracticeBar = lazy(async () => ({
  default: (await import('../components/practice-bar')).PracticeBar,
}));

/** Only in the practice environment. After a move everything on screen is asked again. */
export function Practice() {
  const client = useQueryClient();
  const { data: clock } = useQuery({
    queryKey: ['practice'],
    queryFn: () => answer(api.GET('/practice/clock')),
    // Somebody else may move it, and procedures plan on their own.
    refetchInterval: 5_000,
  });
  const move = useMutation({
    mutationFn: ({ date, instant }: PracticeTarget) =>
      answer(api.POST('/practice/clock', { body: instant === undefined ? { date } : { instant } })),
    onSettled: () => client.invalidateQueries(),
  });
  const room = <div className={classes.room} />;
  if (clock === undefined) return room;
  return (
    <Suspense fallback={room}>
      <PracticeBar
        clock={clock}
        moving={move.isPending}
        moved={move.data ?? null}
        error={move.error}
        onMove={(target) => move.mutate(target)}
        onSeen={() => move.reset()}
      />
    </Suspense>
  );
}
