/**
 * What always holds of tables after an update: they are whole grids, their headers are rows from the top,
 * their cells hold plain paragraphs, and they have no look of their own; the template gives them one.
 */
import { $isTableCellNode, TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import { $isRootNode, type LexicalEditor, mergeRegister } from 'lexical';
import { $flattenToParagraphs } from '../paragraphs/flatten.ts';
import { $headerRowsOf, $isHeaderRow, $rowsOf } from './conversion.ts';
import { coveredPlaces, isWholeGrid } from './grid.ts';
import { $newCell, $setHeader, $writeGrid } from './node-grid.ts';

export function registerTidyTables(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TableCellNode, (cell) => {
      if (cell.getWidth() !== undefined) cell.setWidth(undefined);
      if (cell.getVerticalAlign() !== undefined) cell.setVerticalAlign(undefined);
      if (cell.getFormatType() !== '') cell.setFormat('');
      $flattenToParagraphs(cell);
    }),
    editor.registerNodeTransform(TableRowNode, (row) => {
      if (row.getHeight() !== undefined) row.setHeight(undefined);
      $setHeaders(row, $isHeaderRow(row));
    }),
    editor.registerNodeTransform(TableNode, (table) => {
      if (table.getColWidths() !== undefined) table.setColWidths(undefined);
      if (table.getFormatType() !== '') table.setFormat('');
      // One inside a cell or a note is about to become paragraphs.
      if (!$isRootNode(table.getParent())) return;
      $makeWhole(table);
      const rows = $rowsOf(table);
      for (const row of rows.slice($headerRowsOf(rows))) $setHeaders(row, false);
    }),
  );
}

function $setHeaders(row: TableRowNode, isHeader: boolean): void {
  for (const cell of row.getChildren()) if ($isTableCellNode(cell)) $setHeader(cell, isHeader);
}

function $makeWhole(table: TableNode): void {
  const rows = $rowsOf(table);
  const cells = rows.map((row) =>
    row
      .getChildren()
      .filter($isTableCellNode)
      .map((cell) => ({ cell, columnSpan: cell.getColSpan(), rowSpan: cell.getRowSpan() })),
  );
  if (isWholeGrid(cells)) return;
  const places = coveredPlaces(cells, () => ({ cell: $newCell(), columnSpan: 1, rowSpan: 1 }));
  $writeGrid(
    table,
    rows.map((node, index) => ({
      node,
      isHeader: $isHeaderRow(node),
      places: (places[index] ?? []).map(({ cell }) => cell),
    })),
  );
}
