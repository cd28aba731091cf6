/** What the templates leave behind in a typeset document (common/marks.typ), read and told by article. */
import { z } from 'zod';
import type { ContentsEntry } from '#shared/model/export.ts';
import type { ArticleSpan, BlockPlace } from '#shared/model/preview.ts';
import type { ColumnSpan } from '../layout/balance-columns.ts';
import type { TextEnd } from '../layout/fit-figures.ts';
import { type PageGeometry, textHeight } from '../layout/page-geometry.ts';
import { withoutBreaks } from '../layout/print-text.ts';
import type { TypesetDocument } from './engine.ts';

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
  z.object({ kind: z.literal('note'), page: z.int(), y: z.number() }),
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

/** What a typeset document says of itself. */
export interface Marks {
  contents: ContentsEntry[];
  pages: number;
  /** Where each article stands, by its id. */
  articles: Record<string, ArticleSpan>;
  /** Where their blocks end. */
  places: BlockPlace[];
  /** Tables too wide to print as they are. */
  tightTables: TightTable[];
  textEnds: TextEnd[];
  /** Where figures stand that find their place at the head or foot of a page, by what the text before them notes. */
  floats: ReadonlyMap<string, FloatPlace>;
  /** Of articles that stand in columns. */
  columns: ColumnSpan[];
}

/** The rule above notes, with the air around it, in millimetres. */
const NOTE_RULE = 6;

/** @param endsIssue its last article is the issue's */
export function readMarks(document: TypesetDocument, geometry: PageGeometry, endsIssue: boolean): Marks {
  const contents: ContentsEntry[] = [];
  const articles: Marks['articles'] = {};
  const places: BlockPlace[] = [];
  const textEnds: Omit<TextEnd, 'foot'>[] = [];
  const feet = new Map<number, number>();
  const floats = new Map<string, FloatPlace>();
  const columns: ColumnSpan[] = [];
  const tightTables: TightTable[] = [];
  let pages = 0;
  for (const mark of z.array(markSchema).parse(document.metadata('toa-soan')).flatMap(spotsAlone)) {
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
    else if (mark.kind === 'note') {
      feet.set(mark.page, Math.min(feet.get(mark.page) ?? geometry.height, mark.y - NOTE_RULE));
    } else if (mark.kind === 'float') {
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
  const pageFoot = geometry.height - geometry.margin.bottom;
  return {
    contents,
    articles,
    places,
    pages,
    tightTables,
    textEnds: textEnds.map((end) => ({ ...end, foot: feet.get(end.page) ?? pageFoot })),
    floats,
    columns,
  };
}

type Mark = z.infer<typeof markSchema>;
type Spots = Extract<Mark, { kind: 'spots' }>;

function spotsAlone(mark: Mark): (Exclude<Mark, Spots> | Spots['list'][number])[] {
  return mark.kind === 'spots' ? mark.list : [mark];
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
