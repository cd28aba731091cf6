/** Trang thông tin xuất bản: who answers for the issue, in a box inside the front cover. */
import {
  BorderStyle,
  type FileChild,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { imprintLines } from '../layout/imprint-lines.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { textRun } from './inline.ts';
import { TEXT_TWIPS, twips } from './measures.ts';
import { COLOUR, STYLE } from './style-names.ts';

const LABEL_WIDTH = twips(54);
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const TOP_LINE = { style: BorderStyle.SINGLE, size: 12, color: COLOUR.accent } as const;
const SHADING = { type: ShadingType.CLEAR, color: 'auto', fill: COLOUR.accentSoft } as const;

/** Nothing when no line of it is known yet. */
export function imprintBlocks({ imprint }: ResolvedIssue): FileChild[] {
  const lines = imprintLines(imprint);
  if (lines.length === 0) return [];
  const widths = [LABEL_WIDTH, TEXT_TWIPS - LABEL_WIDTH];
  return [
    new Paragraph({ spacing: { before: 360 } }),
    new Table({
      width: { size: TEXT_TWIPS, type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: 40, bottom: 40, left: 160, right: 160 },
      borders: {
        top: TOP_LINE,
        bottom: NO_LINE,
        left: NO_LINE,
        right: NO_LINE,
        insideHorizontal: NO_LINE,
        insideVertical: NO_LINE,
      },
      rows: lines.map(
        ({ label, value }, row) =>
          new TableRow({
            cantSplit: true,
            children: [label, value].map(
              (text, column) =>
                new TableCell({
                  width: { size: widths[column] ?? LABEL_WIDTH, type: WidthType.DXA },
                  shading: SHADING,
                  children: [
                    new Paragraph({
                      style: STYLE.imprint,
                      // The box stays in one piece.
                      keepNext: row < lines.length - 1,
                      children: [textRun(text, column === 0 ? { color: COLOUR.muted } : {})],
                    }),
                  ],
                }),
            ),
          }),
      ),
    }),
  ];
}
