/** A plain text as the Word file and the PDF that it could have come from. */
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { readTextFile } from '#main/importing/text/read-text-file.ts';
import { blockTexts } from '#shared/document/plain-text.ts';
import { typstPdf } from './typst-pdf.ts';

const withoutControls = (text: string) => text.replace(/\p{Cc}/gu, ' ');

/** One Word paragraph for each line, empty ones too. */
export function asDocx(text: string): Promise<Buffer> {
  const children = text
    .split('\n')
    .map((line) => new Paragraph({ children: [new TextRun(withoutControls(line))] }));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** Each paragraph set anew, justified, in columns; lines that a column had broken are whole before. */
export function asPdf(text: string, columns = 1): Promise<Uint8Array> {
  const paragraphs = readTextFile(Buffer.from(text), 'a.txt').blocks.flatMap(blockTexts);
  return typstPdf(`
    #set page(margin: 2cm, columns: ${columns})
    #set text(font: "Noto Serif", size: 11pt)
    #set par(justify: true, leading: 0.6em, spacing: 1.2em)
    ${paragraphs.map((paragraph) => `#par(${JSON.stringify(withoutControls(paragraph).trim())})`).join('\n')}
  `);
}
