/** A form of the office as a Word file. */
import { type FileChild, LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { printableValue } from '../layout/printable-text.ts';
import type { FormPaper } from './form-paper.ts';
import {
  bodyParagraph,
  centred,
  gap,
  headBlock,
  signatureBlock,
  tableBlock,
  textWidth,
  writeOfficeDocument,
} from './office-parts.ts';

/** The bytes of a .docx file; the same paper gives the same bytes. */
export function writeFormPaper(paper: FormPaper): Promise<Uint8Array> {
  const { head, title, subtitle, addressee, opening, facts, table, closing, signatures } =
    printableValue(paper);
  const width = textWidth(false);
  return writeOfficeDocument({
    head,
    title: `${title} ${subtitle}`,
    children: [
      headBlock(head, width),
      centred(title.toUpperCase(), { before: 240, after: 0 }, true),
      centred(subtitle, { before: 0, after: 240 }, true),
      ...(addressee === '' ? [] : [centred(addressee, { before: 0, after: 120 }, false)]),
      ...opening.map((text) => bodyParagraph(text)),
      ...facts.map(({ label, value }) =>
        value === '' ? lineToFill(label, width) : bodyParagraph(`${label}: ${value}`),
      ),
      ...(table === null
        ? []
        : [tableBlock(table, width, { widths: table.widths, totals: [table.total], isKept: true }), gap()]),
      ...closing.map((text): FileChild => bodyParagraph(text, true)),
      gap(),
      signatureBlock(signatures, width),
    ],
  });
}

/** A label and dots up to the margin, for what is written by hand. */
function lineToFill(label: string, width: number): Paragraph {
  return new Paragraph({
    indent: { firstLine: 567 },
    spacing: { after: 120, line: 288 },
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
    children: [new TextRun(`${label}: `), new TextRun({ children: [new Tab()] })],
  });
}
