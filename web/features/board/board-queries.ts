import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';

import { answer, api } from '../../lib/api';
import type {
  Absence,
  OverdueList,
  OverdueRow,
  OverdueWindow,
  ReplanItem,
  ReplanRow,
  WorkKind,
  Workload,
} from '../../lib/answers';
import { useList, type List } from '../../lib/use-list';

export const facets = ['team', 'worker', 'programme', 'partner'] as const;
export type Facet = (typeof facets)[number];
export type BoardFilter = Partial<Record<Facet, string>>;

/** What everybody has and will have. */
export function useWorkload(weeks: number, less: number): UseQueryResult<Workload> {
  return useQuery({
    queryKey: ['board', 'workload', weeks, less],
    queryFn: () => answer(api.GET('/monitoring/workload', { params: { query: { weeks, less } } })),
    placeholderData: keepPreviousData,
  });
}

export function useOverdue(
  kind: WorkKind,
  show: OverdueWindow,
  filter: BoardFilter,
): List<OverdueList> {
  return useList(['board', 'overdue', kind, show, filter], (cursor) =>
    answer(
      api.GET('/monitoring/overdue', { params: { query: { kind, show, ...filter, cursor } } }),
    ),
  );
}

/** Who is away now or later, or just came back. */
export function useAbsences(): UseQueryResult<Absence[]> {
  return useQuery({
    queryKey: ['board', 'absences'],
    queryFn: async () => (await answer(api.GET('/absences'))).items,
  });
}

/** How a row is called when it is re-planned; a round of a recurring duty has no row of its own. */
export function nameOfItem(item: OverdueRow['item']): string {
  if ('round' in item) return `${item.trajectoryId}:${item.round}`;
  return 'taskId' in item ? item.taskId : item.evaluationId;
}

/** What each row would come to, as the server judges it now; nothing changes. */
export function useReplanPreview(items: readonly ReplanItem[]): UseQueryResult<ReplanRow[]> {
  return useQuery({
    queryKey: ['board', 'replan', items],
    queryFn: async () => {
      const body = { items: [...items] };
      return (await answer(api.POST('/monitoring/replan/preview', { body }))).items;
    },
    enabled: items.length > 0,
  });
}
