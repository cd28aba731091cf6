/** Opens what was found, at the place where it was found. */
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { create } from 'zustand';
import type { SearchHit, SearchKind } from '#shared/model/search.ts';
import { places } from '../../app/places.ts';
import { openFindAt } from '../articles/find/find-store.ts';

/** Words to be shown in the source that is opened next. */
export const useWantedWords = create<{ sourceId: string | null; words: string }>(() => ({
  sourceId: null,
  words: '',
}));

export function pathOf(kind: SearchKind, id: string): string {
  return places[kind](id);
}

export function useOpenHit(): (hit: Pick<SearchHit, 'kind' | 'id' | 'found'>) => void {
  const [, goTo] = useLocation();
  return useCallback(
    ({ kind, id, found }) => {
      if (kind === 'article' && found !== '') openFindAt(found);
      if (kind === 'source') useWantedWords.setState({ sourceId: id, words: found });
      goTo(pathOf(kind, id));
    },
    [goTo],
  );
}
