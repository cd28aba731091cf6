/** A plain text file as it is: its text, and its paragraphs for reading. */
import { textBlock } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import type { Warning } from '#shared/model/job.ts';
import { decodeText, type TextEncoding } from './decode.ts';
import { hasBrokenLines, toLines } from './lines.ts';
import { joinBrokenLines } from './paragraphs.ts';

export interface TextFile {
  text: string;
  encoding: TextEncoding;
  /** One for each paragraph; lines that a column broke are joined. */
  blocks: Block[];
  warnings: Warning[];
}

/** @throws DeskError as decodeText does */
export function readTextFile(bytes: Uint8Array, name: string): TextFile {
  const { text, encoding, lostCharacters } = decodeText(bytes, name);
  const lines = toLines(text);
  const paragraphs = hasBrokenLines(lines) ? joinBrokenLines(lines) : lines;
  const message = `Có ${lostCharacters} chữ đã hỏng trong tệp gốc (hiện là \ufffd); hãy sửa lại theo bản in.`;
  return {
    text,
    encoding,
    blocks: paragraphs.map((paragraph) => textBlock('paragraph', paragraph.text)),
    warnings: lostCharacters > 0 ? [{ code: 'TEXT_DAMAGED', message }] : [],
  };
}
