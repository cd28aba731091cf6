/** Where print has an article at the head of a page. */
import type { ArticleSpan } from '#shared/model/preview.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';

/**
 * Tells of an article that follows another whether no other stands before it on its page.
 *
 * @param spans where articles stand in print, by id
 */
export function pageBeginners(
  { sections }: Pick<ResolvedIssue, 'sections'>,
  spans: Readonly<Record<string, ArticleSpan>>,
): (articleId: string) => boolean {
  const articles = sections.flatMap((section) => section.articles);
  const beginners = articles.filter(({ id }, index) => {
    const before = spans[articles[index - 1]?.id ?? ''];
    const span = spans[id];
    if (!before || !span) return false;
    // What marks the end of a text may move on to the next page together with the title that follows.
    const last =
      before.end === 0 && before.lastPage > before.firstPage ? before.lastPage - 1 : before.lastPage;
    return span.firstPage > last;
  });
  const ids = new Set(beginners.map(({ id }) => id));
  return (articleId) => ids.has(articleId);
}
