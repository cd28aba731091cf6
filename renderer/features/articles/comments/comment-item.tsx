/** One comment of a thread: who, when, what; its author can change it or take it back. */
import {
  Avatar,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { DeleteRegular, EditRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '#shared/model/comment.ts';
import { useFormats } from '../../../app/formats.ts';
import { useCurrentPerson } from '../../../desk-client/permissions.ts';
import { KeyTip } from '../../../ui/key-tip.tsx';
import { CommentBox } from './comment-box.tsx';
import { keptWords } from './comment-drafts.ts';
import styles from './comments.module.css';
import { useThreadActions } from './use-threads.ts';

export function CommentItem({ comment }: { comment: Comment }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const actions = useThreadActions();
  const isMine = useCurrentPerson()?.id === comment.authorId;
  const [isEditing, setIsEditing] = useState(() => isMine && keptWords(comment.id) !== '');
  if (comment.deleted) return <p className={styles.deleted}>{t('comments.deleted')}</p>;
  return (
    <article className={styles.comment} aria-label={comment.author}>
      <header className={styles.who}>
        <Avatar size={20} name={comment.author} color="colorful" aria-hidden />
        <span className={styles.author}>{comment.author}</span>
        <time className={styles.time} dateTime={comment.createdAt}>
          {formats.moment(comment.createdAt)}
          {comment.editedAt !== null && ` · ${t('comments.edited')}`}
        </time>
        {isMine && !isEditing && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <KeyTip label={t('comments.more')}>
                <Button size="small" appearance="transparent" icon={<MoreHorizontalRegular />} />
              </KeyTip>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem icon={<EditRegular />} onClick={() => setIsEditing(true)}>
                  {t('comments.edit')}
                </MenuItem>
                <MenuItem icon={<DeleteRegular />} onClick={() => actions.remove(comment.id)}>
                  {t('comments.delete')}
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </header>
      {isEditing ? (
        <CommentBox
          name={comment.id}
          label={t('comments.editLabel')}
          placeholder={t('comments.newPlaceholder')}
          sendLabel={t('comments.save')}
          initial={comment.text}
          takesFocus
          onSend={async (text) => {
            if (text !== comment.text) await actions.edit({ commentId: comment.id, text });
            setIsEditing(false);
          }}
          onCancel={() => setIsEditing(false)}
        />
      ) : (
        <p className={styles.words}>{comment.text}</p>
      )}
    </article>
  );
}
