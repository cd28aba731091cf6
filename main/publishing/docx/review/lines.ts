/** The lines beside an article's body in a reviewer's copy: each wording that was suggested, one after the other. */
import type { Suggestion } from '#shared/document/schema.ts';

/** A piece of a line, and which wordings have it: those before `from` and from `to` on do not. */
export interface LinePiece {
  text: string;
  from: number;
  to: number;
}

export interface FieldLine {
  pieces: LinePiece[];
  /** As of a piece, of the end of the line. */
  from: number;
  to: number;
}

/**
 * @param versions the wording in force, then what each suggestion makes of the one before it
 * @returns lines that read as each version when what it does not have is left out
 */
export function fieldLines(versions: readonly string[]): FieldLine[] {
  const split = versions.map((text) => text.split('\n').filter((line) => line.trim() !== ''));
  const count = Math.max(0, ...split.map((lines) => lines.length));
  return Array.from({ length: count }, (_, index) => {
    const wordings = split.map((lines) => lines[index]);
    const having = wordings.flatMap((wording, version) => (wording === undefined ? [] : [version]));
    return {
      pieces: pieces(wordings),
      from: having[0] ?? 0,
      to: (having.at(-1) ?? 0) + 1,
    };
  });
}

/** What the wordings share at both ends stands once, as far as whole words go. */
function pieces(wordings: readonly (string | undefined)[]): LinePiece[] {
  const last = wordings.length;
  const texts = wordings.map((wording) => wording ?? '');
  const isEverywhere = wordings.every((wording) => wording !== undefined);
  const [first = '', ...others] = texts;
  const head = isEverywhere
    ? others.reduce((shared, text) => shared.slice(0, sharedStart(shared, text)), first)
    : '';
  const rests = texts.map((text) => text.slice(head.length));
  const [rest = '', ...otherRests] = rests;
  const tail = isEverywhere
    ? otherRests.reduce((shared, text) => shared.slice(shared.length - sharedEnd(shared, text)), rest)
    : '';
  const middles = rests.map((text) => text.slice(0, text.length - tail.length));
  const found: LinePiece[] = [{ text: head, from: 0, to: last }];
  for (const [version, text] of middles.entries()) {
    const before = found.at(-1);
    if (version > 0 && before?.to === version && before.text === text) before.to = version + 1;
    else found.push({ text, from: version, to: version + 1 });
  }
  found.push({ text: tail, from: 0, to: last });
  return found.filter(({ text }) => text !== '');
}

/** Characters that both begin with, up to the last space in them; all of one that is the whole of the other. */
function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  if (length === one.length && length === other.length) return length;
  return one.slice(0, length).lastIndexOf(' ') + 1;
}

function sharedEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  if (length === one.length && length === other.length) return length;
  const shared = one.slice(one.length - length);
  const space = shared.indexOf(' ');
  return space < 0 ? 0 : shared.length - space;
}

/** Suggestions for these fields in the order in which they were made. */
export function fieldSuggestions(
  suggestions: Readonly<Record<string, Suggestion>>,
  fields: readonly string[],
): Suggestion[] {
  return Object.entries(suggestions)
    .filter(([, { field }]) => field !== undefined && fields.includes(field.name))
    .sort(([one, { at }], [other, { at: otherAt }]) => at.localeCompare(otherAt) || (one < other ? -1 : 1))
    .map(([, suggestion]) => suggestion);
}
