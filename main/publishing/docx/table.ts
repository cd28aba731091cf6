/** Tables with repeated header rows and joined cells. */
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { inlineText } from '#shared/document/plain-text.ts';
import type { TableBlock } from '#shared/document/schema.ts';
import { type GridCell, tableGrid } from '../layout/table-grid.ts';
import { captionSequence } from './captions.ts';
import { inlineChildren, type TextMarks, textRun } from './inline.ts';
import { twips } from './measures.ts';
import { NO_LINE } from './no-lines.ts';
import { COLOUR, STYLE } from './style-names.ts';
import type { Writing } from './writing.ts';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.hairline } as const;
/** Of administrative documents. */
const GRID = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
/** Characters of a row from which it may break over two pages. */
const LONG_ROW = 1500;
const MARGIN = { top: 42, bottom: 42, left: 113, right: 113 };
const DOCUMENT_MARGIN = { top: 26, bottom: 26, left: 91, right: 91 };

/** @param width of the table in twips */
export function tableBlocks(
  table: TableBlock,
  marks: TextMarks,
  { look, nextTable }: Pick<Writing, 'look' | 'nextTable'>,
  width = look.textTwips,
): FileChild[] {
  const edge = look.isDocument
    ? GRID
    : ({ style: BorderStyle.SINGLE, size: 10, color: look.accent } as const);
  const rule = look.isDocument ? GRID : RULE;
  const side = look.isDocument ? GRID : NO_LINE;
  const grid = tableGrid(table);
  const headerRows = Math.min(table.headerRows, grid.rows.length);
  const numbers = numberColumns(grid.rows.slice(headerRows).flat(), grid.columns);
  const heads = (cell: GridCell, row: number): Head | null =>
    row < headerRows
      ? {
          isRight: !look.isDocument && cell.columnSpan === 1 && numbers.has(cell.column),
          border: look.isDocument ? null : { ...edge, size: 6 },
        }
      : null;
  const rows = grid.rows.map(
    (cells, index) =>
      new TableRow({
        tableHeader: index < headerRows,
        cantSplit: textLength(cells) < LONG_ROW,
        children: cells.map((cell) => tableCell(cell, heads(cell, index), marks)),
      }),
  );
  return [
    table.caption
      ? new Paragraph({
          style: STYLE.tableCaption,
          children: [...captionSequence('Bảng', nextTable()), textRun(table.caption)],
        })
      : new Paragraph({ style: STYLE.tableEnd }),
    new Table({
      rows,
      width: { size: width, type: WidthType.DXA },
      columnWidths: columnWidths(grid.rows, grid.columns, width),
      margins: look.isDocument ? DOCUMENT_MARGIN : MARGIN,
      borders: {
        top: edge,
        bottom: rule,
        left: side,
        right: side,
        insideHorizontal: rule,
        insideVertical: side,
      },
    }),
    // Keeps two tables apart, which Word would join.
    new Paragraph({ style: STYLE.tableEnd }),
  ];
}

/** How a cell of the header looks: where its words stand, and the line below it. */
interface Head {
  isRight: boolean;
  border: IBorderOptions | null;
}

/** As in print: columns of which most cells are figures have their heads over these. */
function numberColumns(cells: readonly GridCell[], columns: number): ReadonlySet<number> {
  const all = Array.from({ length: columns }, (_, column) => column);
  return new Set(
    all.filter((column) => {
      const own = cells.filter(
        (cell) => cell.column === column && cell.columnSpan === 1 && textLength([cell]) > 0,
      );
      return own.length > 0 && own.filter(({ number }) => number).length * 2 > own.length;
    }),
  );
}

function tableCell(cell: GridCell, head: Head | null, marks: TextMarks): TableCell {
  return new TableCell({
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
    ...(head?.border && { borders: { bottom: head.border } }),
    verticalAlign: head ? (head.border ? 'bottom' : 'center') : 'top',
    children: cell.paragraphs.map(
      (content) =>
        new Paragraph({
          style: head ? STYLE.tableHead : STYLE.tableText,
          ...((head ? head.isRight : cell.number) && { alignment: AlignmentType.RIGHT }),
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

/** Of the words of a table, in millimetres: mean width of a letter, and what cells leave free left and right. */
const LETTER = 2;
const INSET = 4;

/**
 * As in print: the first column as wide as what it holds, the others share the rest evenly, and none is narrower than
 * its longest word.
 *
 * @param width of the table in twips
 */
function columnWidths(rows: readonly GridCell[][], columns: number, width: number): number[] {
  const cells = rows.flat().filter(({ columnSpan }) => columnSpan === 1);
  const widest = (column: number, letters: (text: string) => number) =>
    cells
      .filter((cell) => cell.column === column)
      .flatMap(({ paragraphs }) => paragraphs.map((content) => letters(inlineText(content))))
      .reduce((most, count) => Math.max(most, count), 0);
  const least = (column: number) => twips(widest(column, longestWord) * LETTER + INSET);
  if (columns === 1) return [width];
  const others = Array.from({ length: columns - 1 }, (_, index) => least(index + 1));
  const wanted = twips(widest(0, (text) => text.length) * LETTER + INSET);
  const room = width - others.reduce((sum, one) => sum + one, 0);
  const first = Math.max(Math.min(wanted, room), Math.min(least(0), Math.floor(width / columns)));
  const even = Math.floor((width - first) / (columns - 1));
  // Words that are longer than an even share take from the columns that have room to spare.
  const lacking = others.map((one) => Math.max(0, one - even));
  const spare = others.map((one) => Math.max(0, even - one));
  const [short, over] = [lacking, spare].map((list) => list.reduce((sum, one) => sum + one, 0));
  const share = over && short ? Math.min(1, short / over) : 0;
  const given = over && short ? Math.min(1, over / short) : 0;
  return [
    first,
    ...others.map((_, index) =>
      Math.floor(even + (lacking[index] ?? 0) * given - (spare[index] ?? 0) * share),
    ),
  ];
}

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/u).map((word) => word.length));
}
