/** A whole comparison as the article reads: fields around the body, notes below. */
import { useTranslation } from 'react-i18next';
import type { ArticleComparison, ComparedField } from '#shared/document/compare/compare-article.ts';
import { Tag } from './change-tag.tsx';
import { ComparedBlock, TextBlock } from './compared-block.tsx';
import { ComparedText } from './compared-text.tsx';
import styles from './comparison.module.css';

const BEFORE = ['kicker', 'title', 'lead'] as const;
const AFTER = ['byline', 'via', 'attribution'] as const;

export function ComparedArticle({ comparison }: { comparison: ArticleComparison }) {
  const { t } = useTranslation();
  const { fields, kind, blocks, notes } = comparison;
  const order = new Map(notes.map(({ footnoteId }, index) => [footnoteId, index + 1]));
  const noteNumber = (footnoteId: string) => order.get(footnoteId) ?? 0;
  const field = (name: ComparedField) =>
    fields[name].length > 0 && (
      <p key={name} className={styles[name]}>
        <ComparedText segments={fields[name]} noteNumber={noteNumber} />
      </p>
    );
  const kinds = { old: t(`articles.kinds.${kind.old}`), new: t(`articles.kinds.${kind.new}`) };
  return (
    <article className={styles.article} lang="vi">
      {kind.old !== kind.new && <Tag>{t('versions.comparison.kind', kinds)}</Tag>}
      {BEFORE.map(field)}
      {blocks.map((block, index) => (
        <ComparedBlock key={String(index)} block={block} noteNumber={noteNumber} />
      ))}
      {AFTER.map(field)}
      {notes.length > 0 && (
        <section aria-label={t('versions.comparison.notes')} className={styles.notes}>
          {notes.map(({ footnoteId, text }) => (
            <div key={footnoteId} className={styles.note}>
              <span className={styles.bullet}>{noteNumber(footnoteId)}.</span>
              <div>
                <TextBlock block={text} noteNumber={noteNumber} />
              </div>
            </div>
          ))}
        </section>
      )}
    </article>
  );
}
