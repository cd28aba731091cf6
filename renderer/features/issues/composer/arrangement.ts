/** What the composer shows while an article is dragged, and where it would fall. */
import type { ArticleSummary } from '#shared/model/article.ts';
import type { Issue, Placement } from '#shared/model/issue.ts';
import { withMove } from '../composing-steps.ts';

export const POOL = 'pool';

/** A drag that is under way: `to` is where the article would stand now. */
export interface Dragging {
  article: ArticleSummary;
  to: Placement | null;
}

/** A thing under the pointer: an article's row, or a container (a section, the pool). */
export interface Target {
  id: string;
  /** The section's id or POOL. */
  container: string;
  /** The pointer is in the lower half of the row. */
  isBelowMiddle: boolean;
}

/** The issue with the dragged article where it would fall. */
export function withDragging(issue: Issue, dragging: Dragging | null): Issue {
  return dragging ? withMove(issue, dragging.article, dragging.to) : issue;
}

/** Where the dragged article would stand, let go over the target; `shown` is the issue as it is shown now. */
export function placeAt(shown: Issue, articleId: string, target: Target): Placement | null {
  if (target.container === POOL) return null;
  const rows = shown.sections.find(({ id }) => id === target.container)?.articles ?? [];
  const at = rows.findIndex(({ id }) => id === target.id);
  const mine = rows.findIndex(({ id }) => id === articleId);
  const others = mine < 0 ? rows.length : rows.length - 1;
  if (at < 0) return { sectionId: target.container, index: others };
  // In its own section the article takes the target's position; coming from elsewhere it stands before or after.
  const index = mine < 0 && target.isBelowMiddle ? at + 1 : at;
  return { sectionId: target.container, index };
}

/** One step up or down, or to the next section; null when there is nowhere to go. */
export function stepFrom(
  issue: Issue,
  place: Placement,
  step: 'up' | 'down' | 'previousSection' | 'nextSection',
): Placement | null {
  const at = issue.sections.findIndex(({ id }) => id === place.sectionId);
  const here = issue.sections[at];
  if (!here) return null;
  if (step === 'up' && place.index > 0) return { ...place, index: place.index - 1 };
  if (step === 'down' && place.index < here.articles.length - 1) return { ...place, index: place.index + 1 };
  const isBack = step === 'up' || step === 'previousSection';
  const neighbour = issue.sections[at + (isBack ? -1 : 1)];
  if (!neighbour) return null;
  // Up out of a section leads to the end of the one before; down, to the start of the one after.
  const index = isBack ? neighbour.articles.length : 0;
  return { sectionId: neighbour.id, index };
}
