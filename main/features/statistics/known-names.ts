/** Communes and bodies that statistics look for in texts, and finding them. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { toNfc } from '#shared/vietnamese/normalise.ts';
import { inToneStyle } from '#shared/vietnamese/spelling/tone-style.ts';

export interface KnownName {
  kind: 'commune' | 'body';
  /** As figures show it: "phường Bến Nghinh". */
  name: string;
  /** Other ways of writing it, counted as the same. */
  alsoCalled: readonly string[];
}

/** Where names come from: the program's list, or the desk's directory. */
export type KnownNames = () => Promise<readonly KnownName[]>;

export interface NameFinder {
  /** Changes with the list: what was found with another list is out of date. */
  version: string;
  /** Each name that the text holds, once. */
  find(text: string): Pick<KnownName, 'kind' | 'name'>[];
}

const entry = z.object({ name: z.string(), alsoCalled: z.array(z.string()).default([]) });
const listSchema = z.object({ communes: z.array(entry), bodies: z.array(entry) });

/** The list that comes with the program. @param assets its folder of assets. */
export function namesOfProgram(assets: string): KnownNames {
  let names: Promise<readonly KnownName[]> | null = null;
  const read = async () => {
    const path = join(assets, 'directory', 'names.json');
    const { communes, bodies } = listSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    return [
      ...communes.map((one) => ({ kind: 'commune' as const, ...one })),
      ...bodies.map((one) => ({ kind: 'body' as const, ...one })),
    ];
  };
  return () => {
    names ??= read();
    return names;
  };
}

/** Abbreviations that stand for the first words of a name. */
const ABBREVIATIONS = new Map([
  ['ubnd', 'ủy ban nhân dân'],
  ['hđnd', 'hội đồng nhân dân'],
]);

/** Syllables as they are compared: case, the place of the tone and abbreviations make no difference. */
function syllables(text: string): string[] {
  return (
    toNfc(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).flatMap((word) => ABBREVIATIONS.get(word)?.split(' ') ?? [inToneStyle(word, 'old')]);
}

interface Pattern {
  words: readonly string[];
  known: KnownName;
}

/**
 * Finds whole names; of names that begin at one place the longest counts, and nothing inside it: "Sở Nội vụ thành
 * phố" is not "Sở Nội vụ" as well where both are known. Time grows with the length of the text alone.
 */
export function nameFinder(names: readonly KnownName[]): NameFinder {
  const patterns = names.flatMap((known) =>
    [known.name, ...known.alsoCalled].map((name): Pattern => ({ words: syllables(name), known })),
  );
  const byStart = Map.groupBy(
    patterns
      .filter(({ words }) => words.length > 0)
      .sort((left, right) => right.words.length - left.words.length),
    ({ words }) => words.slice(0, 2).join(' '),
  );
  const find = (text: string) => {
    const words = syllables(text);
    const found = new Set<KnownName>();
    for (let at = 0; at < words.length; ) {
      const candidates = [
        ...(byStart.get(words.slice(at, at + 2).join(' ')) ?? []),
        ...(byStart.get(words[at] ?? '') ?? []),
      ];
      const match = candidates.find((pattern) =>
        pattern.words.every((word, index) => words[at + index] === word),
      );
      if (match) found.add(match.known);
      at += match?.words.length ?? 1;
    }
    return [...found].map(({ kind, name }) => ({ kind, name }));
  };
  return { version: createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 16), find };
}
