/**
 * Where each figure stands among its neighbours, and which are selected: kept for all figures by one listener,
 * so that a key press costs the same however many there are, and a figure is drawn anew only when its own place
 * changes.
 */
import { useExtensionDependency } from '@lexical/react/useExtensionComponent';
import { defineExtension, type NodeKey } from 'lexical';
import { useSyncExternalStore } from 'react';
import { joinsRow, LONGEST_ROW } from '#shared/document/figures.ts';
import type { Block, FigureBlock } from '#shared/document/schema.ts';

export interface FigurePlace {
  /** The figures of its row, itself included. */
  row: readonly FigureBlock[];
  /** Its place in the row, from 0. */
  index: number;
  /** Whether it stands beside the figure before it, or could: there is one, and its row is not full. */
  mayJoin: boolean;
}

/** A block of the body: its figure, or null for any other kind. */
export type PlacedBlock = readonly [key: NodeKey, figure: FigureBlock | null];

const NOWHERE: FigurePlace = { row: [], index: 0, mayJoin: false };
const NONE: readonly NodeKey[] = [];

export class FigurePlaces {
  #places = new Map<NodeKey, FigurePlace>();
  #selected: readonly NodeKey[] = NONE;
  readonly #listeners = new Set<() => void>();

  /** Takes in the blocks of the body, in order. */
  setBlocks(blocks: readonly PlacedBlock[]): void {
    const places = new Map<NodeKey, FigurePlace>();
    let row: FigureBlock[] = [];
    for (const [index, [key, figure]] of blocks.entries()) {
      if (figure === null) continue;
      const before: Block | null = blocks[index - 1]?.[1] ?? null;
      const mayJoin = before !== null && row.length < LONGEST_ROW;
      if (joinsRow(figure, before ?? undefined, row.length)) row.push(figure);
      else row = [figure];
      places.set(key, { row, index: row.length - 1, mayJoin });
    }
    // A place that is as it was stays the same object: its figure is not drawn again.
    for (const [key, place] of places) {
      const known = this.#places.get(key);
      if (known && isSame(known, place)) places.set(key, known);
    }
    this.#places = places;
    this.#tell();
  }

  /** Takes in which figures are selected, in order. */
  setSelected(keys: readonly NodeKey[]): void {
    if (keys.join() === this.#selected.join()) return;
    this.#selected = keys.length === 0 ? NONE : keys;
    this.#tell();
  }

  placeOf(key: NodeKey): FigurePlace {
    return this.#places.get(key) ?? NOWHERE;
  }

  selected(): readonly NodeKey[] {
    return this.#selected;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function isSame(one: FigurePlace, other: FigurePlace): boolean {
  return (
    one.index === other.index &&
    one.mayJoin === other.mayJoin &&
    one.row.length === other.row.length &&
    one.row.every((figure, index) => figure === other.row[index])
  );
}

export const FigurePlacesExtension = defineExtension({
  name: 'toa-soan/figure-places',
  build: () => new FigurePlaces(),
});

export function useFigurePlaces(): FigurePlaces {
  return useExtensionDependency(FigurePlacesExtension).output;
}

export function useFigurePlace(key: NodeKey): FigurePlace {
  const places = useFigurePlaces();
  return useSyncExternalStore(places.subscribe, () => places.placeOf(key));
}

export function useIsFigureSelected(key: NodeKey): boolean {
  const places = useFigurePlaces();
  return useSyncExternalStore(places.subscribe, () => places.selected().includes(key));
}
