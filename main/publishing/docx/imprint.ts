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
import type { Look } from './look.ts';
import { COLOUR, STYLE } from './style-names.ts';

/** Share of the labels in the text's width. */
const LABEL_SHARE = 46 / 166;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/**
 * Nothing when no line of it is known yet.
 *
 * @param width in twips
 * @param place `rail`: how far it reaches out to the left of the text, in twips
 */
export function imprintBlocks(
  { imprint }: ResolvedIssue,
  { accent, soft }: Pick<Look, 'accent' | 'soft'>,
  width: number,
  { rail = 0, beginsPage = false }: { rail?: number; beginsPage?: boolean } = {},
): FileChild[] {
  const lines = imprintLines(imprint);
  if (lines.length === 0) return [];
  const labelWidth = Math.round(width * LABEL_SHARE);
  const widths = [labelWidth, width - labelWidth];
  const shading = { type: ShadingType.CLEAR, color: 'auto', fill: soft } as const;
  return [
    new Paragraph({
      keepNext: true,
      pageBreakBefore: beginsPage,
      spacing: { before: beginsPage ? 0 : 340, line: 20, lineRule: 'exact' },
      run: { size: 2 },
    }),
    new Table({
      ...(rail > 0 && { indent: { size: -rail, type: WidthType.DXA } }),
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: 48, bottom: 48, left: 200, right: 160 },
      borders: {
        top: { style: BorderStyle.SINGLE, size: 12, color: accent },
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
                  width: { size: widths[column] ?? labelWidth, type: WidthType.DXA },
                  shading,
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
