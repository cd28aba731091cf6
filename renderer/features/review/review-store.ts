/** How the review room stands: it stays from article to article. */
import { create } from 'zustand';

/** The article as it prints, as text to comment on, or as what changed. */
export const REVIEW_VIEWS = ['pages', 'text', 'changes'] as const;
export type ReviewView = (typeof REVIEW_VIEWS)[number];

export const REVIEW_TABS = ['findings', 'comments', 'suggestions', 'sources', 'rounds', 'papers'] as const;
export type ReviewTab = (typeof REVIEW_TABS)[number];

interface ReviewRoom {
  view: ReviewView;
  tab: ReviewTab;
  /** Articles that are to be approved together. */
  chosen: ReadonlySet<string>;
}

export const useReviewRoom = create<ReviewRoom>(() => ({
  view: 'pages',
  tab: 'findings',
  chosen: new Set(),
}));

export function showView(view: ReviewView): void {
  useReviewRoom.setState({ view });
}

export function showTab(tab: ReviewTab): void {
  useReviewRoom.setState({ tab });
}

/** Takes an article among those to be approved together, or out of them. */
export function toggleChosen(articleId: string): void {
  useReviewRoom.setState(({ chosen }) => {
    const next = new Set(chosen);
    if (!next.delete(articleId)) next.add(articleId);
    return { chosen: next };
  });
}

export function choose(articleIds: readonly string[]): void {
  useReviewRoom.setState({ chosen: new Set(articleIds) });
}
