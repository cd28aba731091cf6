/** The states an article goes through, and what may happen in each. */
import type { ArticleState } from './article.ts';

/** Things that happen to an article as a whole. `edit` is any change of its words, figures or metadata. */
export type ArticleEvent = 'edit' | 'submit' | 'withdraw' | 'return' | 'approve' | 'publish';

const TRANSITIONS: Record<ArticleState, Partial<Record<ArticleEvent, ArticleState>>> = {
  draft: { edit: 'draft', submit: 'submitted' },
  submitted: { edit: 'draft', withdraw: 'draft', return: 'returned', approve: 'approved' },
  returned: { edit: 'draft', submit: 'submitted' },
  approved: { edit: 'draft', publish: 'published' },
  published: {},
};

/** The state after the event, or null when the event is not allowed in this state. */
export function nextArticleState(state: ArticleState, event: ArticleEvent): ArticleState | null {
  return TRANSITIONS[state][event] ?? null;
}
