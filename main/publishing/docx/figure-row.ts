/** Figures side by side, in the text or across all columns of a page. */
import {
  type FileChild,
  type ITableFloatOptions,
  OverlapType,
  RelativeVerticalPosition,
  type Table,
  TableAnchorType,
} from 'docx';
import type { FigureRow } from '#shared/document/figures.ts';
import { ROW_GAP } from '../pictures/fit-pictures.ts';
import { AROUND_FRAME, pictureParagraph } from './figure.ts';
import { frameInRow } from './lacking-picture.ts';
import { legendParagraphs } from './legends.ts';
import { twips } from './measures.ts';
import { pictureGrid, spacer, type TablePlace } from './picture-grid.ts';
import type { Writing } from './writing.ts';

/** Figures side by side: one row of a table without lines, each with its own caption below. */
export function figureRowBlocks(row: FigureRow, writing: Writing): FileChild[] {
  return [spacer(), rowTable(row, writing, {}), spacer()];
}

/** Figures side by side across all columns, at the head or foot of a page: a table that goes with the paragraph after it. */
export function framedRow(row: FigureRow, isAtHead: boolean, writing: Writing): FileChild[] {
  const vertical = twips(AROUND_FRAME);
  const float: ITableFloatOptions = {
    // As LibreOffice wants it: what is as wide as the text floats only when it is placed on the page.
    horizontalAnchor: TableAnchorType.PAGE,
    absoluteHorizontalPosition: twips(writing.look.page.margin.left),
    verticalAnchor: TableAnchorType.MARGIN,
    relativeVerticalPosition: isAtHead ? RelativeVerticalPosition.TOP : RelativeVerticalPosition.BOTTOM,
    topFromText: vertical,
    bottomFromText: vertical,
    overlap: OverlapType.NEVER,
  };
  return [rowTable(row, writing, { float })];
}

function rowTable({ figures }: FigureRow, writing: Writing, place: TablePlace): Table {
  const [first] = figures;
  const width = first?.width ?? 'column';
  const cells = figures.map((figure) => {
    const picture = writing.pictures.get(figure);
    const shown = picture
      ? [pictureParagraph(figure, picture, writing, { spacing: { before: 0 } })]
      : [frameInRow(writing.look)];
    return {
      width: picture?.size.width ?? 0,
      children: [...shown, ...legendParagraphs(figure, writing, null, { after: 0 })],
    };
  });
  // A lacking picture takes what the others leave, and they the rest when none lacks.
  const known = cells.reduce((sum, cell) => sum + cell.width, 0);
  const lacking = cells.filter((cell) => cell.width === 0).length;
  const bounds = writing.look.figures[width].width;
  const spare = Math.max(20, (bounds - known - ROW_GAP * (cells.length - 1)) / Math.max(1, lacking));
  const widths = cells.map((cell, index) =>
    twips((cell.width || spare) + (index < cells.length - 1 ? ROW_GAP : 0)),
  );
  const children = cells.map((cell) => cell.children);
  return pictureGrid(widths, children, 'top', width, writing.look, 0, place);
}
