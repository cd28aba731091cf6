/** A document as the run of things that are aligned: paragraphs, list items each for itself, tables, figures. */
import { markedItems } from '../list-marks.ts';
import type { Block, FigureBlock, ListBlock, TableBlock } from '../schema.ts';
import type { TextShape } from './comparison.ts';
import { isWord, joinParagraphs, plainTokens, type Token, tokensOf } from './tokens.ts';

interface Comparable {
  /** Equal for units without any difference. */
  signature: string;
  /** How often each word stands in it, whatever its case. */
  words: ReadonlyMap<string, number>;
  wordCount: number;
}

export interface TextUnit extends Comparable {
  kind: 'text';
  shape: TextShape;
  tokens: readonly Token[];
}
export interface TableUnit extends Comparable {
  kind: 'table';
  block: TableBlock;
}
export interface FigureUnit extends Comparable {
  kind: 'figure';
  block: FigureBlock;
}
export interface PlainUnit extends Comparable {
  kind: 'divider' | 'opaque';
}
export type Unit = TextUnit | TableUnit | FigureUnit | PlainUnit;

function wordsOf(tokens: readonly Token[]): Pick<Comparable, 'words' | 'wordCount'> {
  const words = new Map<string, number>();
  let wordCount = 0;
  for (const token of tokens) {
    if (!isWord(token)) continue;
    const word = token.key.toLowerCase();
    words.set(word, (words.get(word) ?? 0) + 1);
    wordCount += 1;
  }
  return { words, wordCount };
}

/** What a shape says that is a change when it is another: the number of an item follows from those before it. */
export function shapeKey({ type, level, align, list }: TextShape): string {
  return JSON.stringify([type, level, align, list?.depth, list?.numbering]);
}

export function textUnit(shape: TextShape, tokens: readonly Token[]): TextUnit {
  const text = tokens.map(({ key, look }) => `${key}\u0001${look}`).join('\u0002');
  return { kind: 'text', shape, tokens, signature: `${shapeKey(shape)}${text}`, ...wordsOf(tokens) };
}

function* listUnits(list: ListBlock, depth: number, outer?: readonly number[]): Generator<Unit> {
  const numbering = list.ordered ? (list.numbering ?? 'number') : 'bullet';
  for (const { item, mark, above } of markedItems(list, outer)) {
    yield textUnit({ type: 'listItem', list: { depth, numbering, mark } }, tokensOf(item.content));
    if (item.children) yield* listUnits(item.children, depth + 1, above);
  }
}

/** The words of a row or a whole table, for telling how alike two are. */
export function cellTokens(cell: TableBlock['rows'][number]['cells'][number]): Token[] {
  return joinParagraphs(cell.paragraphs.map((paragraph) => tokensOf(paragraph)));
}

export function rowUnit(row: TableBlock['rows'][number]): Comparable {
  const cells = row.cells.map(cellTokens);
  const spans = row.cells.map(({ columnSpan, rowSpan }) => [columnSpan ?? 1, rowSpan ?? 1]);
  const text = cells.map((tokens) => tokens.map(({ key, look }) => `${key}\u0001${look}`).join('\u0002'));
  return { signature: JSON.stringify([spans, text]), ...wordsOf(cells.flat()) };
}

/** Suggestions about a whole block are no part of what it says. */
const signatureOf = (block: object) => JSON.stringify({ ...block, proposal: undefined });

function* unitsOfBlock(block: Block): Generator<Unit> {
  switch (block.type) {
    case 'paragraph':
      yield textUnit({ type: 'paragraph', align: block.align }, tokensOf(block.content));
      return;
    case 'heading':
      yield textUnit({ type: 'heading', level: block.level }, tokensOf(block.content));
      return;
    case 'quote':
    case 'question':
    case 'answer':
      yield textUnit({ type: block.type }, tokensOf(block.content));
      return;
    case 'list':
      yield* listUnits(block, 0);
      return;
    case 'recipients':
      yield textUnit({ type: 'recipients' }, joinParagraphs(block.items.map(plainTokens)));
      return;
    case 'signature':
      yield textUnit({ type: 'signature' }, joinParagraphs([...block.lines, block.name].map(plainTokens)));
      return;
    case 'table': {
      const rows = block.rows.map(rowUnit);
      const tokens = [
        ...plainTokens(block.caption),
        ...block.rows.flatMap((row) => row.cells.flatMap(cellTokens)),
      ];
      const signature = JSON.stringify([block.headerRows, block.caption, rows.map((row) => row.signature)]);
      yield { kind: 'table', block, signature, ...wordsOf(tokens) };
      return;
    }
    case 'figure':
      yield {
        kind: 'figure',
        block,
        signature: signatureOf(block),
        ...wordsOf(plainTokens(`${block.caption} ${block.credit}`)),
      };
      return;
    case 'divider':
      yield { kind: 'divider', signature: 'divider', ...wordsOf([]) };
      return;
    case 'opaque':
      yield { kind: 'opaque', signature: signatureOf(block), ...wordsOf([]) };
      return;
  }
}

export function unitsOf(blocks: readonly Block[]): Unit[] {
  return blocks.flatMap((block) => [...unitsOfBlock(block)]);
}
