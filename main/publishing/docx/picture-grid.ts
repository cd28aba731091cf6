/** Pictures and words side by side: a table of one row without lines. */
import {
  type FileChild,
  type ITableFloatOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { FigureBlock } from '#shared/document/schema.ts';
import type { Look } from './look.ts';
import { twips } from './measures.ts';
import { NO_LINES } from './no-lines.ts';
import { STYLE } from './style-names.ts';

export type FigureWidth = FigureBlock['width'];
export type TablePlace = { float?: ITableFloatOptions };

/** What is as wide as the page begins at the margin, over the rail. */
export function indentOf(width: FigureWidth, { railTwips }: Look): { left: number } | null {
  return width === 'page' && railTwips > 0 ? { left: -railTwips } : null;
}

/** @param gap millimetres left of every cell but the first */
export function pictureGrid(
  widths: readonly number[],
  cells: readonly FileChild[][],
  verticalAlign: 'top' | 'bottom',
  width: FigureWidth,
  look: Look,
  gap: number,
  place: TablePlace = {},
): Table {
  return new Table({
    ...place,
    ...(look.centresFigures && { alignment: 'center' as const }),
    ...(indentOf(width, look) && { indent: { size: -look.railTwips, type: WidthType.DXA } }),
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: NO_LINES,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              verticalAlign,
              ...(index > 0 && gap > 0 && { margins: { left: twips(gap), right: 0, top: 0, bottom: 0 } }),
              children: children.filter((child) => child instanceof Paragraph || child instanceof Table),
            }),
        ),
      }),
    ],
  });
}

/** Before and after a table of pictures: keeps it apart from its neighbours, with which Word would join it. */
export function spacer(): Paragraph {
  return new Paragraph({ style: STYLE.tableEnd });
}
