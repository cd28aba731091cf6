/** The article at a glance: headings, questions, figures and tables; a click leads there. */
import {
  ChatRegular,
  type FluentIcon,
  ImageRegular,
  TableRegular,
  TextHeader1Regular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { type OutlineEntry, outlineOf } from '#shared/document/outline.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './article-outline.module.css';
import type { OpenArticle } from './open-articles.ts';
import { useLiveContent } from './use-live-content.ts';

const ICONS: Record<OutlineEntry['kind'], FluentIcon> = {
  heading: TextHeader1Regular,
  question: ChatRegular,
  figure: ImageRegular,
  table: TableRegular,
};

interface ArticleOutlineProps {
  opened: OpenArticle;
  /** Leads to a block of the body. */
  onReveal(block: number): void;
}

export function ArticleOutline({ opened, onReveal }: ArticleOutlineProps) {
  const { t } = useTranslation();
  const entries = outlineOf(useLiveContent(opened).document);
  if (entries.length === 0) return <EmptyState body={t('articles.details.outlineEmpty')} />;
  const label = ({ kind, text }: OutlineEntry) => {
    if (kind !== 'figure' && kind !== 'table') return text;
    return t(`articles.details.${kind}`, { caption: text || t('articles.details.noCaption') });
  };
  return (
    <ol className={styles.outline} aria-label={t('articles.details.outline')}>
      {entries.map((entry) => {
        const Icon = ICONS[entry.kind];
        return (
          <li key={entry.block}>
            <button
              type="button"
              className={entry.kind === 'heading' ? styles.heading : styles.entry}
              style={{ paddingInlineStart: 12 + entry.depth * 16 }}
              onClick={() => onReveal(entry.block)}
            >
              <Icon aria-hidden className={styles.icon ?? ''} />
              <span className={styles.text}>{label(entry)}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
