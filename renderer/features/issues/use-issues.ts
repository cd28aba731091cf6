/** Issues, latest date first, fetched a page at a time. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { IssueSummary } from '#shared/model/issue.ts';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';

const PAGE = 60;

/** The pages that were asked for; `more` asks for the next one, and is null when all are there or on their way. */
export function useIssues() {
  const desk = useDesk();
  const calls = useDeskCalls();
  const query = useInfiniteQuery({
    queryKey: [...desk.issues.list.pathKey(), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      calls.issues.list.query({ limit: PAGE, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length * PAGE : undefined),
  });
  const { hasNextPage, isFetching, fetchNextPage, error, refetch } = query;
  const pages = query.data?.pages;
  const data = useMemo<IssueSummary[] | undefined>(() => pages?.flatMap((page) => page.issues), [pages]);
  const more = useMemo(
    () => (hasNextPage && !isFetching ? () => void fetchNextPage() : null),
    [hasNextPage, isFetching, fetchNextPage],
  );
  return { data, error, refetch, more, total: pages?.at(-1)?.total ?? 0 };
}

/** The first page at once, the others as they come. */
export function useAllIssues() {
  const issues = useIssues();
  const { more } = issues;
  useEffect(() => more?.(), [more]);
  return issues;
}
