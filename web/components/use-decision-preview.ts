import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

import type { DecisionPreview, FieldValues } from '../lib/answers';

interface Previewed {
  draft: string;
  preview?: (values: FieldValues) => Promise<DecisionPreview>;
}

/** Asked at once and again a moment after the last keystroke; a preview that fails shows nothing, the verb itself still decides. */
export function useDecisionPreview(
  { draft, preview }: Previewed,
  values: FieldValues,
): DecisionPreview | undefined {
  const [settled] = useDebouncedValue(values, 350);
  const { data } = useQuery({
    queryKey: ['preview', draft, settled],
    queryFn: () => preview?.(settled) ?? Promise.resolve({ checks: [], consequences: [] }),
    enabled: preview !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return data;
}
