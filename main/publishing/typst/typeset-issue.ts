/** An issue through its template: pages, contents, and where each article stands. */
import { z } from 'zod';
import type { ContentsEntry } from '#shared/model/export.ts';
import type { ArticleSpan, BlockPlace } from '#shared/model/preview.ts';
import type { ProgramPaths } from '../../desk/ports.ts';
import { stampPages } from '../draft/stamp-pages.ts';
import {
  type BalancedColumns,
  ColumnBalancer,
  type ColumnSpan,
  type ColumnSpares,
  KeptColumns,
  pagesOf,
} from '../layout/balance-columns.ts';
import { type FigureShares, fitFigures, sameShares, sharesOf, type TextEnd } from '../layout/fit-figures.ts';
import type { PartPlace } from '../layout/issue-part.ts';
import { type PageGeometry, pageGeometry, textHeight } from '../layout/page-geometry.ts';
import { printData } from '../layout/print-data.ts';
import type { NeededPicture } from '../layout/print-figures.ts';
import { withoutBreaks } from '../layout/print-text.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { printPicture } from '../pictures/print-picture.ts';
import type { EngineName, TypesetDocument } from './engine.ts';
import { engineFor } from './engines.ts';
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
  /** The issue is a part of one, and stands there; its document begins with empty pages for those before it. */
  part?: PartPlace;
  /** Stamps every page as a draft. */
  isDraft?: boolean;
}

export interface TypesetIssue {
  document: TypesetDocument;
  pages: number;
  contents: ContentsEntry[];
  /** Bytes the engine holds, see TypstEngine. */
  memoryBytes: number;
  /** Ids of pictures whose files could not be read; their figures print an empty frame. */
  unreadable: string[];
  /** Where each article stands, by its id. */
  articles: Record<string, ArticleSpan>;
  /** Where their blocks end. */
  places: BlockPlace[];
  /** Tables too wide to print as they are. */
  tightTables: TightTable[];
  /** How large figures print in the end. */
  shares: FigureShares;
  columns: BalancedColumns;
  /** Where figures stand that find their place at the head or foot of a page, by what the text before them notes. */
  floats: ReadonlyMap<string, FloatPlace>;
  /** Folders of the fonts it is set in. */
  fonts: readonly string[];
  /** Milliseconds: gathering data and pictures, and compiling. */
  ms: { layout: number; typeset: number };
}

/** At the head of a page, or at its foot. */
export interface FloatPlace {
  /** From 1. */
  page: number;
  isAtHead: boolean;
}

/** How a table was made to fit its page. */
export interface TightTable {
  articleId: string;
  /** Its index in the document. */
  block: number;
  /** Of the usual size of type. */
  share: number;
  /** Words had to be broken anywhere. */
  isBroken: boolean;
}

/**
 * Passes after which figures stay as they are. Each settles at least the next figure of every section; the
 * pages are right after any of them, only a hole may be left.
 */
const MOST_PASSES = 8;
/** Pages of the longest bulletin the law allows (Thông tư 20/2026/TT-BVHTTDL); longer ones get two passes. */
const LONGEST_BULLETIN = 64;

/** The page from 1, and millimetres from its left and its top. */
const placeShape = { id: z.string(), page: z.int(), x: z.number(), y: z.number() };

/** Where something stands: what `spot` of the templates marks. */
const spotSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('entry'),
    level: z.union([z.literal(1), z.literal(2)]),
    title: z.string(),
    page: z.int(),
  }),
  z.object({ kind: z.literal('start'), ...placeShape }),
  /** Where the columns of an article begin, below what stands across them. */
  z.object({ kind: z.literal('columns'), ...placeShape }),
  z.object({ kind: z.literal('end'), ...placeShape }),
  z.object({ kind: z.literal('text-end'), name: z.string(), page: z.int(), y: z.number() }),
  z.object({ kind: z.literal('float'), name: z.string(), page: z.int(), y: z.number() }),
]);

