/**
 * The issue as the Typst templates read it from `/issue.json`.
 *
 * Templates only lay out: dates are written, figures measured, footnotes put where their marks stand, and
 * every kind of block they do not print is gone. All text stays text; nothing here is Typst source.
 */
import { type FigureRow, withFigureRows } from '#shared/document/figures.ts';
import { markedItems } from '#shared/document/list-marks.ts';
import type { Block, Inline, ListBlock } from '#shared/document/schema.ts';
import { longDate, shortDate, weekday } from '#shared/vietnamese/dates.ts';
import { creditLine } from './credit-line.ts';
import { fillerLine } from './filler-line.ts';
import type { FigureToFit } from './fit-figures.ts';
import { imprintLines } from './imprint-lines.ts';
import type { PartPlace } from './issue-part.ts';
import { keepSpaces, keepTogether } from './kept-together.ts';
import { keepLastInlines, keepLastWords } from './last-words.ts';
import { linkTarget } from './link-target.ts';
import { pageGeometry } from './page-geometry.ts';
import { FigurePrinter, type NeededPicture } from './print-figures.ts';
import { printValue } from './print-text.ts';
import { printableFields } from './printable-fields.ts';
import { recipientLines } from './recipient-lines.ts';
import type { ResolvedArticle, ResolvedIssue } from './resolved-issue.ts';
import { isShortNews } from './short-news.ts';
import { tableGrid } from './table-grid.ts';

export type PrintInline =
  /** `whole`: no line ends inside it. */
  | { type: 'text'; text: string; marks: string[]; whole?: true }
  | { type: 'lineBreak' }
  | { type: 'link'; href: string; content: PrintInline[] }
  | { type: 'footnote'; paragraphs: PrintInline[][] }
  /** Where the block with this index in the document ends; nothing of it prints. */
  | { type: 'place'; id: string; block: number }
  /** Where a comment begins; only in print-outs for reviewers. */
  | { type: 'comment'; number: number };

/** What the article is called in print while it has no title; a warning says so too. */
const UNTITLED = '(Chưa có tít)';
/** Lists inside lists beyond this have no room left on a page. */
const DEEPEST_LIST = 6;
/** Of an item among numbered ones that it was deeper than; lists of bullets have signs of their own. */
const BULLET = '–';

/** Numbers of comment threads by their ids. */
export type CommentNumbers = ReadonlyMap<string, number>;

export interface PrintData {
  data: PrintedIssue;
  pictures: NeededPicture[];
  figures: FigureToFit[];
}

/** What the templates read; figures as large as they were asked for, see ./sized-data.ts. */
export interface PrintedIssue {
  sections: { name: string; articles: PrintedArticle[] }[];
}

export interface PrintedArticle {
  id: string;
  /** Millimetres left free at the foot of its last page. */
  spare: number;
  blocks: object[];
}

/**
 * @param comments the threads whose numbers stand in the text; in the printed issue there are none
 * @param part where it stands, if it is a part of an issue; null for a whole one
 */
export function printData(
  issue: ResolvedIssue,
  comments: CommentNumbers = new Map(),
  part: PartPlace | null = null,
): PrintData {
  const page = pageGeometry(issue.template, issue.settings);
  const figures = new FigurePrinter(issue, page, part?.figuresBefore);

  const article = (source: ResolvedArticle, index: number) => {
    const inlines = (content: readonly Inline[]) => printInlines(content, source, comments);
    const running = (content: readonly Inline[]) => keepLastInlines(keepTogether(inlines(content)));
    const list = (entry: ListBlock, depth = 1, above?: readonly number[]): object => ({
      type: 'list',
      ordered: entry.ordered,
      items: markedItems(entry, above).flatMap(({ item, mark, above: path }) => {
        const children = item.children ?? null;
        const printed = {
          mark: mark ?? BULLET,
          content: running(item.content),
          children: children && list(children, depth + 1, path),
        };
        if (!children || depth < DEEPEST_LIST) return [printed];
        // No deeper on paper: what is inside goes on beside it.
        return [
          { ...printed, children: null },
          ...flattened(children, path).map(({ content, mark: inner }) => ({
            mark: inner ?? BULLET,
            content: running(content),
            children: null,
          })),
        ];
      }),
    });
    const levels = headingLevels();
    const block = (entry: Block | FigureRow): object | null => {
      switch (entry.type) {
        case 'figureRow':
          return figures.row(entry);
        case 'figure':
          return figures.figure(entry);
        case 'list':
          return list(entry);
        case 'table': {
          const { columns, rows } = tableGrid(entry);
          return {
            type: 'table',
            caption: entry.caption,
            headerRows: entry.headerRows,
            columns,
            rows: rows.map((cells, row) =>
              cells.map(({ paragraphs, ...cell }) => ({
                ...cell,
                paragraphs: paragraphs.map((content) =>
                  cellInlines(inlines(content), row < entry.headerRows),
                ),
              })),
            ),
          };
        }
        case 'recipients':
          return { ...entry, items: recipientLines(entry.items) };
        case 'divider':
        case 'signature':
          return entry;
        case 'opaque':
          return null;
        case 'paragraph':
          return { type: 'paragraph', align: entry.align ?? null, content: running(entry.content) };
        case 'heading':
          return headingBlock(levels(entry.level), running(entry.content));
        default:
          return { type: entry.type, content: running(entry.content) };
      }
    };
    const { id } = source;
    const lead = keepLastWords(keepSpaces(source.lead));
    const title = source.title.trim() || UNTITLED;
    const indexes = new Map<Block | FigureRow, number>(
      source.document.blocks.map((entry, index) => [entry, source.origins?.[index] ?? index]),
    );
    const blocks = withFigureRows(source.document.blocks)
      .map((entry) => withPlace(block(entry), id, indexes.get(entry)))
      .filter((printed) => printed !== null);
    return {
      ...printableFields(source),
      title,
      kicker: keepLastWords(keepSpaces(source.kicker)),
      lead,
      credit: creditLine(source),
      spare: 0,
      short: isShortNews(source),
      /** It is the first of its section. */
      opens: index === 0 && part?.opensSection !== false,
      blocks,
    };
  };

  let number = part?.articlesBefore ?? 0;
  const sections = issue.sections.map(({ name, articles }) => ({
    name,
    articles: articles.map((source, index) => {
      number += 1;
      /** Which article of the issue it is, from 1. */
      return { number, ...article(source, index) };
    }),
  }));
  const [year = 0, month = 0, day = 0] = issue.date.split('-').map(Number);
  const data = {
    /** Empty pages that stand for those before a part; 0: it begins as the issue does. */
    pagesBefore: part?.pagesBefore ?? 0,
    /** Millimetres that what stands before a part takes of its first page. */
    roomBefore: part?.roomBefore ?? 0,
    /** In the whole issue. */
    articleCount: part?.articleCount ?? number,
    page,
    masthead: { kind: issue.settings.masthead, picture: figures.masthead() },
    imprintPlace: issue.settings.imprintPlace,
    closingLine: part?.isLast === false ? '' : issue.settings.closingLine,
    fillerLine: fillerLine(issue),
    type: issue.type,
    name: issue.name,
    authority: issue.authority,
    publisher: issue.publisher,
    place: issue.place,
    imprint: part?.isLast === false ? [] : imprintLines(issue.imprint),
    number: issue.number,
    theme: issue.theme,
    date: {
      year,
      month,
      day,
      weekday: weekday(issue.date),
      short: shortDate(issue.date),
      long: longDate(issue.date),
    },
    cover: part ? null : figures.cover(),
    sections,
  };
  return { data: printValue(data, EXACT), pictures: [...figures.pictures.values()], figures: figures.toFit };
}

