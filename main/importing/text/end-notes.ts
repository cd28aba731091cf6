/** Notes that stand together at the end of a text, each under its number, their marks glued to words of the body. */
import { textInline } from '#shared/document/build.ts';
import type { ArticleDocument, Block, Inline, ListBlock } from '#shared/document/schema.ts';
import { isCredit } from './credits.ts';
import type { ImportLedger } from './ledger.ts';
import type { Paragraph } from './lines.ts';
import { joinBrokenLines } from './paragraphs.ts';

export interface EndNote {
  number: number;
  paragraphs: Paragraph[];
}

const NUMBER = /^(\d{1,2})(?:\s+(?=\S)|$)/u;
const MOST_NOTES = 99;

/** "Nhà nước1, Ban": a number right behind a word, and no part of a longer one. */
const glued = (number: number) => new RegExp(`(?<=[\\p{Ll})”"’…%])${number}(?![\\p{L}\\d]|[.,/-]\\d)`, 'u');
/** "trên địa bàn thành phố 4." where a sentence ends: a mark only between two others. */
const apart = (number: number) => new RegExp(`(?<=\\p{Ll})\\s+${number}(?=[.,;:]?\\s*$)`, 'u');

/** Parts the notes from the body; all lines are body where there are none. */
export function takeEndNotes(
  lines: readonly Paragraph[],
  ledger: ImportLedger,
): { body: Paragraph[]; notes: EndNote[] } {
  for (let start = lines.length - 1; start > 0; start -= 1) {
    if (numberOf(lines[start]) !== 1) continue;
    const marked = countMarks(lines.slice(0, start));
    if (marked === 0 || !areNotes(lines, start, marked)) continue;
    return { body: lines.slice(0, start), notes: readNotes(lines.slice(start), marked, ledger) };
  }
  return { body: [...lines], notes: [] };
}

/** Notes close a text. At the foot of a page stands one as well, but then the text goes on after it. */
function areNotes(lines: readonly Paragraph[], start: number, marked: number): boolean {
  const after = lines.slice(start);
  if (wordsIn(after) > wordsIn(lines.slice(0, start))) return false;
  const next = glued(marked + 1);
  return !after.some((line) => next.test(line.text) || isCredit(line) || /^Nơi nhận\s*:/iu.test(line.text));
}

function wordsIn(lines: readonly Paragraph[]): number {
  return lines.reduce((sum, { words }) => sum + words, 0);
}

function numberOf(line: Paragraph | undefined): number | null {
  const match = line && NUMBER.exec(line.text);
  return match ? Number(match[1]) : null;
}

/** How many marks, from 1 on, follow each other in the body. The first must be glued. */
function countMarks(body: readonly Paragraph[]): number {
  let number = 1;
  for (const { text } of body) {
    let rest = text;
    for (;;) {
      const found = glued(number).exec(rest) ?? (number > 1 ? apart(number).exec(rest) : null);
      if (!found || number > MOST_NOTES) break;
      rest = rest.slice(found.index + found[0].length);
      number += 1;
    }
  }
  return number - 1;
}

function readNotes(lines: readonly Paragraph[], marked: number, ledger: ImportLedger): EndNote[] {
  const notes: { number: number; lines: Paragraph[] }[] = [];
  // Where numbers stand on lines of their own, a line that begins with one goes on with a sentence.
  const areBare = lines[0]?.text === '1';
  const begin = (line: Paragraph, text: string) => {
    const number = notes.length + 1;
    ledger.takeOut('NOTE_MARKS', String(number), line.line);
    notes.push({ number, lines: text === '' ? [] : [{ ...line, text, raw: text }] });
  };
  for (const line of lines) {
    const next = notes.length + 1;
    const number = numberOf(line);
    const isBare = line.text === String(number);
    // The number of the next note may have been taken for the end of this one's last line.
    const end = areBare && next <= marked ? new RegExp(`(?<=[.;:!?…])\\s+${next}$`).exec(line.text) : null;
    if (number === next && number <= marked && isBare === areBare) begin(line, line.text.replace(NUMBER, ''));
    else if (isBare) ledger.takeOut('PAGE_FURNITURE', line.text, line.line);
    else if (end) {
      const text = line.text.slice(0, end.index);
      notes.at(-1)?.lines.push({ ...line, text, raw: text });
      begin(line, '');
    } else notes.at(-1)?.lines.push(line);
  }
  return notes.map(({ number, lines }) => ({ number, paragraphs: joinBrokenLines(lines) }));
}

/**
 * Puts references where the marks of the notes stand, in order.
 *
 * @param notes those that found their place are taken off the list; with `all`, what finds none goes to the end
 * @returns the document with these notes
 */
export function placeEndNotes(
  document: ArticleDocument,
  notes: EndNote[],
  { all, ledger }: { all: boolean; ledger: ImportLedger },
): ArticleDocument {
  const placed: EndNote[] = [];
  const place = (inlines: readonly Inline[]): Inline[] => {
    const result: Inline[] = [];
    for (const inline of inlines) {
      let rest = inline;
      for (let next = notes[0]; next && rest.type === 'text'; next = notes[0]) {
        const found = markIn(rest.text, next.number, ledger);
        if (!found) break;
        const { text, ...look } = rest;
        if (found.from > 0) result.push({ ...look, text: text.slice(0, found.from) });
        result.push({ type: 'footnoteReference', footnoteId: noteId(next) });
        placed.push(next);
        notes.shift();
        rest = { ...look, text: text.slice(found.to) };
      }
      if (rest.type !== 'text' || rest.text !== '') result.push(rest);
    }
    return result;
  };
  const blocks = document.blocks.map((block) => inBlock(block, place));
  if (all && notes.length > 0) {
    ledger.remark(
      'NOTES_WITHOUT_MARK',
      `Không thấy dấu của chú thích ${notes.map(({ number }) => number).join(', ')}; đã đặt ở cuối bài, hãy chuyển về đúng chỗ.`,
    );
    blocks.push({
      type: 'paragraph',
      content: notes.map((note) => ({ type: 'footnoteReference' as const, footnoteId: noteId(note) })),
    });
    placed.push(...notes.splice(0));
  }
  const footnotes = { ...document.footnotes };
  for (const note of placed) {
    const paragraphs = note.paragraphs.map(({ text }) => textInline(text));
    footnotes[noteId(note)] = { paragraphs: paragraphs.length > 0 ? paragraphs : [[]] };
  }
  return { ...document, blocks, footnotes };
}

function noteId({ number }: EndNote): string {
  return `note-${number}`;
}

function markIn(text: string, number: number, ledger: ImportLedger): { from: number; to: number } | null {
  const found = glued(number).exec(text) ?? (number > 1 ? apart(number).exec(text) : null);
  if (!found) return null;
  const to = found.index + found[0].length;
  const word = /[\p{L}\p{M}]*\P{L}*$/u.exec(text.slice(0, to))?.[0] ?? '';
  ledger.takeOut('NOTE_MARKS', word, 0);
  return { from: found.index, to };
}

function inBlock(block: Block, change: (content: readonly Inline[]) => Inline[]): Block {
  if (block.type === 'list') return inList(block, change);
  if (!('content' in block)) return block;
  return { ...block, content: change(block.content) };
}

function inList(list: ListBlock, change: (content: readonly Inline[]) => Inline[]): ListBlock {
  return {
    ...list,
    items: list.items.map((item) => ({
      ...item,
      content: change(item.content),
      ...(item.children && { children: inList(item.children, change) }),
    })),
  };
}
