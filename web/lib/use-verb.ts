import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
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
  const key = useRef<string | null>(null);
  return useMutation<Output, ApiProblem, Input>({
    mutationFn: (input) => {
      key.current ??= crypto.randomUUID();
      return call(input, { headers: { 'Idempotency-Key': key.current } });
    },
    onSuccess: async () => {
      key.current = null;
      await client.invalidateQueries();
    },
    onError: (problem) => {
      if (!problem.isUnreachable) key.current = null;
    },
  });
}
