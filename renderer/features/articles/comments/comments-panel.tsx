/** The tab of comments: what is being written, and the threads, open or resolved. */
import { Button, ToggleButton } from '@fluentui/react-components';
import { CommentAddRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandTable } from '../../../app/commands/commands.ts';
import { useFormats } from '../../../app/formats.ts';
import { useMay } from '../../../desk-client/permissions.ts';
import { KeyTip } from '../../../ui/key-tip.tsx';
import { CommentBox } from './comment-box.tsx';
import type { NewComment } from './comment-drafts.ts';
import { useCommentView } from './comment-store.ts';
import styles from './comments.module.css';
import { PlaceOfThread, ThreadCard } from './thread-card.tsx';
import { dropDraft, settleDraft } from './use-article-comments.tsx';
import { useThreadActions, useThreads } from './use-threads.ts';

function DraftCard({ articleId, draft }: { articleId: string; draft: NewComment }) {
  const { t } = useTranslation();
  const actions = useThreadActions();
  const wantsFocus = useCommentView((view) => view.focusOn === draft.id);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!wantsFocus) return;
    card.current?.querySelector('textarea')?.focus();
    useCommentView.setState({ focusOn: null });
  }, [wantsFocus]);
  return (
    <section ref={card} className={styles.draft} aria-label={t('comments.newLabel')}>
      <p className={styles.quoteWords}>
        <PlaceOfThread {...draft.target} />
      </p>
      <CommentBox
        name={draft.id}
        label={t('comments.newLabel')}
        placeholder={t('comments.newPlaceholder')}
        sendLabel={t('comments.send')}
        onSend={async (text) => {
          // The thread first: an anchor without a thread would say nothing to anybody.
          await actions.begin({ id: draft.id, articleId, ...draft.target, text });
          settleDraft(articleId);
        }}
        onCancel={() => dropDraft(articleId)}
      />
    </section>
  );
}

/** Does what the command of the article's page does: what is selected is known there. */
function startComment(): void {
  const { groups } = useCommandTable.getState();
  const commands = groups.flatMap((group) => group.commands);
  commands.find(({ id }) => id === 'comments.start')?.run?.();
}

export function CommentsPanel({ articleId }: { articleId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const mayComment = useMay('article.comment');
  const threads = useThreads(articleId);
  const { draft, shows } = useCommentView();
  const open = threads.filter(({ resolved }) => resolved === null);
  const resolved = threads.filter((thread) => thread.resolved !== null);
  const shown = shows === 'open' ? open : resolved;
  const nothing =
    threads.length === 0
      ? t('comments.empty')
      : t(`comments.${shows === 'open' ? 'emptyOpen' : 'emptyResolved'}`);
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend */}
        <div role="group" aria-label={t('comments.filter')} className={styles.filter}>
          {(['open', 'resolved'] as const).map((kind) => (
            <ToggleButton
              key={kind}
              size="small"
              shape="circular"
              checked={shows === kind}
              onClick={() => useCommentView.setState({ shows: kind })}
            >
              {t(`comments.${kind}`)} {formats.number((kind === 'open' ? open : resolved).length)}
            </ToggleButton>
          ))}
        </div>
        {mayComment && (
          <KeyTip label={t('comments.startTip')} keys="Ctrl+Alt+M" relationship="description">
            <Button
              size="small"
              icon={<CommentAddRegular />}
              // The selection in the text stays as it is.
              onMouseDown={(event) => event.preventDefault()}
              onClick={startComment}
            >
              {t('comments.start')}
            </Button>
          </KeyTip>
        )}
      </div>
      <div className={styles.threads}>
        {draft && mayComment && <DraftCard key={draft.id} articleId={articleId} draft={draft} />}
        {shown.length === 0 ? (
          !draft && <p className={styles.nothing}>{nothing}</p>
        ) : (
          <ul className={styles.list} aria-label={t('comments.list')}>
            {shown.map((thread) => (
              <ThreadCard key={thread.id} thread={thread} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
