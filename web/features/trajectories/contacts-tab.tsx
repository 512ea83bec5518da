import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { answer, api } from '../../lib/api';
import type { Trajectory } from '../../lib/answers';
import { dayAndMonth, shortDate } from '../../lib/format';
import { useToday } from '../../lib/session';
import classes from './contacts-tab.module.css';

/** Every visit and call, also the missed ones: the days are facts. */
export function ContactsTab({ trajectory: { id, contacts, reads } }: { trajectory: Trajectory }) {
  const { t } = useTranslation();
  const today = useToday();
  const query = useQuery({
    queryKey: ['trajectory', id, 'contacts'],
    queryFn: () => answer(api.GET('/trajectories/{id}/contacts', { params: { path: { id } } })),
  });
  if (contacts.count === 0)
    return <EmptyState title={t('contacts.empty')}>{t('contacts.emptyText')}</EmptyState>;
  return (
    <>
      <div className={classes.sum}>
        <p>
          <b>{t('contacts.count', { count: contacts.count })}</b>
          {contacts.last !== null &&
            `, ${t('contacts.last', { date: dayAndMonth(contacts.last, today) })}`}
          {', '}
          {contacts.missed.length === 0
            ? t('contacts.noneMissed')
            : t('contacts.missed', {
                count: contacts.missed.length,
                days: contacts.missed.map((day) => dayAndMonth(day, today)).join(', '),
              })}
        </p>
        <CsvLink path={`/trajectories/${id}/contacts`} />
      </div>
      <Answered query={query} failure={t('contacts.failure')} rows={4}>
        {({ items }) => (
          <DataTable
            caption={t('trajectory.tab.contacten')}
            rows={items}
            rowKey={(row) => row.id}
            columns={[
              { head: t('contacts.on'), cell: ({ on }) => shortDate(on, today) },
              { head: t('contacts.kind'), cell: ({ kind }) => kind.label },
              { head: t('contacts.outcome'), cell: ({ outcome }) => <b>{outcome.label}</b> },
              { head: t('contacts.by'), cell: ({ by }) => by },
              ...(reads
                ? [
                    {
                      head: t('contacts.minutes'),
                      cell: ({ minutes }: (typeof items)[number]) =>
                        t('contacts.minutesOf', minutes),
                    },
                    {
                      head: t('contacts.present'),
                      cell: ({ present }: (typeof items)[number]) => present.join(', '),
                    },
                    {
                      head: t('contacts.note'),
                      cell: ({ note }: (typeof items)[number]) => note,
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Answered>
    </>
  );
}
