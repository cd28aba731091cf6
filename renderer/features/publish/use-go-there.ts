/** The way from a problem to where it is mended. */
import { useLocation } from 'wouter';
import type { PreflightPlace, PreflightProblem } from '#shared/preflight/problem.ts';
import { arriveAt } from '../../app/arrival.ts';
import { places } from '../../app/places.ts';
import type { ArticleFieldName } from '../../editor/fields/article-fields.tsx';
import { type PaneTab, showPaneTab } from '../articles/article-pane.tsx';
import { showPublication } from '../settings/shown-publication.ts';

/** What lies beside the text, not in it. */
const TABS: Partial<Record<PreflightProblem['code'], PaneTab>> = {
  SUGGESTIONS_OPEN: 'suggestions',
  COMMENTS_OPEN: 'comments',
};

/** Lines of an article that lack something. */
const FIELDS: Partial<Record<PreflightProblem['code'], ArticleFieldName>> = {
  TITLE_MISSING: 'title',
  ATTRIBUTION_MISSING: 'byline',
};

/** A place on the screen of the issue. */
export type PlaceOfIssue = Extract<PreflightPlace, { kind: 'issue' | 'placement' }>;

interface Ways {
  /** Of the issue. */
  publicationId: string;
  /** Before another screen opens. */
  onLeave(): void;
  /** Shows what is on the screen of the issue, which is open. */
  onShow(place: PlaceOfIssue): void;
}

export function useGoThere({ publicationId, onLeave, onShow }: Ways): (problem: PreflightProblem) => void {
  const [, goTo] = useLocation();
  return ({ code, place }) => {
    if (place.kind === 'issue' || place.kind === 'placement') return onShow(place);
    onLeave();
    if (place.kind === 'publication') {
      showPublication(publicationId);
      arriveAt({ at: place.part, publicationId });
      return goTo(places.settings);
    }
    const tab = TABS[code];
    if (tab) showPaneTab(tab);
    const field = FIELDS[code];
    if (field) arriveAt({ at: 'field', articleId: place.id, field });
    else if (place.block !== null) arriveAt({ at: 'block', articleId: place.id, block: place.block });
    return goTo(places.article(place.id));
  };
}
