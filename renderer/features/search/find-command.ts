/** Finding commands by what they are called, marks and case set aside. */
import { fold } from '#shared/vietnamese/normalise.ts';

export interface Named {
  name: string;
}

/** 0 for no match; higher is better. Every word of the query must stand in the name. */
function score(name: string, query: readonly string[], whole: string): number {
  if (!query.every((word) => name.includes(word))) return 0;
  if (name.startsWith(whole)) return 4;
  if (name.includes(whole)) return 3;
  return query.every((word) => name.startsWith(word) || name.includes(` ${word}`)) ? 2 : 1;
}

/** The best matches first; of equals, the order given. Nothing typed: the first ones. */
export function findByName<Entry extends Named>(
  entries: readonly Entry[],
  query: string,
  limit: number,
): Entry[] {
  const whole = fold(query).trim();
  if (whole === '') return entries.slice(0, limit);
  const words = whole.split(/\s+/);
  return entries
    .map((entry) => ({ entry, score: score(fold(entry.name), words, whole) }))
    .filter((match) => match.score > 0)
    .sort((left, right) => right.score - left.score)
    .slice(0, limit)
    .map((match) => match.entry);
}

/** True when the name begins with what was typed: then it is what was meant. */
export function beginsWith(name: string, query: string): boolean {
  const whole = fold(query).trim();
  return whole !== '' && fold(name).startsWith(whole);
}
