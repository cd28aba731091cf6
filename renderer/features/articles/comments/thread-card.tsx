/** One thread: what it is about, what was said, and the box to answer. */
import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowCounterclockwiseRegular, CheckmarkRegular, CommentRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentPlace, CommentThread } from '#shared/model/comment.ts';
import { useFormats } from '../../../app/formats.ts';
import { useMay } from '../../../desk-client/permissions.ts';
import { CommentBox } from './comment-box.tsx';
import { keptWords } from './comment-drafts.ts';
import { CommentItem } from './comment-item.tsx';
import { useCommentView } from './comment-store.ts';
import styles from './comments.module.css';
import { goToText, leaveToText } from './places.ts';
import { useThreadActions } from './use-threads.ts';

/** "Về tít", or the words that a thread is about. */
export function PlaceOfThread({ place, quote }: { place: CommentPlace; quote: string }) {
  const { t } = useTranslation();
  if (place.kind === 'article') return <>{t('comments.about.article')}</>;
  const about =
    place.kind === 'field'
      ? t('comments.about.field', { field: t(`comments.fields.${place.field}`) })
      : place.kind === 'figure' && t('comments.about.figure');
  return (
    <>
      {about && <span className={styles.about}>{quote ? `${about}: ` : about}</span>}
      {quote}
    </>
  );
}

export function ThreadCard({ thread }: { thread: CommentThread }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const actions = useThreadActions();
  const mayComment = useMay('article.comment');
  const isActive = useCommentView((view) => view.activeId === thread.id);
  const isGone = useCommentView(
    (view) =>
      (thread.place.kind === 'text' || thread.place.kind === 'passage') && !view.standing.includes(thread.id),
  );
  const wantsFocus = useCommentView((view) => view.focusOn === thread.id);
  const card = useRef<HTMLLIElement>(null);

  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  useEffect(() => {
    if (!wantsFocus) return;
    card.current?.focus();
    useCommentView.setState({ focusOn: null });
  }, [wantsFocus]);

  // Chosen threads show the box; it stands last in the card.
  const wantsReply = useCommentView((view) => view.replyTo === thread.id) && isActive;
  useEffect(() => {
    if (!wantsReply) return;
    [...(card.current?.querySelectorAll('textarea') ?? [])].at(-1)?.focus();
    useCommentView.setState({ replyTo: null });
  }, [wantsReply]);

  const choose = () => {
    useCommentView.setState({ activeId: thread.id });
    goToText(thread);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leaveToText(thread);
    else if (event.key === 'Enter' && event.target === card.current) choose();
    else return;
    event.preventDefault();
  };

  return (
    <li
      ref={card}
      tabIndex={-1}
      className={mergeClasses(styles.thread, isActive && styles.active)}
      aria-current={isActive}
      onFocus={() => useCommentView.setState({ activeId: thread.id })}
      onKeyDown={onKeyDown}
    >
      <button type="button" className={styles.quote} title={t('comments.goThere')} onClick={choose}>
        <CommentRegular aria-hidden />
        <span className={styles.quoteWords}>
          {isGone && <span className={styles.gone}>{t('comments.gone')}: </span>}
          <PlaceOfThread place={thread.place} quote={thread.quote} />
        </span>
      </button>
      {thread.comments.map((comment) => (
        <CommentItem key={comment.id} comment={comment} />
      ))}
      {thread.resolved && (
        <p className={styles.resolved}>
          <CheckmarkRegular aria-hidden />
          {t('comments.resolvedBy', { name: thread.resolved.by, time: formats.moment(thread.resolved.at) })}
        </p>
      )}
      {/* Above the box that appears when the card is chosen: a button never moves away under the mouse. */}
      {mayComment && (
        <div className={styles.threadActions}>
          {thread.resolved ? (
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowCounterclockwiseRegular />}
              onClick={() => actions.reopen(thread.id)}
            >
              {t('comments.reopen')}
            </Button>
          ) : (
            <Button
              size="small"
              appearance="subtle"
              icon={<CheckmarkRegular />}
              onClick={() => {
                actions.resolve(thread.id);
                useCommentView.setState({ activeId: null });
              }}
            >
              {t('comments.resolve')}
            </Button>
          )}
        </div>
      )}
      {mayComment && (isActive || keptWords(thread.id) !== '') && (
        <CommentBox
          name={thread.id}
          label={t('comments.replyLabel')}
          placeholder={t('comments.replyPlaceholder')}
          sendLabel={t('comments.send')}
          onSend={(text) => actions.reply({ threadId: thread.id, text })}
        />
      )}
    </li>
  );
}
