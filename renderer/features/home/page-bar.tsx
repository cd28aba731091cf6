/** The issue as a row of pages, one block each, grouped by the section they belong to. */
import { useTranslation } from 'react-i18next';
import type { Issue, IssueSection } from '#shared/model/issue.ts';
import type { PreviewPages } from '#shared/model/preview.ts';
import { estimatedPages } from '../articles/length.ts';
import styles from './page-bar.module.css';

interface PageBarProps {
  issue: Issue | undefined;
  pages: PreviewPages | null;
}

/** How many pages each section fills; a page that two share counts for the first. Null: not typeset yet. */
function pagesPerSection(issue: Issue, pages: PreviewPages | null): (number | null)[] {
  let last = 0;
  return issue.sections.map((section) => {
    const spans = section.articles
      .map((article) => pages?.articles[article.id])
      .filter((span) => span !== undefined);
    if (spans.length < section.articles.length) return null;
    const first = Math.max(last + 1, Math.min(...spans.map((span) => span.firstPage)));
    last = Math.max(last, ...spans.map((span) => span.lastPage));
    return spans.length === 0 ? 0 : Math.max(0, last - first + 1);
  });
}

/** Until the pages are set: what the words come to, with the pictures that usually go with them. */
function expectedPages({ articles }: IssueSection): number {
  return Math.round(articles.reduce((sum, { words }) => sum + estimatedPages(words, 1), 0));
}

export function PageBar({ issue, pages }: PageBarProps) {
  const { t } = useTranslation();
  if (!issue) return <div className={styles.bar} />;
  const counts = pagesPerSection(issue, pages);
  return (
    <ul className={styles.bar}>
      {issue.sections.map((section, index) => {
        const exact = counts[index] ?? null;
        const count = exact ?? expectedPages(section);
        return (
          <li key={section.id} className={styles.section} style={{ flexGrow: Math.max(count, 1) }}>
            <div className={styles.pages} aria-hidden>
              {Array.from({ length: Math.max(count, 1) }, (_, page) => (
                <span key={String(page)} className={exact ? styles.page : styles.noPage} />
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
