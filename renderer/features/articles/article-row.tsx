/** A line of the list of articles, and the head of its columns. */
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '#shared/model/article.ts';
import { useFormats } from '../../app/formats.ts';
import { AwayTag } from '../handoff/away/away-tag.tsx';
import styles from './article-row.module.css';
import { StateBadge } from './state-badge.tsx';

export function ArticleRowHead() {
  const { t } = useTranslation();
  return (
    <div className={`${styles.row} ${styles.head}`} aria-hidden>
      <span>{t('articles.columns.title')}</span>
      <span>{t('articles.columns.state')}</span>
      <span className={styles.number}>{t('articles.columns.words')}</span>
      <span className={styles.number}>{t('articles.columns.changed')}</span>
    </div>
  );
}

export function ArticleRow({ article }: { article: ArticleSummary }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const from = article.byline || article.outlet || article.attribution;
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <div className={styles.title} title={article.title}>
          {article.title || t('app.untitled')}
        </div>
        <div className={styles.meta}>
          {[t(`articles.kinds.${article.kind}`), from].filter(Boolean).join(' · ')}{' '}
          <AwayTag articleId={article.id} />
        </div>
      </div>
      <StateBadge state={article.state} />
      <span className={styles.number}>{formats.number(article.words)}</span>
      <span className={styles.number}>{formats.moment(article.updatedAt)}</span>
    </div>
  );
}
