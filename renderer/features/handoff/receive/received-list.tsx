/** The articles of a package: what merging does to each, and how much is still to be chosen. */
import { Badge } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { ReceivedArticle } from '#shared/model/receiving.ts';
import styles from './receive.module.css';
import { useChosenCounts } from './receive-store.ts';

const COLORS = {
  new: 'informative',
  same: 'subtle',
  merged: 'success',
  conflict: 'warning',
  refused: 'subtle',
} as const;

interface ReceivedListProps {
  articles: readonly ReceivedArticle[];
  shown: string | null;
  onShow(articleId: string): void;
}

export function ReceivedList({ articles, shown, onShow }: ReceivedListProps) {
  const { t } = useTranslation();
  const chosen = useChosenCounts();
  return (
    <nav className={styles.list} aria-label={t('receiving.list')}>
      {articles.map((article) => {
        const { articleId, title, outcome, revision, conflicts, newComments, newSuggestions } = article;
        const done = Math.min(chosen(articleId, revision), conflicts);
        const facts = [
          newComments > 0 && t('receiving.comments', { count: newComments }),
          newSuggestions > 0 && t('receiving.suggestions', { count: newSuggestions }),
          article.approvals.length > 0 &&
            t('receiving.approvals', { names: article.approvals.map(({ person }) => person).join(', ') }),
          article.isReturned && t('receiving.returned'),
        ].filter(Boolean);
        return (
          <button
            key={articleId}
            type="button"
            className={styles.row}
            aria-current={articleId === shown}
            onClick={() => onShow(articleId)}
          >
            <span className={styles.rowTitle}>{title || t('app.untitled')}</span>
            <span className={styles.rowMeta}>
              <Badge appearance="tint" color={COLORS[outcome]}>
                {t(`receiving.outcomes.${outcome}`)}
              </Badge>
              {outcome === 'conflict' && (
                <span className={styles.progress}>
                  {done === conflicts && <CheckmarkCircleRegular aria-hidden />}
                  {t('receiving.decided', { done, of: conflicts })}
                </span>
              )}
            </span>
            {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
          </button>
        );
      })}
    </nav>
  );
}