/** What the templates leave behind as metadata labelled <toa-soan>. */
const markSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('spots'), list: z.array(spotSchema) }),
  z.object({ kind: z.literal('pages'), count: z.int() }),
  z.object({
    kind: z.literal('table'),
    id: z.string(),
    block: z.int(),
    share: z.number(),
    way: z.enum(['plain', 'turned', 'broken']),
  }),
  z.object({
    kind: z.literal('places'),
    list: z.array(z.object({ ...placeShape, block: z.int() })),
  }),
]);

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
  let spares: ColumnSpares = options.columns?.spares ?? new Map();
  const { pictures, figures, ...first } = printData(issue, guessed, new Map(), spares, part);
  let shares = sharesOf(figures, guessed);
  const unreadable = await addPictures(files, issue, pictures, options.dpi);
  const engine = await engineFor(options.engine, paths.fonts);
  const page = pageGeometry(issue.template, issue.settings);
  const gathered = performance.now();
  const balancer = options.columns ? new KeptColumns(options.columns) : new ColumnBalancer(page);
  let { data } = first;
  let document: TypesetDocument;
  let marks: Marks;
  for (let pass = 1; ; pass += 1) {
    if (pass > 1) ({ data } = printData(issue, shares, new Map(), spares, part));
    files.set('/issue.json', dataFile(data, unreadable));
    document = engine.compile(files);
    marks = readMarks(document, page, part?.isLast !== false);
    const fitting = fitFigures(figures, marks.textEnds, page);
    const passes = marks.pages > LONGEST_BULLETIN ? 2 : MOST_PASSES;
    if (!sameShares(fitting, shares) && pass < passes) shares = fitting;
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

interface Marks extends Pick<TypesetIssue, 'contents' | 'articles' | 'places' | 'pages' | 'tightTables'> {
  textEnds: TextEnd[];
  floats: Map<string, FloatPlace>;
  /** Of articles that stand in columns. */
  columns: ColumnSpan[];
}

/** @param endsIssue its last article is the issue's */
function readMarks(document: TypesetDocument, geometry: PageGeometry, endsIssue: boolean): Marks {
  const contents: ContentsEntry[] = [];
  const articles: TypesetIssue['articles'] = {};
  const places: BlockPlace[] = [];
  const textEnds: TextEnd[] = [];
  const floats: Marks['floats'] = new Map();
  const columns: ColumnSpan[] = [];
  const tightTables: TightTable[] = [];
  let pages = 0;
  const left = z.array(markSchema).parse(document.metadata('toa-soan'));
  for (const mark of left.flatMap((mark) => (mark.kind === 'spots' ? mark.list : [mark]))) {
    if (mark.kind === 'entry')
      contents.push({ level: mark.level, title: withoutBreaks(mark.title), page: mark.page });
    else if (mark.kind === 'start') {
      const start = shareAbove(mark, geometry);
      articles[mark.id] = { firstPage: mark.page, lastPage: mark.page, length: -start, end: start };
    } else if (mark.kind === 'columns') {
      const end = { page: mark.page, column: 0, y: mark.y };
      columns.push({ id: mark.id, firstPage: mark.page, lastPage: mark.page, top: mark.y, end });
    } else if (mark.kind === 'end') {
      const span = columns.at(-1);
      if (span?.id === mark.id) {
        span.end = { page: mark.page, column: columnOf(mark.x, geometry), y: mark.y };
      }
      const article = articles[mark.id];
      if (!article) continue;
      article.lastPage = mark.page;
      article.end = shareAbove(mark, geometry);
      article.length += mark.page - article.firstPage + article.end;
    } else if (mark.kind === 'text-end') textEnds.push(mark);
    else if (mark.kind === 'float') {
      floats.set(mark.name, { page: mark.page, isAtHead: mark.y < geometry.height / 2 });
    } else if (mark.kind === 'table') {
      const { id, block, share, way } = mark;
      tightTables.push({ articleId: id, block, share, isBroken: way === 'broken' });
    } else if (mark.kind === 'places') {
      places.push(...mark.list.map((place) => blockPlace(place, geometry)));
    } else pages = mark.count;
  }
  // Notes of the last article may run on over pages of their own.
  const last = endsIssue ? Object.keys(articles).at(-1) : undefined;
  if (last !== undefined && articles[last]) articles[last].lastPage = pages;
  for (const [index, span] of columns.entries()) {
    const next = columns[index + 1];
    span.lastPage = next ? next.firstPage - 1 : pages;
  }
  return { contents, articles, places, pages, tightTables, textEnds, floats, columns };
}

/** How much of a page's text stands before a place, columns on its left included, between 0 and 1. */
function shareAbove({ x, y }: { x: number; y: number }, page: PageGeometry): number {
  const share = Math.min(1, Math.max(0, (y - page.margin.top) / textHeight(page)));
  return (columnOf(x, page) + share) / page.columns;
}

/** What hangs below a line's baseline, in millimetres. */
const DESCENT = 1.6;

function blockPlace(
  mark: { id: string; block: number; page: number; x: number; y: number },
  page: PageGeometry,
) {
  const top = Math.min(1, (mark.y + DESCENT) / page.height);
  return { articleId: mark.id, block: mark.block, page: mark.page, column: columnOf(mark.x, page), top };
}

/** The column, from 0, that holds a place. */
function columnOf(x: number, page: PageGeometry): number {
  // Half a gutter's grace: places come rounded, and text may hang out into the margin.
  const column = Math.floor((x - page.margin.left + page.gutter / 2) / (page.column + page.gutter));
  return Math.min(page.columns - 1, Math.max(0, column));
}
