/** Says why one cannot write here, and offers to. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../app/formats.ts';
import { useSaveStuck } from '../open-articles.ts';
import type { Writing } from './use-writing.ts';

export function ReadOnlyNotice({ articleId, writing }: { articleId: string; writing: Writing }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isUnsaved = useSaveStuck(articleId) !== null;
  const { isWriter, writer, wasTakenOver, isAsking, takeOver } = writing;
  if (isWriter) return null;
  const words = () => {
    if (!writer) return t('articles.presence.free');
    const given = { person: writer.person, time: formats.moment(writer.since) };
    if (writer.isAway) return t('articles.presence.away', given);
    if (!wasTakenOver) return t('articles.presence.writing', given);
    return t(isUnsaved ? 'articles.presence.takenOverUnsaved' : 'articles.presence.takenOver', given);
  };
  return (
    <MessageBar intent="info" role="status" layout="multiline">
      <MessageBarBody>{words()}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={isAsking} onClick={takeOver}>
          {t(isAsking ? 'articles.presence.waiting' : 'articles.presence.writeHere')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
