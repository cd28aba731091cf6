/**
 * Whether the words of a table fit its columns, estimated from their letters: a typesetter breaks lines between
 * words only, so the longest word is the least a column can be.
 */
import { inlineText } from '#shared/document/plain-text.ts';
import type { TableBlock } from '#shared/document/schema.ts';
import { printText } from './print-text.ts';
import { tableGrid } from './table-grid.ts';

/** Millimetres that a letter of a table's text takes on average; words seldom take more. */
const LETTER = 1.75;
/** Left and right of a cell's text, together. */
const INSET = 4;

/** @param width of the table, in millimetres */
export function isTooWide(table: TableBlock, width: number): boolean {
  const { columns, rows } = tableGrid(table);
  const least = Array.from({ length: columns }, () => INSET);
  for (const { column, columnSpan, paragraphs } of rows.flat()) {
    // A joined cell has room in all of its columns; each bears its share.
    const needed = (longestWord(paragraphs.map(inlineText).join(' ')) * LETTER) / columnSpan + INSET;
    for (let index = column; index < column + columnSpan; index += 1) {
      least[index] = Math.max(least[index] ?? INSET, needed);
    }
  }
  const [first = 0, ...others] = least;
  // The first column is as wide as it needs, the others share what is left evenly.
  return others.length === 0 ? first > width : first + Math.max(...others) * others.length > width;
}

function longestWord(text: string): number {
  return Math.max(
    0,
    ...printText(text)
      .split(/[\s\u200b/-]+/u)
      .map((word) => word.length),
  );
}
