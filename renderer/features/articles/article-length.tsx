/** How long the article is: counted as Word counts, read, and printed. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { countsOf } from '#shared/document/counts.ts';
import { useFormats } from '../../app/formats.ts';
import styles from './article-pane.module.css';
import type { OpenArticle } from './open-articles.ts';
import { useLiveContent } from './use-live-content.ts';
import { usePrintedLength } from './use-printed-length.ts';

const COUNTED = [
  'words',
  'characters',
  'charactersWithoutSpaces',
  'paragraphs',
  'figures',
  'tables',
  'footnotes',
] as const;

export function ArticleLength({ opened, revision }: { opened: OpenArticle; revision: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const heading = useId();
  const counts = countsOf(useLiveContent(opened));
  const printed = usePrintedLength(opened.id, revision);
  const inPrint =
    printed &&
    t(printed.columns === 1 ? 'articles.details.printedPages' : 'articles.details.printedColumns', {
      pages: formats.decimal(printed.pages),
      columns: formats.decimal(printed.pages * printed.columns),
      centimetres: formats.number(printed.columnCentimetres),
    });
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.subheading}>
        {t('articles.details.length')}
      </h2>
      <dl className={styles.facts}>
        {COUNTED.map((name) => (
          <div key={name} className={styles.fact}>
            <dt>{t(`articles.details.${name}`)}</dt>
            <dd>{formats.number(counts[name])}</dd>
          </div>
        ))}
        <dt>{t('articles.details.reading')}</dt>
        <dd>{t('articles.details.minutes', { count: counts.readingMinutes })}</dd>
        <dt>{t('articles.details.printed')}</dt>
        <dd className={printed ? undefined : styles.quiet}>{inPrint ?? t('articles.details.measuring')}</dd>
      </dl>
    </section>
  );
}
