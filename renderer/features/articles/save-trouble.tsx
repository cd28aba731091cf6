/** Shown when saving cannot go on by itself, with the ways out; the text stays where it is. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { documentText } from '#shared/document/plain-text.ts';
import { useNotify } from '../../app/notices.tsx';
import { usePreferences } from '../../app/preferences.ts';
import { failureMessage } from '../../desk-client/failure.ts';
import { type OpenArticle, useRefusal } from './open-articles.ts';

interface SaveTroubleProps {
  opened: OpenArticle;
  isOutdated: boolean;
  /** Of the version on the desk. */
  currentRevision: number;
  onReload(): void;
}

function textOf({ content }: OpenArticle): string {
  const { kicker, title, lead, byline, document } = content;
  return [kicker, title, lead, documentText(document), byline].filter(Boolean).join('\n\n');
}

export function SaveTrouble({ opened, isOutdated, currentRevision, onReload }: SaveTroubleProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const notify = useNotify();
  const refusal = useRefusal(opened.id);

  if (isOutdated) {
    return (
      <MessageBar intent="info" role="status">
        <MessageBarBody>{t('articles.conflict.newer')}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={onReload}>
            {t('articles.conflict.showNewer')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (!refusal) return null;
  const isConflict = refusal.code === 'CHANGED_ELSEWHERE';
  const copy = () =>
    void navigator.clipboard
      .writeText(textOf(opened))
      .then(() => notify({ message: t('articles.conflict.copied') }));
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>
          {isConflict ? t('articles.conflict.title') : t('articles.refused.title')}
        </MessageBarTitle>
        {isConflict ? t('articles.conflict.body') : failureMessage(refusal, language)} ({refusal.code})
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={copy}>
          {t('articles.conflict.copy')}
        </Button>
        {isConflict && (
          <>
            <Button size="small" onClick={() => opened.autosave.overwrite(currentRevision)}>
              {t('articles.conflict.mine')}
            </Button>
            <Button size="small" onClick={onReload}>
              {t('articles.conflict.theirs')}
            </Button>
          </>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
