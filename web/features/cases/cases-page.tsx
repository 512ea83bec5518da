import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { EmptyState } from '../../components/empty-state';
import { MoreRows } from '../../components/more-rows';
import { FilterWords, PageHead } from '../../components/page-head';
import { answer, api } from '../../lib/api';
import type { CaseFilter, CaseRow } from '../../lib/answers';
import { useSearchChoice } from '../../lib/search-params';
import { useList } from '../../lib/use-list';
import { CaseTable } from './case-table';

const filters = ['open', 'waiting', 'paused', 'closed'] as const;

export function CasesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [filter, setFilter] = useSearchChoice<CaseFilter>('toon', filters, 'open');
  const query = useList(['cases', filter], (cursor) =>
    answer(api.GET('/arrears-procedures', { params: { query: { state: filter, cursor } } })),
  );
  const open = ({ id }: CaseRow): void => void navigate({ to: `/dossiers/${id}` });
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
            <>
              <CaseTable rows={items} onOpen={open} />
              <MoreRows key={filter} list={query} />
            </>
          )
        }
      </Answered>
    </>
  );
}
