/** Runs of words in a row, by which texts are found to be the same. */
import { foldedWords } from '../../vietnamese/likeness.ts';
import { isRunningText, type Passage } from '../passage.ts';

/** Words in a run: long enough that set phrases of the office do not count. */
export const SHINGLE = 8;
/** One run in this many is a mark. */
const SAMPLE = 8;

/** The different runs of the running text of an article. */
export function shinglesOf(passages: readonly Passage[]): Set<string> {
  const shingles = new Set<string>();
  for (const passage of passages.filter(isRunningText)) addShingles(foldedWords(passage.text), shingles);
  return shingles;
}

function addShingles(words: readonly string[], shingles: Set<string>): void {
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    shingles.add(words.slice(at, at + SHINGLE).join(' '));
  }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Numbers that stand for a text: hashes of its runs, thinned by their own value, so that two texts keep the
 * same ones of what they share.
 */
export function marksOf(passages: readonly Passage[]): number[] {
  const hashes = new Set([...shinglesOf(passages)].map(hashOf));
  return [...hashes].filter((hash) => hash % SAMPLE === 0);
}
