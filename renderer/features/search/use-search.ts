/** What the desk finds for a text, asked again with every key; what was found before stays meanwhile. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SearchKind } from '#shared/model/search.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';

const LIMIT = 60;
/** What is typed next stops what the desk has not begun. */
const STOPPABLE = { trpc: { abortOnUnmount: true } };

/** Best hits of every kind, a few of each. */
export function useSearch(text: string, limitPerKind: number) {
  const desk = useDesk();
  return useQuery({
    ...desk.search.find.queryOptions({ text, limit: LIMIT, limitPerKind }, STOPPABLE),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
}

/** Hits of one kind, with the words around what was found. */
export function useSearchOf(kind: SearchKind, text: string, limit: number) {
  const desk = useDesk();
  return useQuery({
    ...desk.search.find.queryOptions({ text, kinds: [kind], limit }, STOPPABLE),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
}

/**
 * The rows of a list that the desk finds, best first; all of them while nothing is typed, or the first answer has
 * not come.
 */
export function useFoundRows<Row extends { id: string }>(
  kind: SearchKind,
  text: string,
  rows: readonly Row[],
): readonly Row[] {
  const desk = useDesk();
  const isAsked = text.trim() !== '';
  const { data } = useQuery({
    ...desk.search.ids.queryOptions({ text, kind }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return useMemo(() => {
    if (!isAsked || !data) return rows;
    const byId = new Map(rows.map((row) => [row.id, row]));
    return data.flatMap((id) => byId.get(id) ?? []);
  }, [isAsked, data, rows]);
}
