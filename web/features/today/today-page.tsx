import { SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { CsvLink } from '../../components/csv-link';
import { EmptyState } from '../../components/empty-state';
import { MoreRows } from '../../components/more-rows';
import { FilterWords, PageHead } from '../../components/page-head';
import { WithRail } from '../../components/panel';
import { TaskList } from '../../components/task-list';
import { answer, api } from '../../lib/api';
import type { TaskFilter, TaskList as Tasks } from '../../lib/answers';
import { longDate, shortDate } from '../../lib/format';
import { useSearchChoice, useSearchText } from '../../lib/search-params';
import { useToday } from '../../lib/session';
import { useList } from '../../lib/use-list';
import { TodayRail } from './today-rail';

const filters = ['all', 'late', 'today', 'week'] as const;

export function TodayPage() {
  const { t } = useTranslation();
  const today = useToday();
  const [filter, setFilter] = useSearchChoice<TaskFilter>('toon', filters, 'all');
  const [scope, setScope] = useSearchText('voor');
  const assignee = scope === '' ? 'me' : scope;
  const query = useList(['tasks', assignee, filter], (cursor) =>
    answer(api.GET('/tasks', { params: { query: { assignee, state: filter, cursor } } })),
  );
  const scopes = query.data?.scopes ?? [];
  return (
    <>
      <PageHead title={t('today.title')} subject={longDate(today)}>
        {scopes.length > 1 && (
          <SegmentedControl
            aria-label={t('today.scope')}
            value={assignee}
            onChange={(next) => setScope(next === 'me' ? '' : next)}
            data={scopes.map(({ key, label, count }) => ({
              value: key,
              label: (
                <>
                  {label} <em>{count}</em>
                </>
              ),
            }))}
          />
        )}
      </PageHead>
      <WithRail label={t('today.rail')} rail={<TodayRail />}>
        <FilterWords
          value={filter}
          onChange={setFilter}
          options={filters.map((value) => ({
            value,
            label: t(`today.filter.${value}`),
            count: query.data?.counts[value],
          }))}
        >
          <CsvLink path="/tasks" query={{ assignee, state: filter }} />
        </FilterWords>
        <Answered query={query} failure={t('today.failure')}>
          {(tasks) =>
            tasks.items.length > 0 ? (
              <>
                <TaskList tasks={tasks.items} caption={t('today.title')} />
                <MoreRows key={`${assignee} ${filter}`} list={query} />
              </>
            ) : (
              <NoTasks tasks={tasks} filter={filter} onAll={() => setFilter('all')} />
            )
          }
        </Answered>
      </WithRail>
    </>
  );
}

interface NoTasksProps {
  tasks: Tasks;
  filter: TaskFilter;
  onAll: () => void;
}

function NoTasks({ tasks, filter, onAll }: NoTasksProps) {
  const { t } = useTranslation();
  const today = useToday();
  if (filter !== 'all' && tasks.counts.all > 0) {
    return (
      <EmptyState
        title={t('list.emptyFilter')}
        action={
          <Link to="." search={{}} onClick={onAll}>
            {t('list.clearFilter')}
          </Link>
        }
      />
    );
  }
  return (
    <EmptyState title={t('today.empty')}>
      {tasks.next !== null && t('today.nextTask', { date: shortDate(tasks.next.date, today) })}
    </EmptyState>
  );
}
