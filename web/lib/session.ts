import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';

import { answer, api, setCsrfToken } from './api';
import type { IsoDate, Me } from './answers';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me> => {
    const me = await answer(api.GET('/me'));
    setCsrfToken(me.csrfToken);
    return me;
  },
  staleTime: 60_000,
});

/** Only below the signed-in layout, which has loaded it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** The day of the server or practice clock; the browser's own clock is never asked. */
export function useToday(): IsoDate {
  return useQuery(meQuery).data?.today ?? '';
}
