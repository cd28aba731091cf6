/** How many pages the issue fills of those it prints on, and where a little less or more text would change that. */
import type { Issue } from '#shared/model/issue.ts';
import type { PreviewPages } from '#shared/model/preview.ts';

/** Stitched booklets are made of sheets folded once: four pages each. */
const PAGES_A_SHEET = 4;
/** A page that holds no more than this of text is worth saving. */
const SHORT = 0.35;
/** Less room than this is no room. */
const LEAST_ROOM = 0.15;
const MOST_HINTS = 4;

export interface BudgetHint {
  /** `cut`: so much less, and the page is saved; `fill`: so much room is left on it; `longest`: the longest article. */
  kind: 'cut' | 'fill' | 'longest';
  articleId: string;
  title: string;
  page: number;
  /** Pages. */
  length: number;
}

export interface PageBudget {
  pages: number;
  /** Pages of the sheets it takes; never more than the law allows. */
  planned: number;
  /** Empty pages at the end. */
  free: number;
  /** Pages, with a fraction, that it has more than the law allows; 0 when it keeps to it. */
  over: number;
  hints: BudgetHint[];
}

/** @returns null for an issue without articles. */
export function pageBudget(issue: Issue, preview: PreviewPages): PageBudget | null {
  const set = issue.sections
    .flatMap(({ articles }) => articles)
    .flatMap(({ id, title }) => {
      const span = preview.articles[id];
      return span ? [{ articleId: id, title, page: span.lastPage, span }] : [];
    });
  if (set.length === 0) return null;
  // Where the next article begins on a page of its own, this one's last page has room, or could be saved.
  const ends = set.filter(({ span }, index) => {
    const next = set[index + 1];
    return next === undefined || next.span.firstPage > span.lastPage;
  });
  const cut = ends
    .filter(({ span }) => span.end <= SHORT && span.lastPage > span.firstPage)
    .toSorted((left, right) => left.span.end - right.span.end)
    .map(({ span, ...where }): BudgetHint => ({ ...where, kind: 'cut', length: span.end }));
  const isCut = new Set(cut.map(({ page }) => page));
  const fill = ends
    .filter(({ page, span }) => !isCut.has(page) && 1 - span.end >= LEAST_ROOM)
    .toSorted((left, right) => left.span.end - right.span.end)
    .map(({ span, ...where }): BudgetHint => ({ ...where, kind: 'fill', length: 1 - span.end }));
  const longest = set
    .toSorted((left, right) => right.span.length - left.span.length)
    .slice(0, 1)
    .map(
      ({ span, ...where }): BudgetHint => ({
        ...where,
        page: span.firstPage,
        kind: 'longest',
        length: span.length,
      }),
    );
  const pages = preview.pages.length;
  const most = preview.mostPages ?? Number.POSITIVE_INFINITY;
  const planned = Math.min(most, Math.ceil(pages / PAGES_A_SHEET) * PAGES_A_SHEET);
  const last = set.at(-1)?.span.end ?? 1;
  return {
    pages,
    planned,
    free: Math.max(0, planned - pages),
    over: pages > most ? pages - 1 + last - most : 0,
    hints: [...cut.slice(0, MOST_HINTS), ...fill.slice(0, MOST_HINTS), ...longest],
  };
}
