import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { EmptyState } from '../../components/empty-state';
import { MoreRows } from '../../components/more-rows';
import { FilterWords, PageHead } from '../../components/page-head';
import { answer, api } from '../../lib/api';
import type { TrajectoryFilter, TrajectoryRow } from '../../lib/answers';
import { useSearchChoice, useSearchText } from '../../lib/search-params';
import { useMe } from '../../lib/session';
import { useList } from '../../lib/use-list';
import { ReferDialog } from './refer-dialog';
import { TrajectoryTable } from './trajectory-table';

const filters = ['open', 'before', 'stay', 'after', 'late', 'closed'] as const;

const given = (text: string): string | undefined => (text === '' ? undefined : text);

/** Who is where in which programme, and what is due. */
export function TrajectoriesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { user } = useMe();
  const [referring, setReferring] = useState(false);
  const [filter, setFilter] = useSearchChoice<TrajectoryFilter>('toon', filters, 'open');
  const [programme, setProgramme] = useSearchText('programma');
  const [q, setQ] = useSearchText('q');
  const find = useDebouncedCallback(setQ, 250);
  const asked = { state: filter, programme: given(programme), q: given(q) };
  const query = useList(['trajectories', asked], (cursor) =>
    answer(api.GET('/trajectories', { params: { query: { ...asked, cursor } } })),
  );
  const open = ({ id }: TrajectoryRow): void => void navigate({ to: `/trajecten/${id}` });
  return (
    <>
      <PageHead title={t('trajectories.title')}>
        <NativeSelect
          aria-label={t('trajectories.programme')}
          value={programme}
          onChange={(event) => setProgramme(event.currentTarget.value)}
          data={[
            { value: '', label: t('trajectories.allProgrammes') },
            ...(query.data?.programmes ?? []).map(({ code, label }) => ({ value: code, label })),
          ]}
        />
        <TextInput
          type="search"
          aria-label={t('trajectories.find')}
          placeholder={t('trajectories.find')}
          w={200}
          defaultValue={q}
          onChange={(event) => find(event.currentTarget.value)}
        />
        {user.rights.includes('trajectory.refer') && (
          <Button
            leftSection={<IconPlus size={17} aria-hidden />}
            onClick={() => setReferring(true)}
          >
            {t('trajectories.refer')}
          </Button>
        )}
      </PageHead>
      <FilterWords
        value={filter}
        onChange={setFilter}
        options={filters.map((value) => ({
          value,
          label: t(`trajectories.filter.${value}`),
          count: query.data?.counts[value],
        }))}
      >
        <CsvLink path="/trajectories" query={asked} />
      </FilterWords>
      <Answered query={query} failure={t('trajectories.failure')} rows={10}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('list.emptyFilter')}>{t('trajectories.emptyText')}</EmptyState>
          ) : (
            <>
              <TrajectoryTable rows={items} onOpen={open} />
              <MoreRows key={`${filter} ${programme} ${q}`} list={query} />
            </>
          )
        }
      </Answered>
      {referring && <ReferDialog onClose={() => setReferring(false)} />}
    </>
  );
}
