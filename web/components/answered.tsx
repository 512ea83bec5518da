import type { ReactNode } from 'react';

import { ErrorPanel } from './error-panel';
import { Loading } from './loading';

interface AnsweredProps<T> {
  query: {
    data: T | undefined;
    isError: boolean;
    error: unknown;
    refetch: () => Promise<unknown>;
  };
  /** Said when it fails: "De werklijst laadt niet." */
  failure: string;
  rows?: number;
  children: (data: T) => ReactNode;
}

/** Loading, failed or there: the three states of every panel. */
export function Answered<T>({ query, failure, rows, children }: AnsweredProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return <ErrorPanel title={failure} error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading rows={rows} />;
}
