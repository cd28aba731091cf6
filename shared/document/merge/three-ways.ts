/** The rule of three: what only one side changed is as that side has it, what both changed alike is one. */
import { isSameJson } from '../same.ts';
import type { TextUnit, Unit } from '../suggestions/units.ts';
import type { MadeBy, MergedValue, Side } from './merge.ts';

export interface Readings {
  base: readonly Unit[];
  ours: readonly Unit[];
  theirs: readonly Unit[];
}

export interface MergedReading {
  madeBy: MadeBy;
  units: readonly Unit[];
  text: Side;
}

/** Whose value counts; null when both changed it differently. */
export function madeBy(base: unknown, ours: unknown, theirs: unknown): MadeBy | null {
  const isOurs = !isSameJson(ours, base);
  const isTheirs = !isSameJson(theirs, base);
  if (isOurs && isTheirs) return isSameJson(ours, theirs) ? 'both' : null;
  if (isOurs) return 'ours';
  return isTheirs ? 'theirs' : 'neither';
}

/** @param base null when no common version is known: then only what is equal is settled. */
export function mergeValue<T>(id: string, base: T | null, ours: T, theirs: T): MergedValue<T> {
  const by = base === null ? (isSameJson(ours, theirs) ? 'both' : null) : madeBy(base, ours, theirs);
  if (by === null) return { kind: 'conflict', id, base, ours, theirs };
  return { kind: 'settled', madeBy: by, value: by === 'theirs' ? theirs : ours };
}

/** Null when the readings are a conflict. */
export function mergeReadings({ base, ours, theirs }: Readings): MergedReading | null {
  const by = madeBy(base, ours, theirs);
  if (by !== null) {
    const text = by === 'theirs' ? 'theirs' : 'ours';
    return { madeBy: by, units: by === 'theirs' ? theirs : ours, text };
  }
  const [was, mine, other] = [onlyText(base), onlyText(ours), onlyText(theirs)];
  return was && mine && other && mergeText(was, mine, other);
}

function onlyText(units: readonly Unit[]): TextUnit | null {
  const [unit] = units;
  return units.length === 1 && unit?.kind === 'text' ? unit : null;
}

/** The words and what a paragraph is (its kind, its layout, its end) are two things: each side may change one. */
function mergeText(base: TextUnit, ours: TextUnit, theirs: TextUnit): MergedReading | null {
  const shape = ({ layout, proposal }: TextUnit) => ({ layout, proposal });
  const words = madeBy(base.content, ours.content, theirs.content);
  const look = madeBy(shape(base), shape(ours), shape(theirs));
  if (words === null || look === null) return null;
  const text: Side = words === 'theirs' ? 'theirs' : 'ours';
  const { layout, proposal } = look === 'theirs' ? theirs : ours;
  const { content } = text === 'theirs' ? theirs : ours;
  return { madeBy: 'both', text, units: [{ kind: 'text', layout, content, proposal }] };
}
