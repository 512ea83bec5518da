import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../lib/api';
import type { OverdueRow, ReplanItem } from '../../lib/answers';
import { useVerb } from '../../lib/use-verb';
import { nameOfItem, useReplanPreview } from './board-queries';
import type { JudgedRow } from './judged-rows';

export type Target = { userId: string } | { on: string };
export type Scope = 'rows' | 'trajectories';

/** A row with what becomes of it: done or to be done, so already, or refused. */
export interface Judged extends JudgedRow {
  state: 'done' | 'unchanged' | 'refused';
}

export interface Asked {
  rows: readonly OverdueRow[];
  target: Target | null;
  scope: Scope;
}

/** The one person whose rows these are; null when they are of more people or of nobody. */
export function onlyWorkerOf(rows: readonly OverdueRow[]): string | null {
  const [first] = rows;
  const id = first?.worker?.id ?? null;
  return rows.every(({ worker }) => worker?.id === id) ? id : null;
}

interface Handover {
  fromUserId: string;
  toUserId: string;
  trajectoryIds: string[];
}

function handoverOf({ rows, target, scope }: Asked): Handover | null {
  const fromUserId = onlyWorkerOf(rows);
  const toUserId = target !== null && 'userId' in target ? target.userId : null;
  if (scope !== 'trajectories' || fromUserId === null || toUserId === null) return null;
  if (fromUserId === toUserId) return null;
  const trajectoryIds = [...new Set(rows.map(({ trajectoryId }) => trajectoryId))];
  return { fromUserId, toUserId, trajectoryIds };
}

const itemsOf = ({ rows, target, scope }: Asked): ReplanItem[] =>
  target === null || scope === 'trajectories'
    ? []
    : rows.flatMap(({ item }): ReplanItem[] => {
        if (!('taskId' in item)) return [{ ...item, to: target }];
        return 'userId' in target ? [{ ...item, to: target }] : [];
      });

/** The row that was asked by this name. */
const rowOf = (rows: readonly OverdueRow[], name: string): OverdueRow | undefined =>
  rows.find(({ item }) => nameOfItem(item) === name);

const said = (faults: readonly { text: string }[], otherwise: string): string =>
  faults.length > 0 ? faults.map(({ text }) => text).join(' ') : otherwise;

/** The rows as the server judges them before anything is done. */
export function useBulkPreview(asked: Asked) {
  const { t } = useTranslation();
  const handover = handoverOf(asked);
  const replan = useReplanPreview(itemsOf(asked));
  const reassign = useQuery({
    queryKey: ['board', 'reassignment', handover],
    queryFn: () =>
      handover === null
        ? null
        : answer(api.POST('/monitoring/reassignment/preview', { body: handover })),
    enabled: handover !== null,
  });
  const items = (reassign.data?.items ?? []).map((row): Judged => {
    const parts = [
      ...(row.coach ? [t('board.bulk.parts.coach')] : []),
      ...(row.evaluations > 0
        ? [t('board.bulk.parts.evaluations', { count: row.evaluations })]
        : []),
      ...(row.tasks > 0 ? [t('board.bulk.parts.tasks', { count: row.tasks })] : []),
    ];
    const { trajectoryId: key, number, name, faults } = row;
    const state = faults.length > 0 ? 'refused' : 'done';
    return { key, number, name, state, text: said(faults, parts.join(', ')) };
  });
  const rows = (replan.data ?? []).map(({ id, state, faults }): Judged => {
    const row = rowOf(asked.rows, id);
    const text = said(faults, row?.label ?? '');
    return { key: id, number: row?.number ?? '', name: row?.name ?? '', state, text };
  });
  const whole = asked.scope === 'trajectories';
  const { isError, error, refetch, isSuccess } = whole ? reassign : replan;
  return {
    data: isSuccess ? (whole ? items : rows) : undefined,
    receiver: whole ? (reassign.data?.receiver ?? null) : null,
    isError,
    error,
    refetch,
  };
}

/** Does it for the rows that can; what came of each. */
export function useBulk(rows: readonly OverdueRow[]) {
  return useVerb(async (asked: Asked, options): Promise<Judged[]> => {
    const named = (found: OverdueRow | undefined) => {
      return { number: found?.number ?? '', name: found?.name ?? '' };
    };
    const handover = handoverOf(asked);
    if (handover !== null) {
      const body = handover;
      const { items } = await answer(api.POST('/monitoring/reassignment', { body, ...options }));
      return items.map(({ trajectoryId: key, state, text, faults }) => {
        const row = rows.find((one) => one.trajectoryId === key);
        return { key, ...named(row), state, text: said(faults, text) };
      });
    }
    const body = { items: itemsOf(asked) };
    const { items } = await answer(api.POST('/monitoring/replan', { body, ...options }));
    return items.map(({ id: key, state, text, faults }) => {
      const row = rowOf(rows, key);
      return { key, ...named(row), state, text: said(faults, text) };
    });
  });
}
