/**
 * Notes at the foot of pages of a plain text: "(1) …" or "1 …" as the last lines of a page, between form feeds or page
 * numbers. They are notes where their marks stand in the text of the same page; else they stay as they are.
 */
import { textInline } from '#shared/document/build.ts';
import type { ArticleDocument, Inline } from '#shared/document/schema.ts';
import { furnitureOf } from './furniture.ts';
import type { ImportLedger } from './ledger.ts';
import { collapseLine, type Paragraph } from './lines.ts';
import { joinBrokenLines } from './paragraphs.ts';

export interface PageNote {
  id: string;
  /** As it stood: "(1)". */
  mark: string;
  paragraphs: Paragraph[];
  /** What stands directly before and after the mark, once it is gone. */
  before: string;
  after: string;
}

/** "(1) Theo …", "[1] Theo …", "1 Theo …"; "1. Theo …" opens an item of a list. */
const OPENING = /^(?:\((\d{1,2})\)|\[(\d{1,2})\]|(\d{1,2}))\s+(?=["“‘(]?\p{L})/u;
/** A line drawn over the notes. */
const RULE = /^[_\-–—=*\s]{3,}$/u;
/** More lines than this at the end of a page are text. */
const MOST_LINES = 12;
/** Characters around a mark that tell its place again. */
const BEFORE = 60;
const AFTER = 30;

interface Opening {
  number: number;
  isBracketed: boolean;
  /** Length of the number with what is around it. */
  length: number;
}

/** Parts the notes from the text. Only lines of plain text are looked at: other files tell their notes themselves. */
export function takePageNotes(
  lines: readonly Paragraph[],
  ledger: ImportLedger,
): { body: Paragraph[]; notes: PageNote[] } {
  const body: Paragraph[] = [];
  const notes: PageNote[] = [];
  const pages = lines.some(({ block }) => block) ? [] : pagesOf(lines);
  if (pages.length < 2) return { body: [...lines], notes };
  for (const [index, page] of pages.entries()) {
    // Notes at the very end may be those of the whole text.
    const found = notesOfPage(page, index < pages.length - 1, ledger);
    body.push(...found.body);
    notes.push(...found.notes);
  }
  return { body, notes };
}

/** Each page's lines; numbers of pages and running heads are between them, by themselves. */
function pagesOf(lines: readonly Paragraph[]): Paragraph[][] {
  const furniture = furnitureOf(lines);
  const pages: Paragraph[][] = [];
  let wasFurniture = false;
  for (const line of lines) {
    const current = pages.at(-1);
    const isFurniture = furniture.has(line);
    if (!current || line.newPage || isFurniture !== wasFurniture) pages.push([line]);
    else current.push(line);
    wasFurniture = isFurniture;
  }
  return pages;
}

function notesOfPage(
  page: readonly Paragraph[],
  mayWarn: boolean,
  ledger: ImportLedger,
): { body: readonly Paragraph[]; notes: PageNote[] } {
  for (let start = Math.max(1, page.length - MOST_LINES); start < page.length; start += 1) {
    const first = openingOf(page[start]);
    if (!first) continue;
    const foot = page.slice(start);
    const isRuled = RULE.test(page[start - 1]?.text ?? '');
    const text = page.slice(0, isRuled ? start - 1 : start);
    if (wordsIn(foot) > wordsIn(text)) continue;
    const parts = partsOf(foot, first);
    const marked = marksOf(text, parts, first);
    if (marked) {
      for (const note of marked.notes) ledger.takeOut('NOTE_MARKS', note.mark, foot[0]?.line ?? 0);
      for (const { opening, lines } of parts) {
        ledger.takeOut('NOTE_MARKS', String(opening.number), lines[0]?.line ?? 0);
      }
      return marked;
    }
    const isApart = isRuled || (first.isBracketed && (page[start]?.gap ?? 0) > 0);
    if (mayWarn && isApart && first.number === 1 && !text.some((line) => openingOf(line)?.isBracketed)) {
      ledger.remark(
        'PAGE_NOTE_UNMARKED',
        `Cuối trang có dòng giống chú thích nhưng không thấy số của nó trong trang nên để nguyên trong bài: “${foot[0]?.text.slice(0, 120)}”.`,
      );
    }
  }
  return { body: page, notes: [] };
}

function openingOf(line: Paragraph | undefined): Opening | null {
  const match = line && OPENING.exec(line.text);
  if (!match) return null;
  const [whole, round, square, bare] = match;
  return { number: Number(round ?? square ?? bare), isBracketed: bare === undefined, length: whole.length };
}

function wordsIn(lines: readonly Paragraph[]): number {
  return lines.reduce((sum, { words }) => sum + words, 0);
}

interface NotePart {
  opening: Opening;
  lines: Paragraph[];
}

/** The notes of a foot, each number one more than the one before and set in the same way. */
function partsOf(foot: readonly Paragraph[], first: Opening): NotePart[] {
  const parts: NotePart[] = [];
  for (const line of foot) {
    const opening = openingOf(line);
    const isNext =
      opening?.number === first.number + parts.length && opening.isBracketed === first.isBracketed;
    if (opening && isNext) {
      const text = line.text.slice(opening.length);
      parts.push({ opening, lines: [{ ...line, text, raw: text }] });
    } else parts.at(-1)?.lines.push(line);
  }
  return parts;
}

/**
 * The text of a page without the marks of its notes; null unless each note has its mark, in order.
 *
 * A mark follows a word or a sentence: "(1)" after a colon or a comma counts things.
 */
function marksOf(
  text: readonly Paragraph[],
  parts: readonly NotePart[],
  { isBracketed }: Opening,
): { body: Paragraph[]; notes: PageNote[] } | null {
  const body = [...text];
  const found: { part: NotePart; mark: string; at: TextPlace }[] = [];
  let at: TextPlace = { index: 0, offset: 0 };
  for (const part of parts) {
    const { number } = part.opening;
    const bracketed = `\\s?[(\\[]${number}[)\\]]`;
    const glued = `${number}(?![\\p{L}\\d]|[.,/-]\\d)`;
    const pattern = isBracketed
      ? `(?<=[\\p{L}\\p{N}”"’)%.!?…])${bracketed}|(?<=[\\p{Ll}”"’…%])${glued}`
      : `(?<=[\\p{Ll}”"’…%])${glued}`;
    const hit = findFrom(body, at, new RegExp(pattern, 'gu'));
    const line = hit && body[hit.index];
    if (!hit || !line) return null;
    const before = line.text.slice(0, hit.from).trimEnd();
    const mark = line.text.slice(hit.from, hit.to);
    const changed = collapseLine(before + line.text.slice(hit.to));
    body[hit.index] = { ...line, text: changed, raw: changed };
    at = { index: hit.index, offset: before.length };
    found.push({ part, mark: /\d$/.test(mark) ? wordAt(line.text, hit.to) : mark.trim(), at });
  }
  // Told once all marks are gone: two may stand in one line.
  const notes = found.map(({ part, mark, at: { index, offset } }) => {
    const line = body[index]?.text ?? '';
    return {
      id: `page-note-${part.lines[0]?.line ?? 0}-${part.opening.number}`,
      mark,
      paragraphs: joinBrokenLines(part.lines),
      before: line.slice(Math.max(0, offset - BEFORE), offset),
      after: line.slice(offset, offset + AFTER).trimEnd(),
    };
  });
  return { body, notes };
}

/** A place in a list of lines. */
interface TextPlace {
  index: number;
  offset: number;
}

function findFrom(
  lines: readonly Paragraph[],
  at: TextPlace,
  pattern: RegExp,
): { index: number; from: number; to: number } | null {
  for (let index = at.index; index < lines.length; index += 1) {
    pattern.lastIndex = index === at.index ? at.offset : 0;
    const found = pattern.exec(lines[index]?.text ?? '');
    if (found) return { index, from: found.index, to: found.index + found[0].length };
  }
  return null;
}

/** The word that ends at an offset, with the number that is glued to it. */
function wordAt(text: string, end: number): string {
  return /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, end))?.[0] ?? '';
}

