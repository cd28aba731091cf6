/**
 * The seam between kinds of file and the reading of bulletins: a file's blocks as the lines that
 * `importing/text` takes apart, each carrying what the file knew of it.
 */
import { markedItems } from '#shared/document/list-marks.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { Block, Inline, ListBlock, TableBlock } from '#shared/document/schema.ts';
import { countWords } from '#shared/vietnamese/words.ts';
import type { BlockPlace, ReadFile } from '../read-document.ts';
import { collapseLine, type Paragraph, type TextLines } from '../text/lines.ts';

/** Text of the body begins with a paragraph of this many chữ: tables before it lay out a cover. */
const BODY_WORDS = 25;

/** @param mayHaveCover false for one article: its tables are its own, wherever they stand. */
export function linesOfFile(read: ReadFile, mayHaveCover: boolean): TextLines {
  const lines = new Lines();
  let inBody = !mayHaveCover;
  for (const [index, block] of read.blocks.entries()) {
    const place = read.places[index] ?? { gap: 0, newPage: false };
    inBody ||= block.type === 'paragraph' && countWords(inlineText(block.content)) >= BODY_WORDS;
    const isLines = block.type === 'table' && (isContentsTable(block) || isFootTable(block) || !inBody);
    if (block.type === 'table' && isLines) lines.addRows(block, place);
    else if (block.type === 'list') lines.addList(block, place);
    else if (block.type === 'divider') lines.add('* * *', place);
    else if ('content' in block) lines.add(inlineText(block.content), place, block);
    else lines.addSolid(block);
  }
  const notes = Object.values(read.footnotes).flatMap(({ paragraphs }) => paragraphs.map(inlineText));
  return {
    lines: lines.paragraphs,
    text: [...lines.texts, ...notes].join('\n'),
    footnotes: read.footnotes,
  };
}

class Lines {
  readonly paragraphs: Paragraph[] = [];
  /** One for each line of the text, tables and captions included. */
  readonly texts: string[] = [];
  readonly #first: Block[] = [];

  add(raw: string, { gap, newPage }: BlockPlace, block?: Block): void {
    const text = collapseLine(raw);
    if (text === '') return;
    this.texts.push(text);
    this.paragraphs.push({
      text,
      // Contents pages are known by their leaders.
      raw: raw.replaceAll('\n', ' '),
      line: this.texts.length,
      // Paragraphs of a file stand apart even where no empty one is between them.
      gap: gap + 1,
      newPage,
      words: countWords(text),
      ...(block && { block }),
      ...(this.paragraphs.length === 0 && this.#first.length > 0 && { after: this.#first }),
    });
  }

  /** What is no line of text goes with the line before it; at the very start, with the first. */
  addSolid(block: Block): void {
    for (const text of textsOf(block)) this.texts.push(text);
    const before = this.paragraphs.at(-1);
    if (before) before.after = [...(before.after ?? []), block];
    else this.#first.push(block);
  }

  addList(list: ListBlock, place: BlockPlace): void {
    const first = this.paragraphs.length;
    this.#addItems(list, place, '');
    const added = this.paragraphs.slice(first);
    for (const [line, paragraph] of added.entries()) paragraph.ofList = { list, line, lines: added.length };
  }

  #addItems(list: ListBlock, place: BlockPlace, indent: string, outer?: readonly number[]): void {
    for (const [index, { item, mark, above }] of markedItems(list, outer).entries()) {
      this.add(`${indent}${mark ?? '-'} ${inlineText(item.content)}`, index === 0 ? place : NEXT);
      if (item.children) this.#addItems(item.children, NEXT, `${indent}  `, above);
    }
  }

  addRows(table: TableBlock, place: BlockPlace): void {
    if (table.caption) this.add(table.caption, place);
    const contents = isContentsTable(table);
    for (const { cells } of table.rows) {
      const texts = cells.map((cell) => cell.paragraphs.map(inlineText).join(' '));
      if (contents) this.add(`| ${texts.join(' | ')} |`, NEXT);
      else {
        for (const paragraph of cells.flatMap((cell) => cell.paragraphs)) {
          this.add(inlineText(paragraph), NEXT, { type: 'paragraph', content: paragraph });
        }
      }
    }
  }
}

const NEXT: BlockPlace = { gap: 0, newPage: false };

function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'table':
      return [
        block.caption,
        ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs.map(inlineText))),
      ].filter(Boolean);
    case 'figure':
      return [block.caption, block.credit].filter(Boolean);
    default:
      return [];
  }
}

/** Rows of a title and its page, the pages rising. */
function isContentsTable({ rows }: TableBlock): boolean {
  const pages = rows.flatMap(({ cells }) => {
    const last = lastText(cells.at(-1)?.paragraphs ?? []);
    return cells.length <= 3 && /^\d{1,3}$/.test(last) ? [Number(last)] : [];
  });
  const rising = pages.every((page, index) => page >= (pages[index - 1] ?? 0));
  return pages.length >= 3 && pages.length >= rows.length * 0.6 && rising;
}

/** "Nơi nhận:" and the signature stand beside each other in a table without lines. */
function isFootTable({ rows }: TableBlock): boolean {
  return rows.some(({ cells }) =>
    cells.some(({ paragraphs }) => /^Nơi nhận\s*:/iu.test(inlineText(paragraphs[0] ?? []).trim())),
  );
}

function lastText(paragraphs: readonly Inline[][]): string {
  return paragraphs.map(inlineText).join(' ').trim();
}
