/** The issue as drawings of its pages, for the screen. */
import type { ContentsEntry } from '#shared/model/export.ts';
import type { ArticleSpan } from '#shared/model/preview.ts';
import type { Task } from '../jobs/task.ts';
import type { ResolvedIssue } from './layout/resolved-issue.ts';
import { drawPages } from './typst/page-drawer.ts';
import { typesetIssue } from './typst/typeset-issue.ts';

export interface PreviewRequest {
  issue: ResolvedIssue;
  /** Drawings the caller still has; they are not sent again. */
  knownHashes: string[];
}

export interface PreviewReport {
  pages: { hash: string; width: number; height: number; svg?: string }[];
  contents: ContentsEntry[];
  articles: Record<string, ArticleSpan>;
  /** Bytes the engine holds and never gives back: past a limit the thread should be renewed. */
  memoryBytes: number;
}

/** Sharp on a screen at one and a half times the page's size, a quarter of the data of print. */
const SCREEN_DPI = 144;

export const previewIssueTask: Task<PreviewRequest, PreviewReport> = async (
  { issue, knownHashes },
  { paths },
) => {
  const { document, contents, articles, memoryBytes } = await typesetIssue(issue, paths, {
    engine: 'auto',
    dpi: SCREEN_DPI,
  });
  const known = new Set(knownHashes);
  const pages = (await drawPages(document.vector())).map(({ svg, ...page }) =>
    known.has(page.hash) ? page : { ...page, svg },
  );
  return { pages, contents, articles, memoryBytes };
};
