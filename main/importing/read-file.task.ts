/**
 * Reads a file of any kind that holds text, in a worker: a hostile file cannot stall the desk.
 *
 * The kind is told by the bytes. What comes back are plain values: a source, an article, or a whole bulletin.
 */
import { readFile, stat } from 'node:fs/promises';
import { documentOf } from '#shared/document/build.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { figuresOf } from '#shared/document/walk.ts';
import { DeskError } from '#shared/errors.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import type { ImportedBulletin } from '#shared/model/importing.ts';
import type { Warning } from '#shared/model/job.ts';
import type { LetterChanges, RefusedLetters } from '#shared/model/letter-changes.ts';
import type { DocumentKind } from '#shared/model/library.ts';
import { readFault } from '../files/disk-errors.ts';
import type { Task } from '../jobs/task.ts';
import { documentKind } from './files/file-kind.ts';
import { letterWarnings } from './files/letter-changes.ts';
import { linesOfFile } from './files/lines-of-file.ts';
import { sourceFacts } from './files/source-facts.ts';
import type { ReadFile, ReadSource, TakenPicture } from './read-document.ts';
import { importArticle, importBulletin, looksLikeBulletin } from './text/import-text.ts';
import { readTextFile } from './text/read-text-file.ts';

export interface ReadFileRequest {
  path: string;
  /** The name the person knows the file by; tells an issue's number and date, and stands in messages. */
  name: string;
  as: 'auto' | 'bulletin' | 'article' | 'source';
  /** Letters that stay as they are in the file. */
  refused?: RefusedLetters;
}

export type FileContents = {
  kind: DocumentKind;
  encoding?: string;
  pictures: TakenPicture[];
  /** What reading has changed in the file's letters. */
  letters: LetterChanges[];
} & (
  | { as: 'bulletin'; bulletin: ImportedBulletin }
  | { as: 'article'; article: ArticleContent; warnings: Warning[] }
  | { as: 'source'; source: ReadSource }
);

/** What a person sends is refused by its size before a byte of it is read. */
const LARGEST_FILE_MB = 200;

/** Texts on the way to print become articles; what others have published becomes a source. */
const AUTO: Record<DocumentKind, 'article' | 'source'> = {
  docx: 'article',
  doc: 'article',
  text: 'article',
  pdf: 'source',
  html: 'source',
};

/**
 * @throws DeskError FILE_* as the importers do, FILE_WITHOUT_TEXT for a scan that should become articles,
 *   IMPORT_NO_ARTICLES
 */
export const readFileTask: Task<ReadFileRequest, FileContents> = async (request) => {
  const { path, name, as, refused = [] } = request;
  const bytes = await readBytes(path, name);
  const kind = await documentKind(bytes, name);
  if (kind === 'text') return readPlainText(bytes, { name, as, refused });
  const plain = await READERS[kind](bytes, name, refused);
  const read = { ...plain, warnings: [...letterWarnings(plain.letters), ...plain.warnings] };
  const { pictures, letters } = read;
  const common = { kind, pictures, letters };
  if (as === 'source') return { ...common, as, source: sourceOf(read, kind, name) };
  const lines = linesOfFile(read, as !== 'article');
  const hasText = lines.lines.length > 0;
  if (!hasText && as !== 'auto') throw new DeskError('FILE_WITHOUT_TEXT', { name });
  if (as === 'bulletin' || (as === 'auto' && hasText && looksLikeBulletin(lines))) {
    const bulletin = importBulletin(lines, { name });
    const articles = bulletin.sections.flatMap((section) => section.articles);
    const warnings = [...bulletin.warnings, ...read.warnings, ...lostPictures(pictures, articles)];
    return { ...common, as: 'bulletin', bulletin: { ...bulletin, warnings } };
  }
  if (as === 'auto' && (AUTO[kind] === 'source' || !hasText)) {
    return { ...common, as: 'source', source: sourceOf(read, kind, name) };
  }
  const { article, warnings } = importArticle(linesOfFile(read, false), { name });
  return {
    ...common,
    as: 'article',
    article,
    warnings: [...warnings, ...read.warnings, ...lostPictures(pictures, [article])],
  };
};

type Reader = (bytes: Buffer, name: string, refused: RefusedLetters) => Promise<ReadFile>;

/** Each is loaded when the first file of its kind comes: every worker thread starts with this module. */
const READERS: Record<Exclude<DocumentKind, 'text'>, Reader> = {
  docx: async (...file) => (await import('./docx/read-docx.ts')).readDocx(...file),
  doc: async (...file) => (await import('./doc/read-doc.ts')).readDoc(...file),
  pdf: async (...file) => (await import('./pdf/read-pdf.ts')).readPdf(...file),
  html: async (bytes, name, refused) =>
    (await import('./html/read-html.ts')).readHtml(bytes, name, false, refused),
};

async function readBytes(path: string, name: string): Promise<Buffer> {
  try {
    const megabytes = Math.ceil((await stat(path)).size / 2 ** 20);
    if (megabytes > LARGEST_FILE_MB) {
      throw new DeskError('FILE_TOO_LARGE', { name, megabytes, limitMegabytes: LARGEST_FILE_MB });
    }
    return await readFile(path);
  } catch (thrown) {
    throw readFault(thrown, name);
  }
}

function readPlainText(
  bytes: Buffer,
  { name, as, refused }: Omit<Required<ReadFileRequest>, 'path'>,
): FileContents {
  const { text, encoding, letters, blocks, warnings } = readTextFile(bytes, name, refused);
  const common = { kind: 'text' as const, encoding, pictures: [], letters };
  const changed = letterWarnings(letters);
  if (as === 'source') {
    const document = documentOf(blocks);
    const facts = sourceFacts(blocks, {}, name);
    const told = [...changed, ...warnings];
    return { ...common, as, source: { kind: 'text', document, text, pictures: [], facts, warnings: told } };
  }
  if (as === 'bulletin' || (as === 'auto' && looksLikeBulletin(text))) {
    const bulletin = importBulletin(text, { name });
    const told = [...bulletin.warnings, ...changed];
    return { ...common, as: 'bulletin', bulletin: { ...bulletin, warnings: told } };
  }
  const { article, warnings: told } = importArticle(text, { name });
  return { ...common, as: 'article', article, warnings: [...told, ...changed] };
}

function sourceOf(read: ReadFile, kind: DocumentKind, name: string): ReadSource {
  const document = { ...documentOf(read.blocks), footnotes: read.footnotes };
  const { pictures, warnings } = read;
  const facts = sourceFacts(read.blocks, read.facts, name);
  return { kind, document, text: documentText(document), pictures, facts, warnings };
}

/** Pictures of a cover, or between articles, that no article holds. */
function lostPictures(pictures: readonly TakenPicture[], articles: readonly ArticleContent[]): Warning[] {
  const used = new Set(
    articles.flatMap(({ document }) => figuresOf(document).map((figure) => figure.pictureId)),
  );
  const lost = pictures.filter(({ id }) => !used.has(id)).length;
  if (lost === 0) return [];
  const message = `${lost} ảnh trong tệp không thuộc bài nào (ảnh bìa, ảnh giữa các bài) nên chỉ vào kho ảnh.`;
  return [{ code: 'PICTURES_NOT_PLACED', message }];
}
