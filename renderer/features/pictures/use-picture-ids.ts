/** Ids of the pictures that a grid shows: newest first, or best first when one looks for words. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PictureFilter } from '#shared/model/picture.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';

export const ALL_PICTURES: PictureFilter = { tag: null, unused: false };

export function usePictureIds(words: string, filter: PictureFilter) {
  const desk = useDesk();
  const isAsked = words.trim() !== '';
  const query = useQuery({
    ...desk.pictures.ids.queryOptions(filter),
    placeholderData: keepPreviousData,
  });
  const found = useQuery({
    ...desk.search.ids.queryOptions({ text: words, kind: 'picture' }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const all = query.data;
  const best = isAsked ? found.data : undefined;
  const ids = useMemo(() => {
    if (!all || !best) return all ?? [];
    const shown = new Set(all);
    return best.filter((id) => shown.has(id));
  }, [all, best]);
  return { query, ids };
}
