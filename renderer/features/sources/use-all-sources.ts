/** Every source's row, fetched a page at a time: the list stands before the last page is there. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { SourceSummary } from '#shared/model/library.ts';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';

const PAGE = 500;

export function useAllSources() {
  const desk = useDesk();
  const calls = useDeskCalls();
  const query = useInfiniteQuery({
    queryKey: [...desk.sources.list.pathKey(), 'all'],
    queryFn: ({ pageParam, signal }) =>
      calls.sources.list.query({ limit: PAGE, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.sources.length < PAGE ? undefined : pages.length * PAGE),
  });
  const { hasNextPage, isFetching, fetchNextPage, error, refetch } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const pages = query.data?.pages;
  const data = useMemo<SourceSummary[] | undefined>(() => pages?.flatMap((page) => page.sources), [pages]);
  return { data, error, refetch, total: pages?.[0]?.total ?? 0 };
}
