/** Another wording for a line beside the body: what would change, word by word, and the decision. */
import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { OpenSuggestion } from '#shared/document/suggestions/open.ts';
import { colourOfAuthor } from '../../../editor/suggestion/rendering.ts';
import { Rewording } from './rewording.tsx';

interface SuggestedFieldProps {
  suggestion: OpenSuggestion;
  /** The wording that stands. */
  value: string;
  /** Null where nobody can decide. */
  onDecide: ((isAccepted: boolean) => void) | null;
}

export function SuggestedField({ suggestion, value, onDecide }: SuggestedFieldProps) {
  const { t } = useTranslation();
  const { author, authorId, inserted } = suggestion;
  return (
    <div className="article-suggested-field" data-author={colourOfAuthor(authorId)}>
      <span>
        {author}: <Rewording before={value} after={inserted} />
      </span>
      {onDecide && (
        <span>
          <Button size="small" onClick={() => onDecide(true)}>
            {t('suggestions.accept')}
          </Button>{' '}
          <Button size="small" appearance="subtle" onClick={() => onDecide(false)}>
            {t('suggestions.refuse')}
          </Button>
        </span>
      )}
    </div>
  );
}
