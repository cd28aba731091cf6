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

export interface PreviewPages {
  pages: PreviewPage[];
  contents: ContentsEntry[];
  /** First and last page, from 1, by article id. */
  articles: Record<string, { firstPage: number; lastPage: number }>;
}

export type PreviewEvent = { type: 'pages'; preview: PreviewPages } | { type: 'failed'; error: WireError };
