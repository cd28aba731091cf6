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
}

export type PreviewEvent = { type: 'pages'; preview: PreviewPages } | { type: 'failed'; error: WireError };
