/** The sign beside a line above or below the body that people have commented on; it leads to what they said. */
import { Button } from '@fluentui/react-components';
import { CommentRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CommentedField } from '#shared/model/comment.ts';
import { KeyTip } from '../../../ui/key-tip.tsx';
import { useCommentView } from './comment-store.ts';
import styles from './comments.module.css';
import { neighbour } from './order.ts';
import { useThreads } from './use-threads.ts';

interface FieldCommentsProps {
  articleId: string;
  field: CommentedField;
  /** The pane of comments is to be seen. */
  onShow(): void;
}

export function FieldComments({ articleId, field, onShow }: FieldCommentsProps) {
  const { t } = useTranslation();
  const activeId = useCommentView((view) => view.activeId);
  const open = useThreads(articleId).filter(
    ({ place, resolved }) => place.kind === 'field' && place.field === field && resolved === null,
  );
  if (open.length === 0) return null;
  const label = t('comments.ofField', { count: open.length, field: t(`comments.fields.${field}`) });
  const goThere = () => {
    const next = neighbour(open, activeId, 1);
    if (next === null) return;
    onShow();
    useCommentView.setState({ activeId: next.id, shows: 'open', focusOn: next.id });
  };
  return (
    <span
      className={styles.fieldComments}
      data-field-comments
      data-active={open.some(({ id }) => id === activeId) || undefined}
    >
      <KeyTip label={label}>
        <Button size="small" appearance="transparent" icon={<CommentRegular />} onClick={goThere} />
      </KeyTip>
    </span>
  );
}
