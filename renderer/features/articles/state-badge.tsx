/** An article's state: a word and a shape, with colour only beside them. */
import {
  ArrowReplyRegular,
  CheckmarkCircleRegular,
  ClockRegular,
  EditRegular,
  type FluentIcon,
  PrintRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ArticleState } from '#shared/model/article.ts';
import styles from './state-badge.module.css';

const ICONS: Record<ArticleState, FluentIcon> = {
  draft: EditRegular,
  submitted: ClockRegular,
  returned: ArrowReplyRegular,
  approved: CheckmarkCircleRegular,
  published: PrintRegular,
};

export function StateBadge({ state }: { state: ArticleState }) {
  const { t } = useTranslation();
  const Icon = ICONS[state];
  return (
    <span className={`${styles.badge} ${styles[state]}`}>
      <Icon aria-hidden />
      {t(`articles.states.${state}`)}
    </span>
  );
}
