/** The rows of a section or of the pool: a place to drop into, empty or not. */
import { useDroppable } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import type { ArticleSummary } from '#shared/model/article.ts';
import styles from './composer.module.css';

interface ArticleContainerProps {
  /** The section's id or POOL. */
  id: string;
  label: string;
  articles: readonly ArticleSummary[];
  /** Shown when there are none. */
  empty: string;
  isTarget: boolean;
  children(article: ArticleSummary): ReactNode;
}

export function ArticleContainer(props: ArticleContainerProps) {
  const { id, articles } = props;
  const { setNodeRef } = useDroppable({ id, data: { container: id } });
  return (
    <SortableContext
      id={id}
      items={articles.map((article) => article.id)}
      strategy={verticalListSortingStrategy}
    >
      <ul
        ref={setNodeRef}
        className={styles.rows}
        aria-label={props.label}
        data-target={props.isTarget || undefined}
      >
        {articles.map(props.children)}
        {articles.length === 0 && <li className={styles.empty}>{props.empty}</li>}
      </ul>
    </SortableContext>
  );
}
