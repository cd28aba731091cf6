/** Says over the text that the article is at another desk, and offers to write here all the same or call it back. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ArticleOut } from '#shared/model/handoff.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { useMay } from '../../../desk-client/permissions.ts';
import { useAwayWords } from './use-away.ts';

export function AwayNotice({ away }: { away: ArticleOut | null | undefined }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const words = useAwayWords();
  const mayWrite = useMay('article.write');
  const mayCallBack = useMay('handoff');
  const writeHere = useMutation(desk.handoff.writeHere.mutationOptions());
  const callBack = useMutation(desk.handoff.callBack.mutationOptions());
  if (!away) return null;
  const { articleId, packageId, recipient, writtenSince } = away;
  const isBusy = writeHere.isPending || callBack.isPending;
  return (
    <MessageBar intent="warning" role="status">
      <MessageBarBody>
        {t(writtenSince === null ? 'handoffAway.at' : 'handoffAway.writtenSince', words(away))}
      </MessageBarBody>
      <MessageBarActions>
        {mayWrite && writtenSince === null && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => writeHere.mutate({ articleId })}>
            {t('handoffAway.writeHere')}
          </Button>
        )}
        {mayCallBack && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() =>
              void callBack
                .mutateAsync({ packageId })
                .then(() => notify({ message: t('handoffAway.calledBack', { person: recipient }) }))
            }
          >
            {t('handoffAway.callBack')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
