/** What reading a file changes in its letters: old encodings turned into Unicode, spoilt letters mended. */
import { LEGACY_ENCODINGS, type LegacyEncoding } from '../vietnamese/encodings/encoding.ts';
import { REPAIR_KINDS, type RepairKind } from '../vietnamese/repairs/repair.ts';

export type LetterChangeKind = LegacyEncoding | RepairKind;
export const LETTER_CHANGE_KINDS: readonly LetterChangeKind[] = [...LEGACY_ENCODINGS, ...REPAIR_KINDS];

/** One change where it stands. `left`, `to` and `right` together read as the text after it. */
export interface LetterPlace {
  /** The same each time the same file is read. */
  id: string;
  /** Line of a text or PDF, paragraph of any other file; from 1, in reading order. */
  line: number;
  left: string;
  from: string;
  to: string;
  right: string;
}

/** All changes of one kind in one file. */
export interface LetterChanges {
  kind: LetterChangeKind;
  count: number;
  /** The first of them, MOST_PLACES at most; the others are asked for. */
  places: LetterPlace[];
  /** What became what most often; empty for encodings. */
  pairs: { from: string; to: string; count: number }[];
}

/** Places of one kind that are listed at once. */
export const MOST_PLACES = 200;
/** Places of one kind that a person can look through; those after them are decided with their kind. */
export const MOST_LISTED = 10_000;

/** Characters of `left` and `right`, where the text has so many. */
export const AROUND = 32;

/** Always done: the library keeps letters in NFC only. */
export const REQUIRED_KIND = 'composed' satisfies LetterChangeKind;

/**
 * What stays as it was in the file: kinds as a whole, and places by their ids.
 *
 * Ids name a kind and a place ("u-horn@120.4").
 */
export type RefusedLetters = readonly string[];

/** True when a person should look at the changes: no-break spaces alone say nothing about a text. */
export function needsDecision(changes: readonly LetterChanges[]): boolean {
  return changes.some(({ kind }) => kind !== 'no-break-space');
}
