/** What stands before the items of lists: the same on screen, on paper and in every file. */
import { letterMark } from '../vietnamese/letter-marks.ts';
import type { ListBlock, ListItem } from './schema.ts';

export interface MarkedItem {
  item: ListItem;
  /** Null in a list with bullets. */
  number: number | null;
  /** "1.", "a)", "2.1."; null in a list with bullets, whose sign every medium has its own of. */
  mark: string | null;
  /** The numbers that an outline inside the item goes on from; none where the item has none in figures. */
  above: readonly number[];
}

/**
 * The items of a list with their marks.
 *
 * @param above `above` of the item that the list stands in; absent for an outermost list, which may bring
 *   numbers of its own (`ListBlock.outer`)
 */
export function markedItems(list: ListBlock, above?: readonly number[]): MarkedItem[] {
  const outer = list.numbering === 'outline' ? (above ?? list.outer ?? []) : [];
  return list.items.map((item, index) => {
    if (!list.ordered) return { item, number: null, mark: null, above: [] };
    const number = (list.start ?? 1) + index;
    if (list.numbering === 'letter') return { item, number, mark: letterMark(number), above: [] };
    const path = [...outer, number];
    return { item, number, mark: figureMark(path), above: path };
  });
}

/** "2.1." of 2 and 1. */
export function figureMark(path: readonly number[]): string {
  return `${path.join('.')}.`;
}
