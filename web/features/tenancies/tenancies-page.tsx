import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { EmptyState } from '../../components/empty-state';
import { MoreRows } from '../../components/more-rows';
import { FilterWords, PageHead } from '../../components/page-head';
import { Plate } from '../../components/plate';
import { StateBadge } from '../../components/state-badge';
import { TwoLines, WorkList, type Column } from '../../components/work-list';
import { answer, api } from '../../lib/api';
import type { TenancyRow } from '../../lib/answers';
import { euro, tenths } from '../../lib/format';
import { useSearchChoice, useSearchText } from '../../lib/search-params';
import { useList } from '../../lib/use-list';

const filters = ['all', 'owing', 'inCase'] as const;

export function TenanciesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [filter, setFilter] = useSearchChoice('toon', filters, 'all');
  const [q, setQ] = useSearchText('q');
  const find = useDebouncedCallback(setQ, 250);
  const query = useList(['tenancies', filter, q], (cursor) =>
    answer(
      api.GET('/tenancies', {
        params: { query: { state: filter, q: q === '' ? undefined : q, cursor } },
      }),
    ),
  );
  const open = ({ id }: TenancyRow): void => void navigate({ to: `/huur/${id}` });
  const columns: Column<TenancyRow>[] = [
    { key: 'state', head: t('task.state'), as: 'state', cell: (row) => <Account row={row} /> },
    {
      key: 'name',
      head: t('tenancies.name'),
      as: 'main',
      cell: (row) => <TwoLines title={row.name}>{row.address}</TwoLines>,
    },
    {
      key: 'reference',
      head: t('tenancies.reference'),
      as: 'who',
      cell: (row) => <Plate number={row.reference} to={`/huur/${row.id}`} />,
    },
    {
      key: 'case',
      head: t('task.case'),
      as: 'extra',
      cell: (row) => row.case && <Plate number={row.case.number} to={`/dossiers/${row.case.id}`} />,
    },
    { key: 'rent', head: t('tenancies.rent'), as: 'number', cell: (row) => euro(row.rentCents) },
    {
      key: 'balance',
      head: t('cases.balance'),
      as: 'number',
      cell: (row) => (
        <TwoLines title={euro(row.balanceCents)}>
          {row.monthsTenths > 0 && t('arrears.months', { months: tenths(row.monthsTenths) })}
        </TwoLines>
      ),
    },
  ];
  return (
    <>
      <PageHead title={t('tenancies.title')}>
        <TextInput
          type="search"
          aria-label={t('tenancies.find')}
          placeholder={t('tenancies.find')}
          w={260}
          defaultValue={q}
          onChange={(event) => find(event.currentTarget.value)}
        />
      </PageHead>
      <FilterWords
        value={filter}
        onChange={setFilter}
        options={filters.map((value) => ({
          value,
          label: t(`tenancies.filter.${value}`),
          count: query.data?.counts[value],
        }))}
      >
        <CsvLink path="/tenancies" query={{ state: filter, q: q === '' ? undefined : q }} />
      </FilterWords>
      <Answered query={query} failure={t('tenancies.failure')} rows={10}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('list.emptyFilter')}>{t('tenancies.emptyText')}</EmptyState>
          ) : (
            <>
              <WorkList
                caption={t('tenancies.title')}
                rows={items}
                columns={columns}
                rowKey={({ id }) => id}
                rowName={({ name, reference }) => `${reference} ${name}`}
                verbOf={() => t('action.open')}
                onAct={open}
                onOpen={open}
              />
              <MoreRows key={`${filter} ${q}`} list={query} />
            </>
          )
        }
      </Answered>
    </>
  );
}

function Account({ row }: { row: TenancyRow }) {
  const { t } = useTranslation();
  if (row.case !== null) return <StateBadge kind="running">{t('tenancies.inCase')}</StateBadge>;
  return row.balanceCents > 0 ? (
    <StateBadge kind="today">{t('tenancies.owing')}</StateBadge>
  ) : (
    <StateBadge kind="done">{t('tenancies.paid')}</StateBadge>
  );
}
