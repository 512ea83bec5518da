import { setCsrfToken } from '../../lib/api';
import type { Me } from '../../lib/answers';
import { queryClient } from '../../lib/query-client';
import { meQuery } from '../../lib/session';

/** A new session: nothing of who was here before stays in this page. */
export function comeIn(me: Me): void {
  setCsrfToken(me.csrfToken);
  queryClient.clear();
  queryClient.setQueryData(meQuery.queryKey, me);
}
