/** How many pages the issue fills of those it is to have. */
import type { Issue } from '#shared/model/issue.ts';
import type { ArticleSpan, PreviewPages } from '#shared/model/preview.ts';

/** Stitched booklets are made of sheets folded once: four pages each. */
const PAGES_A_SHEET = 4;

export interface PageBudget {
  pages: number;
  /** Pages that somebody planned, else those of the sheets it takes; never more than the law allows. */
  planned: number;
  /** Empty pages at the end. */
  free: number;
  /** Pages, with a fraction, that it has more than it may; 0 when it keeps to it. */
  over: number;
  /** Pages, with a fraction, that are left; 0 when none are. */
  room: number;
  /** Whose the bound is; `sheets` follows the issue and is never exceeded. */
  bound: 'law' | 'plan' | 'sheets';
}

/** @returns null for an issue without articles. */
export function pageBudget(
  issue: Pick<Issue, 'sections' | 'pageBudget'>,
  preview: PreviewPages,
): PageBudget | null {
  const last = placedSpans(issue, preview).at(-1)?.span;
  if (!last) return null;
  const pages = preview.pages.length;
  const most = preview.mostPages ?? Number.POSITIVE_INFINITY;
  const wanted = issue.pageBudget ?? Math.ceil(pages / PAGES_A_SHEET) * PAGES_A_SHEET;
  const planned = Math.min(most, wanted);
  // What follows the last article takes its pages whole.
  const filled = pages - (last.lastPage === pages ? 1 - last.end : 0);
  return {
    pages,
    planned,
    free: Math.max(0, planned - pages),
    over: pages > planned ? Math.max(0, filled - planned) : 0,
    room: Math.max(0, planned - filled),
    bound: most < wanted ? 'law' : issue.pageBudget === null ? 'sheets' : 'plan',
  };
}

/** The articles of the issue that are typeset, in printing order. */
export function placedSpans(
  { sections }: Pick<Issue, 'sections'>,
  preview: PreviewPages,
): { article: Issue['sections'][number]['articles'][number]; span: ArticleSpan }[] {
  return sections
    .flatMap(({ articles }) => articles)
    .flatMap((article) => {
      const span = preview.articles[article.id];
      return span ? [{ article, span }] : [];
    });
}
