import type { ArticleSummary } from '#shared/model/article.ts';
import type { IssueSection } from '#shared/model/issue.ts';

/** The key that puts an article into the section; only the first nine have one. */
export function sectionKey(index: number): string | null {
  return index < 9 ? String(index + 1) : null;
}

/** What a row of the composer can ask for. */
export interface RowActions {
  sections: readonly IssueSection[];
  /** Shows where the article is printed. */
  select(article: ArticleSummary): void;
  open(article: ArticleSummary): void;
  /** Asks how it is to print in this issue. */
  override(article: ArticleSummary): void;
  /** To the end of a section; null is the pool. */
  moveTo(article: ArticleSummary, sectionId: string | null): void;
  step(article: ArticleSummary, step: 'up' | 'down' | 'previousSection' | 'nextSection'): void;
}
