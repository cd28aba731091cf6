/** Issues and their pages for tests: articles by id, each where it stands. */
import type { ArticleSummary } from '#shared/model/article.ts';
import type { Issue } from '#shared/model/issue.ts';
import type { ArticleSpan, PreviewPages } from '#shared/model/preview.ts';

export function span(firstPage: number, lastPage: number, length: number, end: number): ArticleSpan {
  return { firstPage, lastPage, length, end };
}

/** A row with what hints ask of it. */
export function row(id: string, parts: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id,
    kind: 'news',
    state: 'approved',
    title: `Bài ${id}`,
    kicker: '',
    lead: '',
    byline: '',
    via: '',
    attribution: '',
    words: 500,
    outlet: null,
    updatedAt: '',
    ...parts,
  };
}

/** One section with these articles; each has 500 words a page. */
export function issueWith(spans: Record<string, ArticleSpan>): Pick<Issue, 'sections' | 'pageBudget'> {
  const articles = Object.entries(spans).map(([id, { length }]) => row(id, { words: 500 * length }));
  return { sections: [{ id: 's', name: 'S', articles }], pageBudget: null };
}

export function previewWith(
  count: number,
  spans: Record<string, ArticleSpan>,
  mostPages?: number,
): PreviewPages {
  return {
    pages: Array.from({ length: count }, () => ({ hash: '', width: 595, height: 842 })),
    contents: [],
    articles: spans,
    places: [],
    columns: 1,
    ...(mostPages !== undefined && { mostPages }),
  };
}
