/** What is left to do before an issue can go out, article by article. */
import type { Warning } from '#shared/model/job.ts';
import type { IssueArticle, IssueReview } from '#shared/model/review.ts';

export type Work =
  | { kind: 'notApproved'; state: 'draft' | 'returned' | 'approved' }
  /** `reviewer` null: any of them. */
  | { kind: 'waiting'; since: string; reviewer: string | null; due: string | null }
  | { kind: 'suggestions' | 'comments'; count: number }
  /** Something that prints badly: a picture without a caption. */
  | { kind: 'missing'; what: string };

export interface ArticleWork {
  articleId: string;
  title: string;
  work: Work[];
}

/**
 * @param comments open threads by article; those without any are left out.
 * @returns articles with something left to do, in printing order.
 */
export function issueWork(
  { articles }: Pick<IssueReview, 'articles'>,
  warnings: readonly Warning[],
  comments: Readonly<Record<string, number>>,
): ArticleWork[] {
  return articles.flatMap((article) => {
    const { articleId, title, openSuggestions } = article;
    const open = comments[articleId] ?? 0;
    const work: Work[] = [
      ...approvalWork(article),
      ...(openSuggestions > 0 ? [{ kind: 'suggestions' as const, count: openSuggestions }] : []),
      ...(open > 0 ? [{ kind: 'comments' as const, count: open }] : []),
      ...warnings
        .filter((warning) => warning.articleId === articleId)
        .map(({ message }) => ({ kind: 'missing' as const, what: withoutTitle(message) })),
    ];
    return work.length > 0 ? [{ articleId, title, work }] : [];
  });
}

function approvalWork({ state, waiting, isReady, openSuggestions }: IssueArticle): Work[] {
  if (state === 'submitted' && waiting) return [{ kind: 'waiting', ...waiting }];
  if (state === 'draft' || state === 'returned') return [{ kind: 'notApproved', state }];
  // Suggestions alone are told of by themselves.
  return state === 'approved' && !isReady && openSuggestions === 0
    ? [{ kind: 'notApproved', state: 'approved' }]
    : [];
}

/** "‘Một cửa’: ảnh thứ 2 chưa có chú thích." stands under its article's title already. */
function withoutTitle(message: string): string {
  const what = message.replace(/^‘.*?’: /su, '');
  return what.charAt(0).toUpperCase() + what.slice(1);
}
