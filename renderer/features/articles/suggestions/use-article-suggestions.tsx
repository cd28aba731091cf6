/** Suggestions of the article on the screen: the layer over its text, the commands, and deciding. */
import { type ReactNode, useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsAccepted } from '#shared/document/suggestions/ids.ts';
import { useCommands } from '../../../app/commands/commands.ts';
import { announceFailure } from '../../../desk-client/failure-notices.ts';
import { useCurrentPerson, useMay } from '../../../desk-client/permissions.ts';
import { SuggestionLayer, type SuggestionLayerHandle } from '../../../editor/suggestion/suggestion-layer.tsx';
import type { ArticleChanges } from '../autosave.ts';
import type { OpenArticle } from '../open-articles.ts';
import { wantsSuggesting } from './suggest-on-arrival.ts';
import { useSuggestionView } from './suggestion-store.ts';

interface ArticleSuggestionsOptions {
  opened: OpenArticle;
  editable: boolean;
  onChange(changes: ArticleChanges): void;
}

/** Accepts or refuses suggestions, those for the lines beside the body included. */
export type Decide = (ids: readonly string[], isAccepted: boolean) => void;

/** @returns the layer to put into the editor, and how to decide. */
export function useArticleSuggestions(options: ArticleSuggestionsOptions): {
  layer: ReactNode;
  decide: Decide;
} {
  const { opened, editable, onChange } = options;
  const { t } = useTranslation();
  const person = useCurrentPerson();
  const maySuggest = useMay('article.suggest') && editable;
  const chosen = useSuggestionView((view) => view.chosen);
  const [id, name] = [person?.id, person?.name];
  const suggester = useMemo(
    () => (maySuggest && id !== undefined && name !== undefined ? { id, name } : null),
    [maySuggest, id, name],
  );

  useEffect(() => useSuggestionView.setState({ chosen: null, shows: 'marked' }), []);

  // After the layer has learnt who suggests.
  useEffect(() => {
    if (suggester === null || !wantsSuggesting(opened.id)) return;
    const { layer, isSuggesting } = useSuggestionView.getState();
    if (!isSuggesting) layer?.toggle();
  }, [suggester, opened]);

  const decide: Decide = (ids, isAccepted) => {
    const { layer } = useSuggestionView.getState();
    if (layer === null || ids.length === 0) return;
    if (isAccepted) {
      const fields = fieldsAccepted(opened.content.document, new Set(ids));
      if (Object.keys(fields).length > 0) onChange(fields);
    }
    layer.decide({ ids, isAccepted });
  };
  const decideChosen = (isAccepted: boolean) => {
    if (chosen !== null) decide([chosen], isAccepted);
  };
  const step = (direction: 'next' | 'previous') => useSuggestionView.getState().layer?.step(direction);
  useCommands(
    'screen',
    maySuggest
      ? [
          {
            id: 'suggestions.toggle',
            label: t('suggestions.toggle'),
            keys: 'Ctrl+Shift+E',
            run: () => useSuggestionView.getState().layer?.toggle(),
          },
          {
            id: 'suggestions.next',
            label: t('suggestions.next'),
            keys: 'Alt+Shift+N',
            run: () => step('next'),
          },
          {
            id: 'suggestions.previous',
            label: t('suggestions.previous'),
            keys: 'Alt+Shift+P',
            run: () => step('previous'),
          },
          {
            id: 'suggestions.accept',
            label: t('suggestions.acceptThis'),
            keys: 'Alt+Shift+A',
            run: () => decideChosen(true),
          },
          {
            id: 'suggestions.refuse',
            label: t('suggestions.refuseThis'),
            keys: 'Alt+Shift+R',
            run: () => decideChosen(false),
          },
        ]
      : [],
  );

  const ref = useCallback((layer: SuggestionLayerHandle | null) => useSuggestionView.setState({ layer }), []);
  const message = t('suggestions.notSuggestible');
  const layer = (
    <SuggestionLayer
      ref={ref}
      suggester={suggester}
      onSuggesting={(isSuggesting) => useSuggestionView.setState({ isSuggesting })}
      onChoose={(suggestion) => useSuggestionView.setState({ chosen: suggestion })}
      onNotSuggestible={() => announceFailure({ code: 'UNEXPECTED', message, details: { reason: message } })}
    />
  );
  return { layer, decide };
}
