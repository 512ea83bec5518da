import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable, type DataColumn } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { PageHead } from '../../components/page-head';
import { TwoLines } from '../../components/work-list';
import { answer, api } from '../../lib/api';
import type { BodyRow } from '../../lib/answers';
import { clockTime, shortDate } from '../../lib/format';
import { useToday } from '../../lib/session';
import { BodyState } from './body-state';

/** Every body of the organisation's programmes, with the session that comes and what waits for it. */
export function BodiesPage() {
  const { t } = useTranslation();
  const columns = useColumns();
  const query = useQuery({ queryKey: ['bodies'], queryFn: () => answer(api.GET('/bodies', {})) });
  return (
    <>
      <PageHead title={t('bodies.title')} subject={t('bodies.subject')} />
      <Answered query={query} failure={t('bodies.failure')} rows={6}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('bodies.empty')}>{t('bodies.emptyText')}</EmptyState>
          ) : (
            <DataTable
              caption={t('bodies.title')}
              rows={items}
              rowKey={({ programme, code }) => `${programme.code} ${code}`}
              columns={columns}
            />
          )
        }
      </Answered>
    </>
  );
}

function useColumns(): DataColumn<BodyRow>[] {
  const { t } = useTranslation();
  const today = useToday();
  return [
    {
      head: t('bodies.name'),
      cell: ({ programme, code, label }) => (
        <TwoLines
          title={
            <Link to="/overleg/$programme/$body" params={{ programme: programme.code, body: code }}>
              {label}
            </Link>
          }
        >
          {programme.title}
        </TwoLines>
      ),
    },
    { head: t('bodies.stateHead'), cell: ({ state }) => <BodyState state={state} /> },
    {
      head: t('bodies.next'),
      cell: ({ next }) =>
        next && (
          <Link to="/zittingen/$id" params={{ id: next.id }}>
            {shortDate(next.date, today)}, {clockTime(next.startsAt)}
          </Link>
        ),
    },
    { head: t('bodies.onAgenda'), cell: ({ next }) => next?.agendaCount, isNumber: true },
    { head: t('bodies.rhythm'), cell: ({ rhythm }) => rhythm },
    { head: t('bodies.chair'), cell: ({ chair }) => chair },
    { head: t('bodies.members'), cell: ({ members }) => members, isNumber: true },
  ];
}
