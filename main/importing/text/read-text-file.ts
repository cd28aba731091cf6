/** A plain text file as it is: its text in clean Unicode, and its paragraphs for reading. */
import { textBlock } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import { DeskError } from '#shared/errors.ts';
import type { Warning } from '#shared/model/job.ts';
import type { LetterChanges, RefusedLetters } from '#shared/model/letter-changes.ts';
import { LEGACY_ENCODINGS } from '#shared/vietnamese/encodings/encoding.ts';
import { decodeRuns } from '../files/decode-runs.ts';
import { cleanText, decodeCharacters, type TextEncoding } from './decode.ts';
import { hasBrokenLines, toLines } from './lines.ts';
import { joinBrokenLines } from './paragraphs.ts';

export interface DecodedText {
  /** NFC, lines ended by "\n", pages by "\f"; no byte order mark, no control characters else. */
  text: string;
  encoding: TextEncoding;
  /** What was converted from old encodings, and mended. */
  letters: LetterChanges[];
  /** How many U+FFFD the text holds: letters lost before the file came here. */
  lostCharacters: number;
}

/**
 * Decodes a plain text file, line by line where its encoding changes, and mends its letters.
 *
 * @param name The file's name, for messages.
 * @param refused letters that stay as they are in the file
 * @throws DeskError FILE_EMPTY, FILE_TOO_LARGE (before anything is read), FILE_NOT_TEXT; FILE_NOT_UTF8 for one
 *   byte a letter in an encoding that is none of Vietnam's
 */
export function decodeText(bytes: Uint8Array, name: string, refused: RefusedLetters = []): DecodedText {
  const { text: characters, encoding } = decodeCharacters(bytes, name);
  const runs = characters
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((text) => ({ text, font: null, endsParagraph: true }));
  const { texts, changes } = decodeRuns(runs, refused);
  const isLegacy = LEGACY_ENCODINGS.some((legacy) => changes.some(({ kind }) => kind === legacy));
  // Where something was refused, the file has been read before.
  if (encoding === 'windows-1252' && !isLegacy && refused.length === 0)
    throw new DeskError('FILE_NOT_UTF8', { name });
  const text = cleanText(texts.join('\n'));
  if (!/[^\s\p{Cf}]/u.test(text)) throw new DeskError('FILE_EMPTY', { name });
  return { text, encoding, letters: changes, lostCharacters: text.split('\ufffd').length - 1 };
}

export interface TextFile extends DecodedText {
  /** One for each paragraph; lines that a column broke are joined. */
  blocks: Block[];
  warnings: Warning[];
}

/** @throws DeskError as decodeText does */
export function readTextFile(bytes: Uint8Array, name: string, refused: RefusedLetters = []): TextFile {
  const decoded = decodeText(bytes, name, refused);
  const { text, lostCharacters } = decoded;
  const lines = toLines(text);
  const paragraphs = hasBrokenLines(lines) ? joinBrokenLines(lines) : lines;
  const message = `Có ${lostCharacters} chữ đã hỏng trong tệp gốc (hiện là \ufffd); hãy sửa lại theo bản in.`;
  return {
    ...decoded,
    blocks: paragraphs.map((paragraph) => textBlock('paragraph', paragraph.text)),
    warnings: lostCharacters > 0 ? [{ code: 'TEXT_DAMAGED', message }] : [],
  };
}
