import { setCsrfToken } from '../../lib/api';
import type { Me } from '../../lib/answers';
import { queryClient } from '../../lib/query-client';
import { meQuery } from '../../lib/session';

/**
 * A new session: nothing of who was here before stays in this page. The invitation that led here does,
 * for asked again it would answer that its link was used.
 */
export function comeIn(me: Me): void {
  setCsrfToken(me.csrfToken);
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'invitation' });
  queryClient.setQueryData(meQuery.queryKey, me);
}
