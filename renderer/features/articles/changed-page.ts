import type { PreviewPages } from '#shared/model/preview.ts';

/** The first page of the article that is not as it was, from 1; null when none is, or nothing was there before. */
export function firstChangedPage(
  before: PreviewPages | null,
  now: PreviewPages | null,
  articleId: string,
): number | null {
  const span = now?.articles[articleId];
  if (!before || !now || !span) return null;
  for (let page = span.firstPage; page <= span.lastPage; page += 1) {
    if (before.pages[page - 1]?.hash !== now.pages[page - 1]?.hash) return page;
  }
  return null;
}
