/** A small sign beside a title: the article is at another desk. */
import { Tooltip } from '@fluentui/react-components';
import { BoxArrowUpRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import styles from './away.module.css';
import { useAway, useAwayWords } from './use-away.ts';

export function AwayTag({ articleId }: { articleId: string }) {
  const { t } = useTranslation();
  const away = useAway(articleId);
  const words = useAwayWords();
  if (!away) return null;
  return (
    <Tooltip content={t('handoffAway.at', words(away))} relationship="description">
      <span className={styles.tag}>
        <BoxArrowUpRegular aria-hidden /> {t('handoffAway.short', { person: away.recipient })}
      </span>
    </Tooltip>
  );
}
