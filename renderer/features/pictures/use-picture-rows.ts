/** What is shown of pictures in sight, fetched a page of them at a time and kept. */
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { PictureRow } from '#shared/model/picture.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';

const PAGE = 60;

/**
 * @param ids of all that there are, in order.
 * @param first and `last`: indexes between which pictures are in sight.
 * @returns the rows that are there; a picture that is still on its way is null.
 */
export function usePictureRows(
  ids: readonly string[],
  first: number,
  last: number,
): (id: string) => PictureRow | null {
  const desk = useDesk();
  const pages: string[][] = [];
  for (let from = first - (first % PAGE); from <= last && from < ids.length; from += PAGE) {
    pages.push(ids.slice(from, from + PAGE));
  }
  const results = useQueries({
    queries: pages.map((page) => ({
      ...desk.pictures.rows.queryOptions({ ids: page }),
      placeholderData: keepPreviousData,
    })),
  });
  // Rows stay when pages move along, as they do when a picture is added before them.
  const [known] = useState(() => new Map<string, PictureRow>());
  for (const { data, isPlaceholderData } of results) {
    if (!isPlaceholderData) for (const row of data ?? []) known.set(row.id, row);
  }
  return (id) => known.get(id) ?? null;
}
