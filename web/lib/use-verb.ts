import {
  useMutation,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
} from '@tanstack/react-query';
import { useRef } from 'react';

import type { ApiProblem } from './problem';

export interface CallOptions {
  headers: { 'Idempotency-Key': string };
}

/**
 * A POST that acts once. The key is made at the first try and sent again until the server has answered,
 * so a retry after a lost connection cannot book a thing twice.
 */
export function useVerb<Input, Output>(
  call: (input: Input, options: CallOptions) => Promise<Output>,
): UseMutationResult<Output, ApiProblem, Input> {
  const client = useQueryClient();
  const tried = useRef<{ input: string; key: string } | null>(null);
  return useMutation<Output, ApiProblem, Input>({
    mutationFn: (input) => {
      const text = JSON.stringify(input);
      if (tried.current?.input !== text) tried.current = { input: text, key: crypto.randomUUID() };
      return call(input, { headers: { 'Idempotency-Key': tried.current.key } });
    },
    // Not awaited: what is asked again may take away the dialog that still has to say that it is done.
    onSuccess: (output) => {
      tried.current = null;
      void client.invalidateQueries();
      if (isOnItsWay(output)) lookAgain(client);
    },
    onError: (problem) => {
      if (!problem.isUnreachable) tried.current = null;
    },
  });
}

/** Without a turn of the procedure in the answer it hears of the fact a moment later. */
const isOnItsWay = (output: unknown): boolean =>
  typeof output === 'object' && output !== null && !('seq' in output);

const againMillis = [700, 2_500];

function lookAgain(client: QueryClient): void {
  for (const millis of againMillis) setTimeout(() => void client.invalidateQueries(), millis);
}
