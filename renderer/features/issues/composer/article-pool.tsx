/** The articles that stand in no issue: narrowed, counted, to be dragged into the issue. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '#shared/model/article.ts';
import { useMay } from '../../../desk-client/permissions.ts';
import { POOL } from './arrangement.ts';
import { ArticleContainer } from './article-container.tsx';
import styles from './composer.module.css';
import { choicesMade, filterPool, NO_POOL_FILTER, type PoolFilter, usePoolFilter } from './pool-filter.ts';
import { PoolFilterBar } from './pool-filter-bar.tsx';

/** Rows on the screen; who has more narrows them. */
const MOST_SHOWN = 150;

const ONLY_APPROVED: PoolFilter = { ...NO_POOL_FILTER, states: new Set(['approved']) };

interface ArticlePoolProps {
  issueId: string;
  articles: readonly ArticleSummary[];
  /** Shown whatever the filter says: what is dragged, and what a hint points to. */
  always: readonly string[];
  isTarget: boolean;
  /** Pages. */
  lengthOf(article: ArticleSummary): number;
  children(article: ArticleSummary): ReactNode;
}

export function ArticlePool({ issueId, articles, always, isTarget, lengthOf, children }: ArticlePoolProps) {
  const { t } = useTranslation();
  // Who writes no articles begins with the approved ones.
  const mayWrite = useMay('article.write');
  const [filter, change] = usePoolFilter(issueId, mayWrite ? NO_POOL_FILTER : ONLY_APPROVED);
  const [now] = useState(() => Date.now());
  const measures = { now, lengthOf };
  const found = filterPool(articles, filter, measures);
  const ids = new Set(found.slice(0, MOST_SHOWN).map(({ id }) => id));
  const wanted = new Set(always);
  const shown = [
    ...found.slice(0, MOST_SHOWN),
    ...articles.filter(({ id }) => wanted.has(id) && !ids.has(id)),
  ];
  const isNarrowed = filter.words !== '' || choicesMade(filter) > 0;
  const left = found.length - MOST_SHOWN;
  return (
    <section className={styles.pool} aria-label={t('issues.composer.pool')}>
      <div className={styles.poolHead}>
        <h2 className={styles.heading}>
          {t('issues.composer.pool')}
          <span className={styles.count}>
            {isNarrowed
              ? t('composing.pool.some', { count: found.length, total: articles.length })
              : articles.length}
          </span>
        </h2>
        {(articles.length > 0 || isNarrowed) && (
          <PoolFilterBar articles={articles} filter={filter} measures={measures} onChange={change} />
        )}
      </div>
      <div className={styles.poolRows}>
        <ArticleContainer
          id={POOL}
          label={t('issues.composer.pool')}
          articles={shown}
          empty={articles.length > 0 ? t('composing.pool.noMatch') : t('issues.composer.poolEmpty')}
          isTarget={isTarget}
        >
          {children}
        </ArticleContainer>
        {left > 0 && <p className={styles.poolLeft}>{t('composing.pool.left', { count: left })}</p>}
      </div>
    </section>
  );
}
