/** The lines beside the body while changes are suggested: what is typed there is kept beside the wording. */
import type { ReactNode } from 'react';
import { SUGGESTIBLE_FIELDS, type SuggestibleField } from '#shared/document/schema.ts';
import { openSuggestions } from '#shared/document/suggestions/open.ts';
import type { Article } from '#shared/model/article.ts';
import { useCurrentPerson } from '../../../desk-client/permissions.ts';
import type { ArticleChanges } from '../autosave.ts';
import type { OpenArticle } from '../open-articles.ts';
import { useLiveContent } from '../use-live-content.ts';
import { SuggestedField } from './suggested-field.tsx';
import { useSuggestionView } from './suggestion-store.ts';
import type { Decide } from './use-article-suggestions.tsx';

interface SuggestedFieldsOptions {
  opened: OpenArticle;
  /** As the fields show it when nothing is suggested. */
  content: Article;
  editable: boolean;
  onChange(changes: ArticleChanges): void;
  onDecide: Decide;
}

interface SuggestedFields {
  /** What each field shows: while suggesting, one's own wording. */
  values: Record<SuggestibleField, string>;
  onChange(field: SuggestibleField, value: string): void;
  /** What stands under a field. */
  under(field: SuggestibleField): ReactNode;
}

export function useSuggestedFields(options: SuggestedFieldsOptions): SuggestedFields {
  const { opened, content, editable, onChange, onDecide } = options;
  const person = useCurrentPerson();
  const isSuggesting = useSuggestionView((view) => view.isSuggesting);
  const { document } = useLiveContent(opened);
  const suggestions = openSuggestions(document).filter(({ kind }) => kind === 'field');
  const own = (field: SuggestibleField) =>
    suggestions.find((one) => one.field === field && one.authorId === person?.id);
  const values = Object.fromEntries(
    SUGGESTIBLE_FIELDS.map((field) => [
      field,
      (isSuggesting ? own(field)?.inserted : undefined) ?? content[field],
    ]),
  ) as Record<SuggestibleField, string>;
  return {
    values,
    onChange: (field, value) => {
      if (!isSuggesting) onChange({ [field]: value });
      else useSuggestionView.getState().layer?.suggestField(field, value === content[field] ? null : value);
    },
    under: (field) =>
      suggestions
        .filter((one) => one.field === field)
        .map((suggestion) => (
          <SuggestedField
            key={suggestion.id}
            suggestion={suggestion}
            value={content[field]}
            onDecide={editable ? (isAccepted) => onDecide([suggestion.id], isAccepted) : null}
          />
        )),
  };
}
