import { QueryCache, QueryClient } from '@tanstack/react-query';

import { ApiProblem } from './problem';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiProblem;
  }
}

/** The session ended while the page was open. Unsent forms wait on this device; the sign-in page leads back here. */
function leadToSignIn(): void {
  const { pathname, search } = window.location;
  if (pathname !== '/aanmelden')
    window.location.assign(`/aanmelden?terug=${encodeURIComponent(pathname + search)}`);
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (problem, query) => {
      if (problem.status === 401 && query.queryKey[0] !== 'me') leadToSignIn();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, problem) =>
        problem instanceof ApiProblem && problem.isUnreachable && failures < 2,
    },
    mutations: { retry: false },
  },
});
