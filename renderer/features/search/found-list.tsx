/** Hits of one kind as a list: what stands under the box of a room. */
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { SearchHit, SearchKind } from '#shared/model/search.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import styles from './found-list.module.css';
import { HitRow } from './hit-row.tsx';
import { pathOf, useWantedWords } from './open-hit.ts';
import { useSearchOf } from './use-search.ts';

interface FoundListProps {
  kind: SearchKind;
  text: string;
  label: string;
  /** Said when nothing is found. */
  nothing: string;
  selected: string | null;
}

const SHOWN = 100;
const NONE: readonly SearchHit[] = [];

export function FoundList({ kind, text, label, nothing, selected }: FoundListProps) {
  const [, goTo] = useLocation();
  const { data, isPlaceholderData } = useSearchOf(kind, text, SHOWN);
  const hits = data?.hits ?? NONE;
  const chosen = hits.find(({ id }) => id === selected);
  // The words go with the text that is read beside the list, whichever way it was chosen.
  useEffect(() => {
    useWantedWords.setState({ sourceId: chosen?.id ?? null, words: chosen?.found ?? '' });
  }, [chosen]);
  const show = (id: string) => goTo(pathOf(kind, id), { replace: true });
  if (hits.length === 0) return data && !isPlaceholderData ? <EmptyState body={nothing} /> : null;
  return (
    <VirtualList
      rows={hits}
      keyOf={({ id }) => id}
      rowHeight={64}
      label={label}
      selected={selected}
      onSelect={show}
      onOpen={show}
    >
      {(hit) => (
        <div className={styles.row}>
          <HitRow hit={hit} />
        </div>
      )}
    </VirtualList>
  );
}
