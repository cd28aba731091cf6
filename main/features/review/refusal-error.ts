/** A refusal of review as an error for a person. */
import { DeskError } from '#shared/errors.ts';
import type { ArticleState } from '#shared/model/article.ts';
import { type ReviewRefusal, STATE_WORDS } from '#shared/model/article-state.ts';

/** The error that says why something was refused. */
export function refusalError(
  refusal: ReviewRefusal,
  { title, state }: { title: string; state: ArticleState },
): DeskError {
  if (refusal === 'STATE_FORBIDS') return new DeskError(refusal, { title, state: STATE_WORDS[state] });
  return new DeskError(refusal, { title });
}
