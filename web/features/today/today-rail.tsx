import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useAnnounce } from '../../components/announcements';
import { Answered } from '../../components/answered';
import { Refusal } from '../../components/error-panel';
import { Panel } from '../../components/panel';
import { answer, api } from '../../lib/api';
import type { TodayOverview } from '../../lib/answers';
import { dayAndMonth } from '../../lib/format';
import { useToday } from '../../lib/session';
import { useVerb } from '../../lib/use-verb';
import classes from './today-rail.module.css';

export function TodayRail() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['tasks', 'overview'],
    queryFn: () => answer(api.GET('/tasks/overview')),
  });
  return (
    <Answered query={query} failure={t('today.railFailure')} rows={3}>
      {({ justDone, waiting }) => (
        <>
          {justDone.length > 0 && <JustDone items={justDone} />}
          {waiting.length > 0 && <Waiting items={waiting} />}
        </>
      )}
    </Answered>
  );
}

function JustDone({ items }: { items: TodayOverview['justDone'] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('today.justDone')}>
      {items.map((item) => (
        <div key={item.id} className={classes.done}>
          <p>{item.text}</p>
          <Undo undo={item.undo} />
        </div>
      ))}
    </Panel>
  );
}

function Undo({ undo }: { undo: TodayOverview['justDone'][number]['undo'] }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const withdraw = useVerb((letterIds: string[], options) =>
    answer(api.POST('/letters/withdrawal', { body: { letterIds }, ...options })),
  );
  return (
    <>
      <p>{t('today.undoUntil')}</p>
      <Button
        mt={10}
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        loading={withdraw.isPending}
        onClick={() =>
          withdraw.mutate(undo.letterIds, { onSuccess: () => announce(t('today.undone')) })
        }
      >
        {undo.label}
      </Button>
      {withdraw.error !== null && <Refusal error={withdraw.error} kept={t('today.undoKept')} />}
    </>
  );
}

function Waiting({ items }: { items: TodayOverview['waiting'] }) {
  const { t } = useTranslation();
  const today = useToday();
  const all = items.reduce((sum, { count }) => sum + count, 0);
  return (
    <Panel title={t('today.waiting')} count={all}>
      <ul className={classes.waiting}>
        {items.map((item) => (
          <li key={item.what}>
            <b>{item.count}</b>
            <span>
              <Link to={item.href}>{item.what}</Link>
              <small>
                {t('today.since', { who: item.who, date: dayAndMonth(item.since, today) })}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
