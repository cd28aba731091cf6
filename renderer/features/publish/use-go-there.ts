/** The way from a problem to where it is mended. */
import { useLocation } from 'wouter';
import type { PreflightProblem } from '#shared/preflight/problem.ts';
import { arriveAt } from '../../app/arrival.ts';
import { places } from '../../app/places.ts';
import { type PaneTab, showPaneTab } from '../articles/article-pane.tsx';

/** What lies beside the text, not in it. */
const TABS: Partial<Record<PreflightProblem['code'], PaneTab>> = {
  SUGGESTIONS_OPEN: 'suggestions',
  COMMENTS_OPEN: 'comments',
};

/** @param onDetails opens the details of the issue, which is on the screen already. */
export function useGoThere(onLeave: () => void, onDetails: () => void): (problem: PreflightProblem) => void {
  const [, goTo] = useLocation();
  return ({ code, place }) => {
    onLeave();
    if (place.kind === 'issue') return onDetails();
    if (place.kind === 'publication') {
      arriveAt({ at: 'imprint' });
      return goTo(places.settings);
    }
    const tab = TABS[code];
    if (tab) showPaneTab(tab);
    if (place.block !== null) arriveAt({ at: 'block', articleId: place.id, block: place.block });
    return goTo(places.article(place.id));
  };
}
