import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { DateWithReason } from '../../components/date-with-reason';
import { EmptyState } from '../../components/empty-state';
import { FilterWords, PageHead } from '../../components/page-head';
import { Plate } from '../../components/plate';
import { DueBadge } from '../../components/state-badge';
import { TwoLines, WorkList, type Column } from '../../components/work-list';
import { answer, api } from '../../lib/api';
import type { CaseFilter, CaseRow } from '../../lib/answers';
import { euro } from '../../lib/format';
import { useSearchChoice } from '../../lib/search-params';

const filters = ['open', 'waiting', 'paused', 'closed'] as const;

export function CasesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [filter, setFilter] = useSearchChoice<CaseFilter>('toon', filters, 'open');
  const query = useQuery({
    queryKey: ['cases', filter],
    queryFn: () => answer(api.GET('/arrears-procedures', { params: { query: { state: filter } } })),
    placeholderData: (before) => before,
  });
  const open = ({ id }: CaseRow): void => void navigate({ to: `/dossiers/${id}` });
  const columns: Column<CaseRow>[] = [
    {
      key: 'state',
      head: t('task.state'),
      as: 'state',
      cell: ({ state }) => <DueBadge state={state} />,
    },
    {
      key: 'name',
      head: t('cases.name'),
      as: 'main',
      cell: (row) => <TwoLines title={row.name}>{row.address}</TwoLines>,
    },
    {
      key: 'number',
      head: t('task.case'),
      as: 'who',
      cell: (row) => <Plate number={row.number} to={`/dossiers/${row.id}`} />,
    },
    { key: 'phase', head: t('cases.phase'), as: 'extra', cell: ({ phase }) => phase },
    {
      key: 'balance',
      head: t('cases.balance'),
      as: 'number',
      cell: ({ balanceCents }) => (balanceCents === null ? t('cases.hidden') : euro(balanceCents)),
    },
    {
      key: 'next',
      head: t('cases.next'),
      as: 'date',
      cell: ({ next }) =>
        next !== null && (
          <TwoLines title={<DateWithReason term={next.term} />}>{next.label}</TwoLines>
        ),
    },
    { key: 'handler', head: t('cases.handler'), as: 'extra', cell: ({ handler }) => handler },
  ];
  return (
    <>
      <PageHead title={t('cases.title')} />
      <FilterWords
        value={filter}
        onChange={setFilter}
        options={filters.map((value) => ({
          value,
          label: t(`cases.filter.${value}`),
          count: query.data?.counts[value],
        }))}
      >
        <CsvLink path="/arrears-procedures" query={{ state: filter }} />
      </FilterWords>
      <Answered query={query} failure={t('cases.failure')} rows={10}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('list.emptyFilter')}>{t('cases.emptyText')}</EmptyState>
          ) : (
            <WorkList
              caption={t('cases.title')}
              rows={items}
              columns={columns}
              rowKey={({ id }) => id}
              rowName={({ number, name }) => `${number} ${name}`}
              groupOf={({ state }) => state.kind}
              verbOf={() => t('action.open')}
              onAct={open}
              onOpen={open}
            />
          )
        }
      </Answered>
    </>
  );
}
