/** The texts that an article draws on, to be read beside it. */
import { Link as FluentLink } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Source } from '#shared/model/library.ts';
import { useFormats } from '../../app/formats.ts';
import { places } from '../../app/places.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './article-pane.module.css';

export function ArticleSources({ sources }: { sources: readonly Source[] | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!sources) return null;
  if (sources.length === 0) return <EmptyState body={t('articles.details.noSources')} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles.sources} tabIndex={0} data-focus-ring>
      {sources.map((source) => (
        <article key={source.id} className={styles.source} lang="vi">
          <h2 className={styles.sourceTitle}>{source.title}</h2>
          <div className={styles.sourceMeta}>
            <span>
              {[source.outlet, source.author, source.publishedOn && formats.day(source.publishedOn)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <Link href={places.source(source.id)} asChild>
              <FluentLink>{t('articles.details.openSource')}</FluentLink>
            </Link>
          </div>
          <div className={styles.sourceText}>{source.text}</div>
        </article>
      ))}
    </div>
  );
}
