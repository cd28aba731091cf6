/** Tables with repeated header rows and joined cells. */
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { inlineText } from '#shared/document/plain-text.ts';
import type { TableBlock } from '#shared/document/schema.ts';
import { type GridCell, tableGrid } from '../layout/table-grid.ts';
import { inlineChildren, type TextMarks, textRun } from './inline.ts';
import type { Look } from './look.ts';
import { COLOUR, STYLE } from './style-names.ts';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.hairline } as const;
/** Characters of a row from which it may break over two pages. */
const LONG_ROW = 1500;
const MARGIN = { top: 40, bottom: 40, left: 100, right: 100 };

export function tableBlocks(table: TableBlock, marks: TextMarks, look: Look): FileChild[] {
  const edge = { style: BorderStyle.SINGLE, size: 8, color: look.accent } as const;
  const grid = tableGrid(table);
  const headerRows = Math.min(table.headerRows, grid.rows.length);
  const rows = grid.rows.map(
    (cells, index) =>
      new TableRow({
        tableHeader: index < headerRows,
        cantSplit: textLength(cells) < LONG_ROW,
        children: cells.map((cell) => tableCell(cell, index < headerRows, marks, look.soft)),
      }),
  );
  return [
    ...(table.caption
      ? [new Paragraph({ style: STYLE.tableCaption, children: [textRun(table.caption)] })]
      : []),
    new Table({
      rows,
      width: { size: look.textTwips, type: WidthType.DXA },
      columnWidths: columnWidths(grid.rows, grid.columns, look.textTwips),
      margins: MARGIN,
      borders: {
        top: edge,
        bottom: edge,
        left: RULE,
        right: RULE,
        insideHorizontal: RULE,
        insideVertical: RULE,
      },
    }),
    // Keeps two tables apart, which Word would join.
    new Paragraph({ style: STYLE.tableText }),
  ];
}

function tableCell(cell: GridCell, header: boolean, marks: TextMarks, headerFill: string): TableCell {
  return new TableCell({
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
    ...(header && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: headerFill } }),
    verticalAlign: header ? 'center' : 'top',
    children: cell.paragraphs.map(
      (content) =>
        new Paragraph({
          style: header ? STYLE.tableHead : STYLE.tableText,
          ...(!header && cell.number && { alignment: AlignmentType.RIGHT }),
          children: inlineChildren(content, marks),
        }),
    ),
  });
}

function textLength(cells: readonly GridCell[]): number {
  return cells
    .flatMap((cell) => cell.paragraphs)
    .reduce((sum, content) => sum + inlineText(content).length, 0);
}

/** Shares of the text's width after how much each column has to say, none too narrow to read. */
function columnWidths(rows: readonly GridCell[][], columns: number, textTwips: number): number[] {
  const longest = Array.from({ length: columns }, () => 6);
  for (const cell of rows.flat()) {
    if (cell.columnSpan > 1) continue;
    const length = Math.max(...cell.paragraphs.map((content) => inlineText(content).length));
    longest[cell.column] = Math.max(longest[cell.column] ?? 0, Math.min(length, 60));
  }
  const weights = longest.map(Math.sqrt);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((weight / total) * textTwips));
}