/**
 * Puts references where the marks stood.
 *
 * @param notes those that found their place are taken off the list; with `all`, what finds none goes to the end
 * @param lead of the article, where no reference can stand: its notes go to the end of the text
 */
export function placePageNotes(
  document: ArticleDocument,
  notes: PageNote[],
  { all, lead, ledger }: { all: boolean; lead: string; ledger: ImportLedger },
): ArticleDocument {
  const placed: PageNote[] = [];
  const blocks = document.blocks.map((block) =>
    'content' in block ? { ...block, content: placeIn(block.content, notes, placed) } : block,
  );
  const stranded = notes.filter((note) => all || lead.includes(note.before));
  if (stranded.length > 0) {
    ledger.remark(
      'NOTES_WITHOUT_MARK',
      `Chú thích sau đứng ở chỗ không đặt được số nên đã đặt ở cuối bài, hãy chuyển về đúng chỗ: ${stranded.map(({ paragraphs }) => `“${paragraphs[0]?.text.slice(0, 60) ?? ''}”`).join('; ')}.`,
    );
    blocks.push({ type: 'paragraph', content: stranded.map(referenceTo) });
  }
  const footnotes = { ...document.footnotes };
  for (const note of [...placed, ...stranded]) {
    footnotes[note.id] = { paragraphs: note.paragraphs.map(({ text }) => textInline(text)) };
    const index = notes.indexOf(note);
    if (index >= 0) notes.splice(index, 1);
  }
  return { ...document, blocks, footnotes };
}

function placeIn(content: readonly Inline[], notes: PageNote[], placed: PageNote[]): Inline[] {
  return content.flatMap((inline): Inline[] => {
    if (inline.type !== 'text') return [inline];
    const { text, ...look } = inline;
    const here = notes
      .map((note) => ({ note, start: text.indexOf(note.before + note.after) }))
      .filter(({ start }) => start >= 0)
      .map(({ note, start }) => ({ note, end: start + note.before.length }))
      .sort((left, right) => left.end - right.end);
    const pieces: Inline[] = [];
    let from = 0;
    for (const { note, end } of here) {
      if (end > from) pieces.push({ ...look, text: text.slice(from, end) });
      pieces.push(referenceTo(note));
      from = end;
      placed.push(note);
      notes.splice(notes.indexOf(note), 1);
    }
    return from < text.length ? [...pieces, { ...look, text: text.slice(from) }] : pieces;
  });
}

function referenceTo({ id }: PageNote): Inline {
  return { type: 'footnoteReference', footnoteId: id };
}
