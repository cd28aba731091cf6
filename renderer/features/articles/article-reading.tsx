/** An article to be read, in the print issue's serif. */
import { useTranslation } from 'react-i18next';
import type { Article } from '#shared/model/article.ts';
import styles from './article-reading.module.css';
import { DocumentReading } from './document-reading.tsx';

export function ArticleReading({ article }: { article: Article }) {
  const { t } = useTranslation();
  return (
    <article className={styles.article} lang="vi">
      {article.kicker && <p className={styles.kicker}>{article.kicker}</p>}
      <h2 className={styles.title}>{article.title || t('app.untitled')}</h2>
      {article.lead && <p className={styles.lead}>{article.lead}</p>}
      <DocumentReading document={article.document} />
      {article.byline && <p className={styles.byline}>{article.byline}</p>}
      {article.via && <p className={styles.from}>{t('articles.via', { via: article.via })}</p>}
      {article.attribution && (
        <p className={styles.from}>{t('articles.attribution', { attribution: article.attribution })}</p>
      )}
    </article>
  );
}
