/** An issue through its template: pages, contents, and where each article stands. */
import type { ProgramPaths } from '../../desk/ports.ts';
import { stampPages } from '../draft/stamp-pages.ts';
import {
  type BalancedColumns,
  ColumnBalancer,
  type ColumnSpares,
  KeptColumns,
  pagesOf,
} from '../layout/balance-columns.ts';
import { FigureFitter, type FigureShares, sharesOf } from '../layout/fit-figures.ts';
import type { PartPlace } from '../layout/issue-part.ts';
import { pageGeometry } from '../layout/page-geometry.ts';
import { printData } from '../layout/print-data.ts';
import type { NeededPicture } from '../layout/print-figures.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { sizedData } from '../layout/sized-data.ts';
import { printPicture } from '../pictures/print-picture.ts';
import type { EngineName, TypesetDocument } from './engine.ts';
import { engineFor } from './engines.ts';
import { type Marks, readMarks } from './read-marks.ts';
import { dataFile, templateFiles } from './template-files.ts';
import { THEME, themeFile } from './theme-file.ts';

export interface TypesetOptions {
  engine: EngineName | 'auto';
  /** Resolution of pictures at their printed size. */
  dpi: number;
  /**
   * How large figures were found to print in a version before: a guess that saves passes and changes nothing else.
   * Left out where the same input must give the same bytes.
   */
  shares?: FigureShares;
  /** Columns of a version before, which stay as they were: for pages shown for a moment. Left out: balanced. */
  columns?: BalancedColumns;
  /** Columns that print as in a version before: the others are balanced beside them. */
  known?: BalancedColumns;
  /** The issue is a part of one, and stands there; its document begins with empty pages for those before it. */
  part?: PartPlace;
  /** Stamps every page as a draft. */
  isDraft?: boolean;
}

export interface TypesetIssue
  extends Pick<Marks, 'contents' | 'pages' | 'articles' | 'places' | 'tightTables' | 'floats'> {
  document: TypesetDocument;
  /** Bytes the engine holds, see TypstEngine. */
  memoryBytes: number;
  /** Ids of pictures whose files could not be read; their figures print an empty frame. */
  unreadable: string[];
  /** How large figures print in the end. */
  shares: FigureShares;
  columns: BalancedColumns;
  /** Folders of the fonts it is set in. */
  fonts: readonly string[];
  /** Milliseconds: gathering data and pictures, and compiling. */
  ms: { layout: number; typeset: number };
}

/**
 * Passes after which figures stay as they are. Each settles at least the next figure of every section; the
 * pages are right after any of them, only a hole may be left.
 */
const MOST_PASSES = 8;
/** Pages of the longest bulletin the law allows (Thông tư 20/2026/TT-BVHTTDL); longer ones get two passes. */
const LONGEST_BULLETIN = 64;

/** @throws DeskError TEMPLATE_UNKNOWN, TYPESETTING_FAILED */
export async function typesetIssue(
  issue: ResolvedIssue,
  paths: ProgramPaths,
  options: TypesetOptions,
): Promise<TypesetIssue> {
  const start = performance.now();
  const files = new Map<string, Uint8Array>(templateFiles(paths.assets, issue.template));
  files.set(THEME, themeFile(issue.settings));
  if (options.isDraft) stampPages(files);
  const { part = null } = options;
  const guessed: FigureShares = options.shares ?? new Map();
  let spares: ColumnSpares = (options.columns ?? options.known)?.spares ?? new Map();
  const { pictures, figures, data } = printData(issue, new Map(), part);
  let shares = sharesOf(figures, guessed);
  const unreadable = await addPictures(files, issue, pictures, options.dpi);
  const engine = await engineFor(options.engine, paths.fonts);
  const page = pageGeometry(issue.template, issue.settings);
  const gathered = performance.now();
  const fitter = new FigureFitter(figures);
  const balancer = options.columns
    ? new KeptColumns(options.columns)
    : new ColumnBalancer(page, options.known);
  let document: TypesetDocument;
  let marks: Marks;
  for (let pass = 1; ; pass += 1) {
    files.set('/issue.json', dataFile(sizedData(data, shares, spares), unreadable));
    document = engine.compile(files);
    marks = readMarks(document, page, part?.isLast !== false);
    const passes = marks.pages > LONGEST_BULLETIN ? 2 : MOST_PASSES;
    const fitted = pass < passes ? fitter.next(shares, spares, marks.textEnds) : null;
    if (fitted) shares = fitted;
    else {
      const balanced = balancer.next(marks.columns);
      if (balanced === null) break;
      spares = balanced;
    }
  }
  const ms = { layout: Math.round(gathered - start), typeset: Math.round(performance.now() - gathered) };
  return {
    document,
    contents: marks.contents,
    articles: marks.articles,
    places: marks.places,
    tightTables: marks.tightTables,
    shares,
    columns: { spares, pages: new Map(marks.columns.map((span) => [span.id, pagesOf(span)])) },
    pages: marks.pages,
    unreadable: [...unreadable.values()],
    floats: marks.floats,
    fonts: paths.fonts,
    memoryBytes: engine.memoryBytes(),
    ms,
  };
}

/**
 * Puts the pictures that the data names among the files.
 *
 * @returns pictures whose files could not be read, by their virtual path
 */
export async function addPictures(
  files: Map<string, Uint8Array>,
  issue: ResolvedIssue,
  pictures: readonly NeededPicture[],
  dpi: number,
): Promise<Map<string, string>> {
  const unreadable = new Map<string, string>();
  for (const { pictureId, path, ...size } of pictures) {
    const picture = issue.pictures[pictureId];
    if (!picture) continue;
    try {
      files.set(path, (await printPicture(picture, { ...size, dpi })).bytes);
    } catch {
      // The file is gone or broken: the issue still comes out, with an empty frame in its place.
      unreadable.set(path, pictureId);
    }
  }
  return unreadable;
}
