/** The first shape of a text: its lines, how far apart they stand, and whether they were broken by a measure. */
import { inlineText } from '#shared/document/plain-text.ts';
import type { ArticleDocument, Block, ListBlock } from '#shared/document/schema.ts';
import { startsLowerCase } from '#shared/vietnamese/capitals.ts';
import { countWords } from '#shared/vietnamese/words.ts';
import { asks } from './interview.ts';

/** A paragraph, or a line that is still part of one. */
export interface Paragraph {
  /** White space collapsed, ends trimmed; never empty. */
  text: string;
  /** As it stood, with the runs of spaces that contents pages use. */
  raw: string;
  /** Its (first) line in the text, from 1. */
  line: number;
  /** Blank lines before it. */
  gap: number;
  /** True when a form feed stands before it. */
  newPage: boolean;
  /** Number of chữ, counted once. */
  words: number;
  /** The paragraph as its file had it, with marks, links and notes; only as long as the text is the same. */
  block?: Block;
  /** The list that the file has it in, and which of all the list's lines it is, from 0. */
  ofList?: { list: ListBlock; line: number; lines: number };
  /** What stood after it and is no line of text: pictures, tables. */
  after?: readonly Block[];
}

/** A text, and its lines where the file it came from told them better than line ends do. */
export interface TextLines {
  /** Every word of it. */
  text: string;
  lines: Paragraph[];
  /** Notes that the lines refer to. */
  footnotes?: ArticleDocument['footnotes'];
}

/** Runs of white space to one space, ends trimmed. No-break spaces that a person wants to keep are kept. */
export function collapseLine(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/gu, ' ').trim();
}

/** The paragraph as its file had it; null once the rules have changed its text, or when there was only text. */
export function ownBlock({ block, text }: Paragraph): Block | null {
  if (!block || !('content' in block)) return null;
  return collapseLine(inlineText(block.content)) === text ? block : null;
}

/** Cuts text into its lines that are not blank; a form feed ends a line and a page. */
export function toLines(text: string): Paragraph[] {
  const lines: Paragraph[] = [];
  let gap = 0;
  let newPage = false;
  for (const [index, row] of text.split('\n').entries()) {
    for (const [part, raw] of row.split('\f').entries()) {
      if (part > 0) newPage = true;
      if (!/[^\s\p{Cf}]/u.test(raw)) continue;
      const clean = withoutMarkup(collapseLine(raw));
      if (clean === '') continue;
      lines.push({
        text: clean,
        raw: /^\s*[#*_]/.test(raw.slice(0, 8)) ? clean : raw,
        line: index + 1,
        gap,
        newPage,
        words: countWords(clean),
      });
      gap = -1;
      newPage = false;
    }
    gap += 1;
  }
  return lines;
}

/** Takes off what Markdown sets around a whole line: "## Tít", "**Tít**". Questions keep their asterisks. */
function withoutMarkup(text: string): string {
  const bare = text.replace(/^#{1,6}\s+(?=\S)/, '');
  const bold = bare.length <= 400 ? /^(\*\*|__)([^*_].*[^*_])\1$/u.exec(bare)?.[2] : undefined;
  return bold === undefined || asks(bold) ? bare : bold.trim();
}

/** True when the text stops in the middle: no full stop, colon or the like at its end. */
export function endsOpen(text: string): boolean {
  return !/[.?!:;…][\s"'”’»)\]*_/]*$/u.test(text.slice(-24));
}

/** True for a line that opens an item of a list, a numbered heading, a question, or a row of a table. */
export function startsWithMarker(text: string): boolean {
  return /^(?:[-–—+•●▪*|]|\d{1,3}(?:\.\d{1,2})*[.)]\s|[IVX]{1,5}\s?[-.)]\s?|[a-zđ][.)]\s)/u.test(
    text.slice(0, 16),
  );
}

/**
 * True when the text's lines were broken to a measure, as in a column; false when lines are paragraphs.
 *
 * Broken lines stop in mid-sentence again and again, and the next goes on with a small letter: ends of
 * pages alone do that a few times, a column does it on most lines.
 */
export function hasBrokenLines(lines: readonly Paragraph[]): boolean {
  if (lines.length < 6) return false;
  let flowing = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const [before, after] = [lines[index - 1], lines[index]];
    if (before && after && endsOpen(before.text) && startsLowerCase(after.text)) flowing += 1;
  }
  const lengths = lines.map((line) => line.text.length).sort((left, right) => left - right);
  const longest = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return flowing / lines.length >= 0.3 && longest <= 160;
}