function printInlines(
  content: readonly Inline[],
  article: ResolvedArticle,
  comments: CommentNumbers,
): PrintInline[] {
  return content.flatMap((inline): PrintInline[] => {
    switch (inline.type) {
      case 'text':
        return [{ type: 'text', text: inline.text, marks: inline.marks ?? [] }];
      case 'lineBreak':
        return [{ type: 'lineBreak' }];
      case 'link': {
        const content = printInlines(inline.content, article, comments);
        const href = linkTarget(inline.href);
        return href === null ? content : [{ type: 'link', href, content }];
      }
      case 'footnoteReference': {
        const note = article.document.footnotes[inline.footnoteId];
        // A note inside a note has nowhere to go on a page.
        const paragraphs = note?.paragraphs.map((lines) =>
          keepLastInlines(
            keepTogether(printInlines(lines, article, comments).filter((part) => part.type !== 'footnote')),
          ),
        );
        return paragraphs ? [{ type: 'footnote', paragraphs }] : [];
      }
      case 'commentAnchor': {
        const number = inline.edge === 'start' ? comments.get(inline.threadId) : undefined;
        return number === undefined ? [] : [{ type: 'comment', number }];
      }
      default:
        return [];
    }
  });
}

/** Letters of a cell that stands on several lines anyhow. */
const LONG_CELL = { head: 14, body: 24 };

/** Columns are narrow: the few words of a short cell stand one below the other where they must. */
function cellInlines(content: PrintInline[], isHead: boolean): PrintInline[] {
  const letters = content.reduce((sum, part) => sum + (part.type === 'text' ? part.text.length : 0), 0);
  return letters < LONG_CELL[isHead ? 'head' : 'body'] ? content : keepLastInlines(keepTogether(content));
}

function headingBlock(level: number, content: PrintInline[]): object | null {
  return content.length > 0 ? { type: 'heading', level, content } : null;
}

/** Running text of a block notes at its end which block it is, and a table that does not fit the page says so. */
function withPlace(printed: object | null, id: string, index: number | undefined): object | null {
  if (!printed || index === undefined) return printed;
  if ('rows' in printed) return { ...printed, place: { id, block: index } };
  const last = 'items' in printed && Array.isArray(printed.items) ? printed.items.at(-1) : printed;
  if (Array.isArray(last?.content) && last.content.length > 0) {
    last.content.push({ type: 'place', id, block: index } satisfies PrintInline);
  }
  return printed;
}

/** Levels as they print: never a step down of more than one, as readers and PDF/UA-1 expect. */
function headingLevels(): (level: number) => number {
  let last = 0;
  return (level) => {
    last = Math.min(level, last + 1);
    return last;
  };
}

/** The items of a list and of all lists inside it with their marks, in reading order. */
function flattened(list: ListBlock, above: readonly number[]): { content: Inline[]; mark: string | null }[] {
  return markedItems(list, above).flatMap(({ item, mark, above: path }) => [
    { content: item.content, mark },
    ...(item.children ? flattened(item.children, path) : []),
  ]);
}

/** Keys whose strings are read by programs, not by people. */
const EXACT = new Set(['id', 'href', 'picture', 'anchor']);
