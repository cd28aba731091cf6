/** A form of the office as a Word file. */
import type { FileChild } from 'docx';
import { printableValue } from '../layout/printable-text.ts';
import { dottedLine } from './dotted-line.ts';
import type { FormPaper } from './form-paper.ts';
import {
  bodyParagraph,
  centred,
  gap,
  signatureBlock,
  tableBlock,
  textWidth,
  writeOfficeDocument,
} from './office-parts.ts';
import { openingBlocks } from './paper-opening.ts';

/** The bytes of a .docx file; the same paper gives the same bytes. */
export function writeFormPaper(paper: FormPaper): Promise<Uint8Array> {
  const { head, title, subtitle, addressee, opening, facts, table, closing, signatures } =
    printableValue(paper);
  const width = textWidth(false);
  return writeOfficeDocument({
    head,
    title: `${title} ${subtitle}`,
    children: [
      ...openingBlocks({ head, title, subtitle }, width),
      ...(addressee === '' ? [] : [centred(addressee, { before: 0, after: 120 }, false)]),
      ...opening.map((text) => bodyParagraph(text)),
      ...facts.map(({ label, value }) =>
        value === '' ? dottedLine(width, label) : bodyParagraph(`${label}: ${value}`),
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
