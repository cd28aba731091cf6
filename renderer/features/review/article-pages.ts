/** The pages of one article out of those of an issue. */
import type { PreviewPages } from '#shared/model/preview.ts';

/** @returns null when the article does not stand on them. */
export function articlePages(preview: PreviewPages, articleId: string): PreviewPages | null {
  const span = preview.articles[articleId];
  if (!span) return null;
  const { firstPage, lastPage } = span;
  return {
    pages: preview.pages.slice(firstPage - 1, lastPage),
    contents: [],
    articles: { [articleId]: { ...span, firstPage: 1, lastPage: lastPage - firstPage + 1 } },
    places: preview.places
      .filter((place) => place.articleId === articleId)
      .map((place) => ({ ...place, page: place.page - firstPage + 1 })),
    columns: preview.columns,
  };
}
