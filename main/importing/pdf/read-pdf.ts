/** A PDF: its text in reading order, its pictures, in Unicode whatever its fonts are. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { inlineText } from '#shared/document/plain-text.ts';
import type { Warning } from '#shared/model/job.ts';
import type { LetterChanges, RefusedLetters } from '#shared/model/letter-changes.ts';
import { decodeRuns } from '../files/decode-runs.ts';
import { PictureShelf } from '../files/pictures.ts';
import type { ReadFile } from '../read-document.ts';
import { blocksOf, type PdfPart } from './blocks.ts';
import { withoutFurniture } from './furniture.ts';
import { type Line, linesOf } from './lines.ts';
import type { Box, PageContent, PlacedPicture, Segment } from './page.ts';
import { readPage } from './page-content.ts';
import { type Column, paragraphsOf } from './paragraphs.ts';
import { openPdf, pdfFault } from './pdfjs.ts';
import { coversPage, encodedPicture, isOrnament } from './pictures.ts';
import { readingOrder } from './reading-order.ts';
import { segmentsOf } from './segments.ts';

/** A bulletin has 64 pages at most; a year's reports some hundreds. */
export const MOST_PAGES = 500;
/** Milliseconds after which no further page is begun; the worker's own limit is behind this one. */
const TIME_FOR_PAGES = 60_000;
/** Letters on an average page under which nobody typed it. */
const LEAST_LETTERS = 20;
/** A picture on so many pages is their furniture. */
const REPEATED = 3;

interface ReadPages {
  pages: PageContent[];
  shelf: PictureShelf;
  /** Ids of pictures by page and object. */
  pictureIds: Map<string, string>;
  scanned: number[];
  warnings: Warning[];
}

/**
 * A scanned PDF gives no blocks and the warning PDF_SCANNED.
 *
 * @param name The file's name, for messages.
 * @param refused letters that stay as they are in the file
 * @throws DeskError FILE_DAMAGED, FILE_ENCRYPTED
 */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  refused: RefusedLetters = [],
): Promise<ReadFile> {
  const task = await openPdf(bytes);
  try {
    return assemble(await readPages(await task.promise), refused);
  } catch (thrown) {
    throw pdfFault(thrown, name);
  } finally {
    await task.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy): Promise<ReadPages> {
  const read: ReadPages = {
    pages: [],
    shelf: new PictureShelf(),
    pictureIds: new Map(),
    scanned: [],
    warnings: [],
  };
  const start = performance.now();
  const seen = new Map<string, number>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (number > MOST_PAGES || performance.now() - start > TIME_FOR_PAGES) {
      const message = `Tệp có ${pdf.numPages} trang; chỉ đọc ${number - 1} trang đầu. Hãy tách tệp nếu cần phần sau.`;
      read.warnings.push({ code: 'PDF_PAGES_LEFT_OUT', message });
      break;
    }
    const page = await pdf.getPage(number);
    const content = await readPage(page);
    const letters = content.spans.reduce((sum, span) => sum + span.text.length, 0);
    if (letters < LEAST_LETTERS && content.pictures.some((picture) => coversPage(picture, content))) {
      read.scanned.push(number);
    } else {
      content.pictures = content.pictures.filter((picture) => isForReaders(picture, content, seen));
      for (const { object } of content.pictures) {
        const bytes = await encodedPicture(page, object);
        const id = bytes ? await read.shelf.add(bytes) : null;
        if (!bytes) read.shelf.leaveOut();
        if (id) read.pictureIds.set(`${number} ${object}`, id);
      }
    }
    read.pages.push(content);
    page.cleanup();
  }
  return read;
}

function isForReaders(picture: PlacedPicture, page: PageContent, seen: Map<string, number>): boolean {
  if (isOrnament(picture) || coversPage(picture, page)) return false;
  // pdf.js names what several pages share by the document; the rest by the page.
  const times = (seen.get(picture.key) ?? 0) + 1;
  seen.set(picture.key, times);
  return !picture.key.startsWith('g_') || times < REPEATED;
}

/** A line of text, or a picture, where it stands among them. */
type Piece = Box & ({ segment: Segment } | { picture: PlacedPicture });

