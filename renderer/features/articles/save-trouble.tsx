/** Shown when what is typed does not get to the desk, with the ways out; the text stays where it is. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentText } from '#shared/document/plain-text.ts';
import { useNotify } from '../../app/notices.tsx';
import { usePreferences } from '../../app/preferences.ts';
import { failureMessage } from '../../desk-client/failure.ts';
import { type OpenArticle, useSaveStuck } from './open-articles.ts';

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

/** Milliseconds that saving fails before it is said over the text, too: what passes by itself moves nothing. */
const PASSING = 4000;

/** True once a condition has lasted. */
function useLasting(isSo: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLasts(true), PASSING);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [isSo]);
  return isSo && lasts;
}

export function SaveTrouble({ opened, isOutdated, currentRevision, onReload }: SaveTroubleProps) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const notify = useNotify();
  const stuck = useSaveStuck(opened.id);
  const isFailing = useLasting(stuck?.kind === 'failed');

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
  const copyLabel = t('articles.conflict.copy');
  const copy = () =>
    void navigator.clipboard
      .writeText(textOf(opened))
      .then(() => notify({ message: t('articles.conflict.copied') }));
  if (stuck?.kind === 'failed' && isFailing) {
    return (
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{t('articles.failing.title')}</MessageBarTitle>
          {failureMessage(stuck.failure, language)} {t('articles.failing.body')} ({stuck.failure.code})
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => void opened.autosave.flush()}>
            {t('articles.failing.again')}
          </Button>
          <Button size="small" onClick={copy}>
            {copyLabel}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (stuck?.kind !== 'refused') return null;
  const refusal = stuck.failure;
  const isConflict = refusal.code === 'CHANGED_ELSEWHERE';
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
          {copyLabel}
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
        {!isConflict && refusal.code !== 'WRITTEN_ELSEWHERE' && (
          <Button size="small" onClick={onReload}>
            {t('articles.refused.giveUp')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
