/** What a person refuses of the changes of one file's letters. */
import type { LetterChanges } from '#shared/model/letter-changes.ts';

/** Kinds, and ids of single places. */
export type Refused = ReadonlySet<string>;

/** Whether the changes of a kind are accepted: all, none, or some. */
export function acceptance(refused: Refused, { kind, count, places }: LetterChanges): boolean | 'mixed' {
  if (refused.has(kind)) return false;
  const single = places.filter(({ id }) => refused.has(id)).length;
  if (single === 0) return true;
  return single === count ? false : 'mixed';
}

/** A whole kind at once; what was said of its single places is forgotten. */
export function decideKind(refused: Refused, { kind, places }: LetterChanges, accepted: boolean): Refused {
  const next = new Set(refused);
  for (const { id } of places) next.delete(id);
  if (accepted) next.delete(kind);
  else next.add(kind);
  return next;
}

/**
 * One place. In a kind that is refused as a whole, accepting one place refuses the other listed ones singly:
 * possible only where all are listed (`canDecidePlaces`).
 */
export function decidePlace(
  refused: Refused,
  changes: LetterChanges,
  id: string,
  accepted: boolean,
): Refused {
  const next = new Set(refused);
  if (next.delete(changes.kind)) for (const place of changes.places) next.add(place.id);
  if (accepted) next.delete(id);
  else next.add(id);
  return next;
}

/** Where some places are not listed, a refused kind is refused as a whole. */
export function canDecidePlaces(refused: Refused, { kind, count, places }: LetterChanges): boolean {
  return places.length === count || !refused.has(kind);
}
