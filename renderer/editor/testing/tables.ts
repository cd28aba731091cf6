/** Tables for tests, written as they look. */
import { $createTableSelectionFrom, $isTableNode, type TableNode } from '@lexical/table';
import { $getRoot, $setSelection } from 'lexical';
import { textInline } from '#shared/document/build.ts';
import type { TableBlock } from '#shared/document/schema.ts';
import { $readGrid } from '../table/node-grid.ts';

/**
 * A table of one word in each cell: "a b / c d" are two rows, "_" is an empty cell, "a2x3" covers two columns
 * and three rows.
 */
export function tableOf(text: string, headerRows = 0): TableBlock {
  const cell = (word: string) => {
    const [, letters = '', across, down] = /^(\p{L}*)(?:(\d)x(\d))?$/u.exec(word) ?? [];
    return {
      paragraphs: [textInline(letters)],
      ...(Number(across) > 1 && { columnSpan: Number(across) }),
      ...(Number(down) > 1 && { rowSpan: Number(down) }),
    };
  };
  const rows = text.split('/').map((row) => ({
    cells: row
      .trim()
      .split(' ')
      .map((word) => cell(word.replace('_', ''))),
  }));
  return { type: 'table', headerRows, rows, caption: '' };
}

/** The first table of the editor. */
export function $firstTable(): TableNode {
  const node = $getRoot().getChildren().find($isTableNode);
  if (node === undefined) throw new Error('no table');
  return node;
}

/** Selects the cells of the first table between two places, `[row, column]`; one place is a caret. */
export function $selectCells(from: [number, number], to: [number, number] = from): void {
  const grid = $readGrid($firstTable());
  const [first, last] = [from, to].map(([row, column]) => grid[row]?.places[column]);
  if (!first || !last) throw new Error('no such cell');
  if (first === last) first.selectStart();
  else $setSelection($createTableSelectionFrom($firstTable(), first, last));
}
