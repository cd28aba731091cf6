/** What one side made of the common version: which units became which, where it put new ones, what it moved. */
import { alignBlocks } from '../compare/compare-document.ts';
import type { Block } from '../schema.ts';

/** Units of the common version, `from` up to and without `to`, and what they became; none where they are gone. */
export interface Span {
  from: number;
  to: number;
  units: readonly number[];
}

export interface Addition {
  unit: number;
  /** The unit of the common version that moved here; null for one that is new. */
  movedFrom: number | null;
}

export interface Lineage {
  /** In order; together they cover the common version. */
  spans: readonly Span[];
  /** By the place between two units of the common version: 0 is before the first. */
  additions: ReadonlyMap<number, readonly Addition[]>;
  /** Where units went, by their place in the common version. */
  moves: ReadonlyMap<number, number>;
}

export function lineageOf(base: readonly Block[], side: readonly Block[]): Lineage {
  const { steps, moves } = alignBlocks(base, side);
  const places = new Map(steps.flatMap((step) => step.old).map((unit, place) => [unit, place]));
  const spans: Span[] = [];
  const additions = new Map<number, Addition[]>();
  const moved = new Map<number, number>();
  let from = 0;
  let at = 0;
  for (const step of steps) {
    const units = step.new.map((_, index) => at + index);
    at += units.length;
    if (step.old.length > 0) {
      spans.push({ from, to: from + step.old.length, units });
      from += step.old.length;
      continue;
    }
    for (const [index, unit] of units.entries()) {
      const origin = moves.from.get(step.new[index] as (typeof step.new)[number]);
      const movedFrom = origin === undefined ? null : (places.get(origin) ?? null);
      if (movedFrom !== null) moved.set(movedFrom, unit);
      additions.set(from, [...(additions.get(from) ?? []), { unit, movedFrom }]);
    }
  }
  return { spans, additions, moves: moved };
}

/** The units of two versions of which no common one is known, those that may be one in pairs, others alone. */
export function facing(
  ours: readonly Block[],
  theirs: readonly Block[],
): { ours: number[]; theirs: number[] }[] {
  let left = 0;
  let right = 0;
  return alignBlocks(ours, theirs).steps.map((step) => {
    const pair = {
      ours: step.old.map((_, index) => left + index),
      theirs: step.new.map((_, index) => right + index),
    };
    left += step.old.length;
    right += step.new.length;
    return pair;
  });
}
