/** What only the typeset pages and the fonts can tell of an issue; runs in a worker. */
import { readFileSync } from 'node:fs';
import type { ContentsEntry } from '#shared/model/export.ts';
import type { Task } from '../../jobs/task.ts';
import { addCoveredLetters, uncoveredLetters } from '../../publishing/fonts/covered-letters.ts';
import type { ResolvedArticle, ResolvedIssue } from '../../publishing/layout/resolved-issue.ts';
import { SCREEN_DPI } from '../../publishing/pictures/resolutions.ts';
import { fontFiles } from '../../publishing/typst/engines.ts';
import type { TightTable } from '../../publishing/typst/read-marks.ts';
import { typesetIssue } from '../../publishing/typst/typeset-issue.ts';
import { printedPieces } from './printed-pieces.ts';

/** Letters that no font has, and the words around the first of them. */
export interface MissingLetters {
  letters: string[];
  around: string;
}

export interface PreflightOfPages {
  pages: number;
  contents: ContentsEntry[];
  /** Ids of pictures whose files could not be read. */
  unreadable: string[];
  /** In lines of the publication, in its imprint, in number and theme of the issue, in names of its sections. */
  publication: MissingLetters | null;
  imprint: MissingLetters | null;
  issue: MissingLetters | null;
  sections: MissingLetters | null;
  articles: {
    id: string;
    /** `block` is null for the lines beside the body and for notes. */
    letters: (MissingLetters & { block: number | null })[];
    wideTables: { block: number; columns: number; caption: string }[];
  }[];
}

let covered: { folders: string; letters: Set<number> } | null = null;

/** @throws DeskError TEMPLATE_UNKNOWN, TYPESETTING_FAILED */
export const preflightTask: Task<{ issue: ResolvedIssue }, PreflightOfPages> = async (
  { issue },
  { paths },
) => {
  // As the preview has the pictures, whose compiler it is.
  const typeset = await typesetIssue(issue, paths, { engine: 'auto', dpi: SCREEN_DPI });
  const letters = coveredLetters(paths.fonts);
  return {
    pages: typeset.pages,
    contents: typeset.contents,
    unreadable: typeset.unreadable,
    publication: missing(
      [issue.type, issue.name, issue.authority, issue.publisher, issue.place].join('\n'),
      letters,
    ),
    imprint: missing(
      Object.values(issue.imprint)
        .map((line) => (typeof line === 'string' ? line : ''))
        .join('\n'),
      letters,
    ),
    issue: missing([issue.number, issue.theme].join('\n'), letters),
    sections: missing(issue.sections.map(({ name }) => name).join('\n'), letters),
    articles: issue.sections
      .flatMap((section) => section.articles)
      .map((article) => ({
        id: article.id,
        letters: missingIn(article, letters),
        wideTables: wideTables(article, typeset.tightTables),
      })),
  };
};

function missingIn(
  article: ResolvedArticle,
  covered: ReadonlySet<number>,
): (MissingLetters & { block: number | null })[] {
  // Most articles have none: one look at the whole text before each piece is looked at.
  const whole = [...printedPieces(article)];
  if (uncoveredLetters(whole.map(({ text }) => text).join('\n'), covered).length === 0) return [];
  return whole.flatMap(({ text, block }) => {
    const found = missing(text, covered);
    return found ? [{ ...found, block }] : [];
  });
}

/** Letters before and after the first that is missing, so that one finds the place. */
const AROUND = 20;

function missing(text: string, covered: ReadonlySet<number>): MissingLetters | null {
  const letters = uncoveredLetters(text, covered);
  const [first] = letters;
  if (first === undefined) return null;
  const composed = text.normalize('NFC');
  const at = composed.indexOf(first);
  const before = [...composed.slice(0, at)].slice(-AROUND).join('');
  const after = [...composed.slice(at)].slice(0, AROUND).join('');
  return { letters: letters.slice(0, 12), around: (before + after).replace(/\s+/g, ' ').trim() };
}

function coveredLetters(folders: readonly string[]): ReadonlySet<number> {
  const key = folders.join('\n');
  if (covered?.folders !== key) {
    const letters = new Set<number>();
    for (const file of folders.flatMap(fontFiles)) addCoveredLetters(readFileSync(file), letters);
    covered = { folders: key, letters };
  }
  return covered.letters;
}

/** Smaller than this beside the usual size, type is hard to read. */
const SMALL_TYPE = 0.85;

function wideTables({ id, document, origins }: ResolvedArticle, tables: readonly TightTable[]) {
  return tables.flatMap(({ articleId, block: index, share, isBroken }) => {
    const printed = origins?.indexOf(index) ?? index;
    const block = articleId === id ? document.blocks[printed] : undefined;
    if (block?.type !== 'table' || (share >= SMALL_TYPE && !isBroken)) return [];
    return [{ block: index, columns: columnsOf(block.rows), caption: block.caption.slice(0, 60) }];
  });
}

function columnsOf(rows: readonly { cells: readonly { columnSpan?: number | undefined }[] }[]): number {
  return Math.max(...rows.map(({ cells }) => cells.reduce((sum, cell) => sum + (cell.columnSpan ?? 1), 0)));
}
