/** What the issue prints otherwise than its articles are written, so that a reviewer sees it before a yes. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { differenceInWords } from '#shared/model/printed-otherwise.ts';
import type { IssueArticle } from '#shared/model/review.ts';
import { usePreferences } from '../../../app/preferences.ts';
import styles from './printed-otherwise.module.css';

export function PrintedOtherwise({ articles }: { articles: readonly IssueArticle[] }) {
  const { t } = useTranslation();
  const headingId = useId();
  const language = usePreferences((preferences) => preferences.language);
  const changed = articles.filter(({ differences }) => differences.length > 0);
  if (changed.length === 0) return null;
  return (
    <section className={styles.box} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        {t('issueApproval.approveDialog.otherwise', { count: changed.length })}
      </h3>
      {/* Its end may be out of sight, and the arrow keys scroll what has the focus. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keys */}
      <ul className={styles.articles} tabIndex={0} data-focus-ring aria-labelledby={headingId}>
        {changed.map(({ articleId, title, differences }) => (
          <li key={articleId}>
            <p className={styles.title}>{title || t('app.untitled')}</p>
            <dl className={styles.differences}>
              {differences
                .map((difference) => differenceInWords(difference, language))
                .map(({ part, own, printed }) => (
                  <div key={part} className={styles.difference}>
                    <dt>{part}</dt>
                    <dd>
                      <span className={styles.printed}>{printed}</span>
                      <span className={styles.own}>
                        {t('issueApproval.approveDialog.own', { words: own })}
                      </span>
                    </dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
