import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { EmptyState } from '../../components/empty-state';
import { MoreRows } from '../../components/more-rows';
import { TaskList } from '../../components/task-list';
import { answer, api } from '../../lib/api';
import { useList } from '../../lib/use-list';

/** What people of the reader's side have to do in one trajectory. */
export function TrajectoryTasks({ trajectoryId }: { trajectoryId: string }) {
  const { t } = useTranslation();
  const query = useList(['tasks', 'trajectory', trajectoryId], (cursor) =>
    answer(
      api.GET('/tasks', {
        params: { query: { trajectory: trajectoryId, assignee: 'all', cursor } },
      }),
    ),
  );
  return (
    <Answered query={query} failure={t('trajectory.tasksFailure')} rows={2}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('trajectory.noTasks')}>{t('trajectory.noTasksText')}</EmptyState>
        ) : (
          <>
            <TaskList quiet tasks={items} caption={t('trajectory.tab.afspraken')} />
            <MoreRows list={query} />
          </>
        )
      }
    </Answered>
  );
}
