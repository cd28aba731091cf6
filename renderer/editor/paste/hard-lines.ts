/** Text out of a PDF viewer ends every printed line; here the lines become paragraphs again. */
import { isSyllable } from '#shared/vietnamese/syllables.ts';

export interface JoinedLines {
  /** One for each paragraph. */
  paragraphs: string[];
  /** How many lines went into another. */
  joined: number;
}

/** Shorter lines are verse, addresses or names, and stay. */
const SHORTEST_WIDTH = 45;
const LONGEST_WIDTH = 160;
/** A line at least this full, as a share of the width, was ended by the margin. */
const FULL = 0.8;
const NEARLY_WHOLE = 0.92;
const SENTENCE_END = /[.!?:;…]["”»)\]]*$/;
const CONTINUATION = /^[\p{Ll}\d(,;)%]/u;
const ITEM =
  /^(?:[-–—+•*·▪‣◦]\s|\(?(?:\d{1,3}|[a-zđ]|[IVXLC]{1,6})[.)]\s|(?:Điều|Chương|Mục|Phần)\s+[\dIVXLC]+)/;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/**
 * Joins lines to paragraphs where they are plainly wrapped; otherwise each line stays a paragraph of its own.
 * An empty line always parts paragraphs.
 */
export function joinLines(text: readonly string[]): JoinedLines {
  const lines = text.map((line) => line.replace(/[ \t]+$/, ''));
  const width = widthOf(lines);
  const keeps = width < SHORTEST_WIDTH || width > LONGEST_WIDTH || !isWrapped(lines, width);
  const paragraphs: string[] = [];
  let joined = 0;
  let last: string | null = null;
  for (const line of lines) {
    if (line.trim() === '') last = null;
    else if (!keeps && last !== null && runsOn(last, line.trim(), width)) {
      paragraphs.push(join(paragraphs.pop() ?? '', line.trim()));
      joined += 1;
      last = line;
    } else {
      paragraphs.push(line.trim());
      last = line;
    }
  }
  return { paragraphs, joined };
}

/** How long a full line is: nearly the longest, so that one stray line does not count. */
function widthOf(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trim().length).filter((length) => length > 0);
  lengths.sort((one, other) => one - other);
  return lengths[Math.round((lengths.length - 1) * 0.9)] ?? 0;
}

/** At least one sentence runs from a full line into the next, and no more lines break off than run on. */
function isWrapped(lines: readonly string[], width: number): boolean {
  let runningOn = 0;
  let breakingOff = 0;
  for (const [place, line] of lines.entries()) {
    const next = lines[place + 1]?.trim() ?? '';
    if (line.trim() === '' || next === '' || SENTENCE_END.test(line)) continue;
    if (CONTINUATION.test(next) && !ITEM.test(next) && line.length >= width * FULL) runningOn += 1;
    else if (line.length < width * FULL) breakingOff += 1;
  }
  return runningOn > 0 && runningOn >= breakingOff;
}

function runsOn(line: string, next: string, width: number): boolean {
  if (ITEM.test(next)) return false;
  if (CAPITALS.test(line) !== CAPITALS.test(next)) return false;
  const length = line.trim().length;
  if (SENTENCE_END.test(line)) return length >= width * NEARLY_WHOLE;
  return length >= width * FULL || (CONTINUATION.test(next) && length >= width / 2);
}

function join(before: string, next: string): string {
  const broken = /(\p{L}+)[-\u00ad]$/u.exec(before);
  if (broken === null) return `${before} ${next}`;
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + next;
  const [head = ''] = /^\p{L}+/u.exec(next) ?? [];
  // A compound ("kinh tế-xã hội") keeps its hyphen; a word broken at the margin loses it.
  const isCompound =
    head === '' || /^\p{Lu}/u.test(head) || (isSyllable(broken[1] ?? '') && isSyllable(head));
  return isCompound ? before + next : before.slice(0, -1) + next;
}
