/** Reads what was pasted, as text or as a piece of a page, in a worker. */
import { documentOf } from '#shared/document/build.ts';
import { documentText } from '#shared/document/plain-text.ts';
import type { Task } from '../jobs/task.ts';
import { letterWarnings } from './files/letter-changes.ts';
import { sourceFacts } from './files/source-facts.ts';
import type { ReadSource } from './read-document.ts';
import { readTextFile } from './text/read-text-file.ts';

export interface ReadPastedRequest {
  text: string;
  /** The same with its marks, as a clipboard holds it; "" when it was text alone. */
  html: string;
  /** Stands for a title where the text has none. */
  name: string;
}

/** @throws DeskError FILE_EMPTY, FILE_DAMAGED */
export const readPastedTask: Task<ReadPastedRequest, ReadSource> = async ({ text, html, name }) => {
  if (html.trim() === '') {
    const read = readTextFile(Buffer.from(text), name);
    const document = documentOf(read.blocks);
    const facts = sourceFacts(read.blocks, {}, name);
    const warnings = [...letterWarnings(read.letters), ...read.warnings];
    return { kind: 'text', document, text: read.text, pictures: [], facts, warnings };
  }
  const { readHtml } = await import('./html/read-html.ts');
  const read = await readHtml(Buffer.from(html), name, true);
  const { blocks, footnotes, pictures, facts } = read;
  const document = { ...documentOf(blocks), footnotes };
  return {
    kind: 'html',
    document,
    text: documentText(document),
    pictures,
    facts: sourceFacts(blocks, facts, name),
    warnings: [...letterWarnings(read.letters), ...read.warnings],
  };
};
