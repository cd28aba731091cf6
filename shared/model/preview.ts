/** The issue as typeset pages on the screen. */
import type { ContentsEntry } from './export.ts';
import type { WireError } from './job.ts';

export interface PreviewPage {
  /** Names the drawing at `/preview/<hash>.svg`; the same page has the same name. */
  hash: string;
  /** Points (1/72 inch). */
  width: number;
  height: number;
}

/** Where an article stands among the pages. */
export interface ArticleSpan {
  /** From 1. */
  firstPage: number;
  lastPage: number;
  /** Pages that it fills, with a fraction: from its kicker to its last line. */
  length: number;
  /** Share of its last page's text that stands above its end, 0 to 1. */
  end: number;
}

/** Where a block of an article's text ends on paper. */
export interface BlockPlace {
  articleId: string;
  /** Index among the blocks of the document as stored, suggestions included. */
  block: number;
  /** From 1. */
  page: number;
  /** From 0. */
  column: number;
  /** Share of the page's height above it, 0 to 1. */
  top: number;
}

/** How long an article prints, set by itself in its publication's template. */
export interface PrintedLength {
  /** Pages, with a fraction. */
  pages: number;
  /** Columns of text on a page. */
  columns: number;
  /** Centimetres of column. */
  columnCentimetres: number;
}

export interface PreviewPages {
  pages: PreviewPage[];
  contents: ContentsEntry[];
  /** By article id. */
  articles: Record<string, ArticleSpan>;
  /** In reading order; blocks without text of their own (figures, tables) have none. */
  places: BlockPlace[];
  /** Columns of text on a page. */
  columns: number;
  /** Set where a figure as wide as the page is wider than its column. */
  hasWideFigures?: true;
  /** Most pages that the law in force on the day allows; absent where none does. */
  mostPages?: number;
}

/** A page that shows what a template's settings do. */
export interface TemplatePage {
  /** From 1. */
  number: number;
  /** Points (1/72 inch). */
  width: number;
  height: number;
  svg: string;
}

export type PreviewEvent =
  | {
      type: 'pages';
      preview: PreviewPages;
      /** Of the articles that are set, by id: which save of each the pages show. */
      revisions: Record<string, number>;
    }
  | { type: 'failed'; error: WireError };
