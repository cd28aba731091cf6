/** What stands in the place of a picture that is not there, as large as in print. */
import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  WidthType,
} from 'docx';
import { EMPTY_HEIGHT } from '../layout/print-figures.ts';
import { textRun } from './inline.ts';
import type { Look } from './look.ts';
import { twips } from './measures.ts';
import { NO_LINES } from './no-lines.ts';
import { type FigureWidth, indentOf } from './picture-grid.ts';
import { COLOUR, STYLE } from './style-names.ts';

const DASHED = { style: BorderStyle.DASHED, size: 4, color: COLOUR.hairline };

function lackingWords(): TextRun {
  return textRun('[Chưa có ảnh]', { color: COLOUR.muted });
}

/** As large as in print, so that pages stay as they are. */
export function emptyFrame(width: FigureWidth, look: Look): Table {
  const size = twips(look.figures[width].width);
  const lines = { top: DASHED, bottom: DASHED, left: DASHED, right: DASHED };
  return new Table({
    ...(indentOf(width, look) && { indent: { size: -look.railTwips, type: WidthType.DXA } }),
    layout: TableLayoutType.FIXED,
    width: { size, type: WidthType.DXA },
    columnWidths: [size],
    borders: { ...NO_LINES, ...lines },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: twips(EMPTY_HEIGHT), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size, type: WidthType.DXA },
            verticalAlign: 'center',
            shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.soft },
            children: [
              new Paragraph({ style: STYLE.figure, alignment: 'center', children: [lackingWords()] }),
            ],
          }),
        ],
      }),
    ],
  });
}

export function frameInRow({ soft }: Look): Paragraph {
  const line = { ...DASHED, space: 12 };
  return new Paragraph({
    style: STYLE.figure,
    keepNext: true,
    indent: { left: 240, right: 240 },
    border: { top: line, bottom: line, left: line, right: line },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: soft },
    children: [lackingWords()],
  });
}
