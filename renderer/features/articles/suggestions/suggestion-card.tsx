/** One suggestion in the pane: who, when, what, and the decision. */
import { Button } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenSuggestion } from '#shared/document/suggestions/open.ts';
import { useFormats } from '../../../app/formats.ts';
import { colourOfAuthor } from '../../../editor/suggestion/rendering.ts';
import { Rewording } from './rewording.tsx';
import styles from './suggestions.module.css';
import { usePartWords } from './use-part-words.ts';

interface SuggestionCardProps {
  suggestion: OpenSuggestion;
  /** Of a line beside the body, the wording that stands; elsewhere empty. */
  standing?: string;
  /** The caret stands in it. */
  isChosen: boolean;
  onGoTo(): void;
  /** Null where nobody can decide. */
  onDecide: ((isAccepted: boolean) => void) | null;
}

export function SuggestionCard({
  suggestion,
  standing = '',
  isChosen,
  onGoTo,
  onDecide,
}: SuggestionCardProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  /** What the buttons decide about, for who hears them one by one. */
  const whatId = useId();
  const parts = usePartWords()(suggestion);
  const { id, kind, field, author, authorId, at, inserted, deleted, changed } = suggestion;
  const what = t(`suggestions.kinds.${kind}`, {
    field: field === undefined ? '' : t(`suggestions.fields.${field}`),
  });
  return (
    <li
      className={styles.card}
      data-id={id}
      data-author={colourOfAuthor(authorId)}
      aria-current={isChosen || undefined}
    >
      <button id={whatId} type="button" className={styles.what} onClick={onGoTo}>
        <span className={styles.kind}>{parts === '' ? what : `${what}: ${parts}`}</span>
        {field !== undefined ? (
          <span className={styles.texts}>
            <Rewording before={standing} after={inserted} />
          </span>
        ) : (
          (deleted || inserted || changed) && (
            <span className={styles.texts}>
              {deleted && <del>{deleted}</del>} {inserted && <ins>{inserted}</ins>} {changed}
            </span>
          )
        )}
        <span className={styles.who}>
          {author} · {formats.moment(at)}
        </span>
      </button>
      {onDecide && (
        <span className={styles.buttons}>
          <Button
            size="small"
            icon={<CheckmarkRegular />}
            aria-describedby={whatId}
            onClick={() => onDecide(true)}
          >
            {t('suggestions.accept')}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-describedby={whatId}
            onClick={() => onDecide(false)}
          >
            {t('suggestions.refuse')}
          </Button>
        </span>
      )}
    </li>
  );
}
