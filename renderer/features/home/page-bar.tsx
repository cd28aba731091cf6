/** The issue as a row of pages, one block each, grouped by the section they belong to. */
import { useTranslation } from 'react-i18next';
import type { Issue } from '#shared/model/issue.ts';
import type { PreviewPages } from '#shared/model/preview.ts';
import styles from './page-bar.module.css';

interface PageBarProps {
  issue: Issue | undefined;
  pages: PreviewPages | null;
}

/** How many pages each section fills; a page that two share counts for the first. */
function pagesPerSection(issue: Issue, pages: PreviewPages | null): number[] {
  let last = 0;
  return issue.sections.map((section) => {
    const ends = section.articles.map((article) => pages?.articles[article.id]?.lastPage ?? 0);
    const starts = section.articles
      .map((article) => pages?.articles[article.id]?.firstPage ?? 0)
      .filter((page) => page > 0);
    const end = Math.max(0, ...ends);
    const start = Math.max(last + 1, Math.min(...starts, end));
    last = Math.max(last, end);
    return end === 0 ? 0 : Math.max(0, end - start + 1);
  });
}

export function PageBar({ issue, pages }: PageBarProps) {
  const { t } = useTranslation();
  if (!issue) return <div className={styles.bar} />;
  const counts = pagesPerSection(issue, pages);
  return (
    <ul className={styles.bar}>
      {issue.sections.map((section, index) => {
        const count = counts[index] ?? 0;
        return (
          <li key={section.id} className={styles.section} style={{ flexGrow: Math.max(count, 1) }}>
            <div className={styles.pages} aria-hidden>
              {Array.from({ length: Math.max(count, 1) }, (_, page) => (
                <span key={String(page)} className={count > 0 ? styles.page : styles.noPage} />
              ))}
            </div>
            <span className={styles.name} title={section.name}>
              {section.name}
            </span>
            <span className={styles.count}>
              {section.articles.length > 0
                ? t('issues.articles', { count: section.articles.length })
                : t('home.sectionEmpty')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