function assemble(read: ReadPages, refused: RefusedLetters): ReadFile {
  const { pages, shelf, scanned } = read;
  const warnings = [...read.warnings];
  const bare = withoutFurniture(pages.map(({ height, spans }) => ({ height, segments: segmentsOf(spans) })));
  const columns: (Column | { picture: string })[] = [];
  for (const [index, page] of pages.entries()) {
    const pieces: Piece[] = [
      ...(bare.pages[index] ?? []).map((segment): Piece => ({ ...boxOf(segment), segment })),
      ...page.pictures.map((picture): Piece => ({ ...boxOf(picture), picture })),
    ];
    for (const region of readingOrder(pieces)) {
      columns.push(
        ...cutAtPictures(region, index, (object) => read.pictureIds.get(`${index + 1} ${object}`)),
      );
    }
  }
  const lines = columns.flatMap((column) => ('lines' in column ? column.lines : []));
  const letters = decodeLines(lines, refused);
  const { blocks, places } = blocksOf(partsOf(columns));
  warnings.push(...tellOf(pages, scanned, bare.removed));
  const title = blocks.find((block) => block.type === 'heading' && block.level === 1);
  return {
    blocks,
    places,
    footnotes: {},
    pictures: shelf.pictures,
    facts: title?.type === 'heading' ? { title: inlineText(title.content) } : {},
    letters,
    warnings: [...warnings, ...shelf.warnings()],
  };
}

function boxOf({ left, right, top, bottom }: Box): Box {
  return { left, right, top, bottom };
}

function cutAtPictures(
  region: readonly Piece[],
  page: number,
  pictureId: (object: string) => string | undefined,
): (Column | { picture: string })[] {
  const parts: (Column | { picture: string })[] = [];
  let segments: Segment[] = [];
  const end = () => {
    if (segments.length > 0) parts.push({ page, lines: linesOf(segments) });
    segments = [];
  };
  for (const piece of region) {
    if ('segment' in piece) segments.push(piece.segment);
    else {
      const id = pictureId(piece.picture.object);
      if (id === undefined) continue;
      end();
      parts.push({ picture: id });
    }
  }
  end();
  return parts;
}

/** Old encodings must be gone before hyphens are looked at: in TCVN3 the soft hyphen is a letter. */
function decodeLines(lines: readonly Line[], refused: RefusedLetters): LetterChanges[] {
  const runs = lines.flatMap((line) => line.runs.map((run) => ({ run, ends: run === line.runs.at(-1) })));
  const { texts, changes } = decodeRuns(
    runs.map(({ run, ends }) => ({ text: run.text, font: run.font || null, endsParagraph: ends })),
    refused,
  );
  for (const [index, { run }] of runs.entries()) run.text = texts[index] ?? '';
  return changes;
}

/** Paragraphs go on over pictures, which stand where the paragraph before them ends. */
function partsOf(columns: readonly (Column | { picture: string })[]): PdfPart[] {
  const texts = columns.filter((column) => 'lines' in column);
  const paragraphs = paragraphsOf(texts);
  const parts: PdfPart[] = [];
  let next = 0;
  let columnsSeen = 0;
  for (const column of columns) {
    if ('picture' in column) {
      parts.push({ type: 'picture', pictureId: column.picture });
      continue;
    }
    columnsSeen += 1;
    for (; next < paragraphs.length; next += 1) {
      const paragraph = paragraphs[next];
      if (!paragraph || paragraph.column >= columnsSeen) break;
      parts.push({ type: 'paragraph', paragraph });
    }
  }
  return parts;
}

function tellOf(
  pages: readonly PageContent[],
  scanned: readonly number[],
  removed: readonly string[],
): Warning[] {
  const warnings: Warning[] = [];
  if (scanned.length > 0) {
    const message =
      scanned.length === pages.length
        ? 'Tệp này là bản quét: mỗi trang là một ảnh chụp, không có chữ để đọc. Hãy xin tệp gốc hoặc nhận dạng chữ rồi nhập lại.'
        : `Các trang ${scanned.join(', ')} là ảnh chụp, không có chữ để đọc.`;
    warnings.push({ code: 'PDF_SCANNED', message });
  }
  const slanted = [...new Set(pages.flatMap((page) => page.slanted))].filter((text) => text.trim() !== '');
  if (slanted.length > 0) {
    warnings.push({
      code: 'SLANTED_TEXT',
      message: `Chữ viết nghiêng trên trang không giữ lại: “${slanted.join('”; “')}”.`,
    });
  }
  if (removed.length > 0) {
    const quoted = removed.map((text) => `“${text}”`).join('; ');
    warnings.push({
      code: 'PAGE_FURNITURE',
      message: `Đã bỏ số trang và dòng lặp ở đầu hoặc cuối trang: ${quoted}.`,
    });
  }
  return warnings;
}
