/** What stands before the items of lists: the same on screen, on paper and in every file. */
import { letterMark, pointNumber } from '../vietnamese/letter-marks.ts';
import type { ListBlock, ListItem, NUMBERINGS } from './schema.ts';

/** `number` is 1., 2., 3. */
export type Numbering = 'number' | (typeof NUMBERINGS)[number];

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
    const numbering = list.numbering ?? 'number';
    const above = pathOf({ numbering, number, outer });
    return { item, number, mark: markText(numbering, number, outer), above };
  });
}

/** @param outer the numbers before the item's own; none but in an outline */
export function markText(numbering: Numbering, number: number, outer: readonly number[]): string {
  return numbering === 'letter' ? letterMark(number) : figureMark([...outer, number]);
}

/** "2.1." of 2 and 1. */
export function figureMark(path: readonly number[]): string {
  return `${path.join('.')}.`;
}

/** What a mark says of its place in a list. */
export interface ListMark {
  numbering: Numbering;
  number: number;
  /** The numbers before the last one of an outline. */
  outer: readonly number[];
}

/** A mark as word processors write it: "2.", "a)", "1.2."; null for one that no list of ours shows, as "II.". */
export function readMark(text: string): ListMark | null {
  const figures = /^\(?(\d{1,5}(?:\.\d{1,3})*)(?:[.):/]|\.\))?$/.exec(text)?.[1];
  if (figures !== undefined) {
    const numbers = figures.split('.').map(Number);
    if (numbers.some((number) => number < 1)) return null;
    const outer = numbers.slice(0, -1);
    return { numbering: outer.length > 0 ? 'outline' : 'number', number: numbers.at(-1) ?? 1, outer };
  }
  const letter = /^\(?(\p{Ll})[.):/]$/u.exec(text.normalize('NFC'))?.[1];
  const number = letter === undefined ? null : pointNumber(letter);
  return number === null ? null : { numbering: 'letter', number, outer: [] };
}

/** The numbers that an outline below the mark goes on from. */
export function pathOf({ numbering, number, outer }: ListMark): number[] {
  return numbering === 'letter' ? [] : [...outer, number];
}
