/** Phiếu trình duyệt as a Word file. */
import { type FileChild, Paragraph, TextRun } from 'docx';
import { printableValue } from '../layout/printable-text.ts';
import type { ApprovalSheet } from './approval-sheet.ts';
import { dottedLine } from './dotted-line.ts';
import {
  bodyParagraph,
  centred,
  gap,
  partHeading,
  signatureBlock,
  tableBlock,
  textWidth,
  writeOfficeDocument,
} from './office-parts.ts';
import { openingBlocks } from './paper-opening.ts';

/** The bytes of a .docx file; the same sheet gives the same bytes. */
export function writeApprovalSheet(sheet: ApprovalSheet): Promise<Uint8Array> {
  const { head, title, subtitle, addressee, facts, parts, decision, footnote, signatures } =
    printableValue(sheet);
  const width = textWidth(false);
  return writeOfficeDocument({
    head,
    title: `${title} ${subtitle}`,
    children: [
      ...openingBlocks({ head, title, subtitle }, width),
      centred(addressee, { before: 0, after: 120 }, false),
      partHeading('1. Nội dung trình'),
      ...facts.map(({ label, value }) => bodyParagraph(`${label}: ${value}`)),
      ...parts.flatMap(({ heading, text, table }): FileChild[] => [
        partHeading(heading),
        table ? tableBlock(table, width, { widths: table.widths }) : bodyParagraph(text),
      ]),
      partHeading(decision.heading),
      bodyParagraph(decision.choices.map((choice) => `□ ${choice}`).join('          '), true),
      ...Array.from({ length: decision.lines }, () => dottedLine(width)),
      gap(),
      signatureBlock(signatures, width),
      new Paragraph({ children: [new TextRun({ text: footnote, italics: true, size: 20 })] }),
    ],
  });
}
