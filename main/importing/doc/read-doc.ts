/** A Word file of before 2007 (.doc): its text, paragraph by paragraph, with tables as rows and notes at the end. */
import WordExtractor from 'word-extractor';
import { textInline } from '#shared/document/build.ts';
import { DeskError } from '#shared/errors.ts';
import type { RefusedLetters } from '#shared/model/letter-changes.ts';
import { BlockList } from '../files/block-list.ts';
import { decodeRuns } from '../files/decode-runs.ts';
import { inlinesOf } from '../files/inline-pieces.ts';
import type { ReadFile } from '../read-document.ts';

/** Else quotation marks of Vietnamese text become those of a typewriter. */
const AS_IS = { filterUnicode: false };

const TEXT_ONLY =
  'Ảnh và kiểu chữ của tệp .doc chưa lấy ra được; nếu cần, hãy mở bằng Word rồi lưu thành .docx.';

/** The library's types do not know the option. */
interface UnfilteredDocument {
  getBody(options: object): string;
  getFootnotes(options: object): string;
  getEndnotes(options: object): string;
  getTextboxes(options: object): string;
}

/**
 * @param name The file's name, for messages.
 * @param refused letters that stay as they are in the file
 * @throws DeskError FILE_DAMAGED
 */
export async function readDoc(bytes: Buffer, name: string, refused: RefusedLetters = []): Promise<ReadFile> {
  const { body, notes } = await extracted(bytes, name);
  const paragraphs = [...linesOf(body), ...linesOf(notes)];
  const { texts, changes } = decodeRuns(
    paragraphs.map((text) => ({ text, font: null, endsParagraph: true })),
    refused,
  );
  const list = new BlockList();
  for (const text of texts) addParagraph(list, text);
  return {
    blocks: list.blocks,
    places: list.places,
    footnotes: {},
    pictures: [],
    facts: {},
    letters: changes,
    warnings: [{ code: 'DOC_TEXT_ONLY', message: TEXT_ONLY }],
  };
}

async function extracted(bytes: Buffer, name: string): Promise<{ body: string; notes: string }> {
  try {
    const document = (await new WordExtractor().extract(bytes)) as UnfilteredDocument;
    const notes = [document.getFootnotes(AS_IS), document.getEndnotes(AS_IS)];
    const boxes = document.getTextboxes({ ...AS_IS, includeHeadersAndFooters: false });
    return { body: document.getBody(AS_IS), notes: [...notes, boxes].filter(Boolean).join('\n') };
  } catch (cause) {
    throw new DeskError('FILE_DAMAGED', { name }, { cause });
  }
}

/** Word ends pages with a form feed, and lines within a paragraph with a vertical tab. */
function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

/** A row of a table has its cells parted by tabs, a line of a contents page its number. */
function addParagraph(list: BlockList, text: string): void {
  for (const [index, page] of text.split('\f').entries()) {
    if (index > 0) list.beginPage();
    const cells = page.split('\t').map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) list.addGap();
    else if (isRow(page, cells)) addRow(list, cells);
    else {
      const line = page.replace(/\t(?=\s*\d{1,4}\s*$)/u, ' ..... ').replaceAll('\v', '\n');
      const parts = line
        .split('\n')
        .map((part) => ({ type: 'text' as const, text: part, marks: [], href: null }));
      const pieces = parts.flatMap((part, at) =>
        at > 0 ? [{ type: 'lineBreak' as const, href: null }, part] : [part],
      );
      list.push({ type: 'paragraph', content: inlinesOf(pieces) });
    }
  }
}

function isRow(line: string, cells: readonly string[]): boolean {
  if (cells.filter(Boolean).length < 2 || /^\s*(?:[-–+•*]|\d+[.)])\t/u.test(line)) return false;
  return cells.length > 2 || !/^\d{1,4}$/.test(cells[1] ?? '');
}

function addRow(list: BlockList, texts: readonly string[]): void {
  const row = { cells: texts.map((text) => ({ paragraphs: [textInline(text)] })) };
  const { last } = list;
  if (last?.type === 'table' && last.rows[0]?.cells.length === row.cells.length) {
    list.replaceLast({ ...last, rows: [...last.rows, row] });
  } else list.push({ type: 'table', headerRows: 0, rows: [row], caption: '' });
}
