import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';

interface Page {
  items: unknown[];
  cursor: string | null;
}

export type List<Answer extends Page> = UseInfiniteQueryResult<Answer>;

/**
 * A list of the API with its pages under each other; counts and the like are those of the last page
 * that was read.
 */
export function useList<Answer extends Page>(
  queryKey: readonly unknown[],
  read: (cursor: string | undefined) => Promise<Answer>,
): List<Answer> {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
    select: ({ pages }) => wholeOf(pages),
    placeholderData: (before) => before,
  });
}

function wholeOf<Answer extends Page>(pages: readonly Answer[]): Answer {
  const last = pages.at(-1);
  if (last === undefined) throw new Error('An answered list has a page');
  return { ...last, items: pages.flatMap(({ items }) => items) };
}
