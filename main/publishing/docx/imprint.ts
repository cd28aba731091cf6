/** Trang thông tin xuất bản: who answers for the issue, in a box. */
import {
  type FileChild,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  ShadingType,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { imprintLines } from '../layout/imprint-lines.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { frontLines } from './front-styles.ts';
import { textRun } from './inline.ts';
import { between, EDGE } from './lines.ts';
import type { Look } from './look.ts';
import { twips } from './measures.ts';
import { NO_LINES } from './no-lines.ts';
import { sectionEnd } from './sections.ts';
import { COLOUR, STYLE } from './style-names.ts';

/** Millimetres: of the labels on A4, around the lines, and from one to the next. */
const LABELS = 40;
const INSET = 6;
const GAP = 2.3;
/** Above the box, where it follows what stands above it. */
const ABOVE = 6;

interface ImprintPlace {
  /** It stands at the foot of the page; otherwise it follows what is above it. */
  isAtFoot: boolean;
  /** On a page of its own. */
  beginsPage?: boolean;
  /** How far inside the left margin, in twips. */
  left?: number;
}

/**
 * Nothing when no line of it is known yet.
 *
 * @param width in twips
 */
export function imprintBlocks(
  { imprint }: ResolvedIssue,
  look: Look,
  width: number,
  { isAtFoot, beginsPage = false, left = 0 }: ImprintPlace,
): FileChild[] {
  const lines = imprintLines(imprint);
  if (lines.length === 0) return [];
  const parting = (before: number) =>
    new Paragraph({
      keepNext: !isAtFoot,
      pageBreakBefore: beginsPage,
      spacing: { before, line: 20, lineRule: 'exact' },
      run: { size: 2 },
    });
  if (!isAtFoot) return [parting(twips(ABOVE)), imprintTable(lines, look, width, {})];
  const table = imprintTable(lines, look, width, {
    float: {
      // LibreOffice floats what is as wide as the text only when it is placed on the page.
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twips(look.page.margin.left) + left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      topFromText: twips(ABOVE),
      overlap: OverlapType.NEVER,
    },
  });
  // What floats goes with the paragraph that follows it; LibreOffice wants it not to be the one that ends a section.
  return [table, parting(0), sectionEnd()];
}

function imprintTable(
  lines: ReturnType<typeof imprintLines>,
  look: Look,
  width: number,
  place: Pick<ConstructorParameters<typeof Table>[0], 'float'>,
): Table {
  const { soft, sized } = look;
  const { imprint: type } = frontLines(look);
  const labelWidth = twips(INSET + sized(LABELS * 100) / 100);
  const widths = [labelWidth, width - labelWidth];
  const shading = { type: ShadingType.CLEAR, color: 'auto', fill: soft } as const;
  const last = lines.length - 1;
  return new Table({
    ...place,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_LINES,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    rows: lines.map(
      ({ label, value }, row) =>
        new TableRow({
          cantSplit: true,
          children: [label, value].map(
            (text, column) =>
              new TableCell({
                width: { size: widths[column] ?? labelWidth, type: WidthType.DXA },
                shading,
                margins: {
                  top: row === 0 ? between(INSET, EDGE, type) : between(GAP, type, type),
                  bottom: row === last ? twips(INSET) - type.below : 0,
                  left: column === 0 ? twips(INSET) : 0,
                  right: column === 0 ? 0 : twips(INSET),
                },
                children: [
                  new Paragraph({
                    style: STYLE.imprint,
                    // The box stays in one piece.
                    keepNext: row < last,
                    children: [textRun(text, column === 0 ? { color: COLOUR.muted } : {})],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}
