/** From paragraphs and pictures of a PDF to the blocks of a document. */
import { figureBlock, textInline } from '#shared/document/build.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { Block, Inline, Mark } from '#shared/document/schema.ts';
import { countWords } from '#shared/vietnamese/words.ts';
import { BlockList } from '../files/block-list.ts';
import { splitCredit } from '../files/caption.ts';
import { inlinesOf } from '../files/inline-pieces.ts';
import { endsOpen } from '../text/lines.ts';
import type { LineRun } from './lines.ts';
import { LEADER, type PdfParagraph } from './paragraphs.ts';

export type PdfPart = { type: 'paragraph'; paragraph: PdfParagraph } | { type: 'picture'; pictureId: string };

/** How many times as large as the body's a heading's letters are, by its level. */
const TITLE = 1.5;
const SECTION = 1.22;
const LARGER = 1.12;
const SMALLER = 0.96;
const HEADING_WORDS = 45;
const BOLD_HEADING_WORDS = 30;
const CAPTION_WORDS = 80;

export function blocksOf(parts: readonly PdfPart[]): BlockList {
  const list = new BlockList();
  const paragraphs = parts.flatMap((part) => (part.type === 'paragraph' ? [part.paragraph] : []));
  const body = bodySize(paragraphs);
  let afterPicture = false;
  for (const part of parts) {
    if (part.type === 'picture') {
      list.push(figureBlock({ pictureId: part.pictureId }));
      afterPicture = true;
      continue;
    }
    const { paragraph } = part;
    if (paragraph.cells) {
      addRow(list, paragraph.cells);
      afterPicture = false;
      continue;
    }
    const content = inlinesOf(paragraph.runs.map((run) => pieceOf(run, paragraph)));
    if (content.length === 0) continue;
    const figure = list.last;
    if (afterPicture && figure?.type === 'figure' && isCaption(paragraph, content, body)) {
      const { caption, credit } = splitCredit(inlineText(content));
      list.replaceLast({
        ...figure,
        caption: [figure.caption, caption].filter(Boolean).join(' '),
        credit: figure.credit || credit,
      });
      afterPicture = credit === '';
      continue;
    }
    afterPicture = false;
    if (paragraph.startsPage) list.beginPage();
    list.push(blockOf(paragraph, content, body));
  }
  return list;
}

/** Rows that follow each other with as many cells are one table. */
function addRow(list: BlockList, texts: readonly string[]): void {
  const cells = texts.map((text) => ({ paragraphs: [textInline(text)] }));
  const { last } = list;
  if (last?.type === 'table' && last.rows[0]?.cells.length === cells.length) {
    list.replaceLast({ ...last, rows: [...last.rows, { cells }] });
  } else list.push({ type: 'table', headerRows: 0, rows: [{ cells }], caption: '' });
}

function pieceOf(run: LineRun, paragraph: PdfParagraph) {
  const marks: Mark[] = [];
  if (run.bold && !isHeadingByWeight(paragraph)) marks.push('bold');
  if (run.italic) marks.push('italic');
  if (run.raised) marks.push('superscript');
  return { type: 'text' as const, text: run.text, marks, href: null };
}

const textOf = (paragraph: PdfParagraph) => paragraph.runs.map((run) => run.text).join('');

/** The size in which most letters are set. */
function bodySize(paragraphs: readonly PdfParagraph[]): number {
  const letters = new Map<number, number>();
  for (const paragraph of paragraphs) {
    const size = Math.round(paragraph.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + textOf(paragraph).length);
  }
  const [most] = [...letters].sort(([, left], [, right]) => right - left);
  return most?.[0] ?? 12;
}

function isLarge(paragraph: PdfParagraph, body: number): boolean {
  if (LEADER.test(textOf(paragraph))) return false;
  return paragraph.size >= body * LARGER && countWords(textOf(paragraph)) <= HEADING_WORDS;
}

function isHeadingByWeight(paragraph: PdfParagraph): boolean {
  const text = textOf(paragraph).trim();
  return (
    paragraph.bold &&
    paragraph.align !== 'right' &&
    !LEADER.test(text) &&
    endsOpen(text) &&
    /\p{L}{2}/u.test(text) &&
    countWords(text) <= BOLD_HEADING_WORDS
  );
}

function blockOf(paragraph: PdfParagraph, content: Inline[], body: number): Block {
  if (isLarge(paragraph, body) && /\p{L}/u.test(textOf(paragraph))) {
    const times = paragraph.size / body;
    return { type: 'heading', level: times >= TITLE ? 1 : times >= SECTION ? 2 : 3, content };
  }
  if (isHeadingByWeight(paragraph)) return { type: 'heading', level: 3, content };
  const { align } = paragraph;
  return { type: 'paragraph', ...(align !== 'left' && { align }), content };
}

function isCaption(paragraph: PdfParagraph, content: readonly Inline[], body: number): boolean {
  const text = inlineText(content);
  if (countWords(text) > CAPTION_WORDS || paragraph.size > body * 1.02) return false;
  if (paragraph.size < body * SMALLER || paragraph.italic) return true;
  return /^\(?(?:Ảnh|Hình|Trong ảnh)\b/u.test(text) || splitCredit(text).credit !== '';
}
