/** What the page, the pane and the text share about suggestions of the article on the screen. */
import { create } from 'zustand';
import type { SuggestionLayerHandle } from '../../../editor/suggestion/suggestion-layer.tsx';

export type SuggestionLook = 'marked' | 'accepted' | 'original';

interface SuggestionView {
  /** The way into the text; null while there is none on the screen. */
  layer: SuggestionLayerHandle | null;
  isSuggesting: boolean;
  /** The suggestion at the caret. */
  chosen: string | null;
  shows: SuggestionLook;
  /** A card of the list that should take the focus, once. */
  focusOn: string | null;
}

export const useSuggestionView = create<SuggestionView>(() => ({
  layer: null,
  isSuggesting: false,
  chosen: null,
  shows: 'marked',
  focusOn: null,
}));
