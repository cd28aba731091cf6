/** What papers of the office say, as Word files and as PDF. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { pdfPages } from './pdf-lines.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface Target {
  format: 'pdf' | 'docx';
  path: string;
}

/** The words of a paper in both formats. */
export async function paperTexts(
  write: (targets: Target[]) => Promise<void>,
): Promise<[word: string, pdf: string]> {
  const folder = await temporaryFolder();
  const [pdf, docx] = [join(folder, 'a.pdf'), join(folder, 'a.docx')];
  await write([
    { format: 'pdf', path: pdf },
    { format: 'docx', path: docx },
  ]);
  const xml = strFromU8(unzipSync(await readFile(docx))['word/document.xml'] ?? new Uint8Array());
  return [xml.replace(/<\/w:p>/g, ' ').replace(/<[^>]+>/g, ''), await pdfText(pdf)];
}

/** The words of a PDF on one line. */
export async function pdfText(path: string): Promise<string> {
  const pages = await pdfPages(new Uint8Array(await readFile(path)));
  const lines = pages.flatMap((page) => page.lines.map(({ text }) => text));
  return lines.join(' ').replace(/\s+/g, ' ');
}
