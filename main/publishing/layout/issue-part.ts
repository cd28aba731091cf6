/**
 * The part of an issue that an article prints in, set by itself: while somebody types in it, nothing else need be set.
 *
 * A part begins and ends with a page, has nothing that counts on from what is before it, and is given the pages and
 * figures that are. So its pages are those of the whole issue, as long as it has as many of them.
 */
import { withFigureRows } from '#shared/document/figures.ts';
import type { PreviewPages } from '#shared/model/preview.ts';
import type { TemplateName } from '#shared/model/template-settings.ts';
import type { ResolvedArticle, ResolvedIssue } from './resolved-issue.ts';

/** Where a part stands in its issue. */
export interface PartPlace {
  /** At least one: a part has neither cover nor contents. */
  pagesBefore: number;
  /** Figures and rows of figures before it, which are numbered through the issue. */
  figuresBefore: number;
  /** Its first article is the first of its section. */
  opensSection: boolean;
  /** Nothing of the issue stands behind it. */
  isLast: boolean;
}

/** Where a part begins. */
interface PartStart {
  articleId: string;
  /** Index of the section that begins here; null inside of one. */
  section: number | null;
}

export interface IssuePart {
  /** With its articles alone. */
  issue: ResolvedIssue;
  first: PartStart;
  /** What comes behind it; null: nothing. */
  next: PartStart | null;
  figuresBefore: number;
}

/** What begins a page in each template; in the others text runs on from one article to the next. */
const PARTS: Partial<Record<TemplateName, 'section' | 'article'>> = {
  'ban-tin': 'section',
  'chuyen-san': 'article',
};

/** The part that prints an article; null where the issue has no parts, or not this article. */
export function partWith(issue: ResolvedIssue, articleId: string): IssuePart | null {
  const { sections } = issue;
  const section = sections.findIndex(({ articles }) => articles.some(({ id }) => id === articleId));
  const own = sections[section];
  const unit = PARTS[issue.template];
  if (!own || !unit) return null;
  const at = unit === 'section' ? 0 : own.articles.findIndex(({ id }) => id === articleId);
  const end = unit === 'section' ? own.articles.length : at + 1;
  const articles = own.articles.slice(at, end);
  const first = startAt(issue, section, at);
  if (!first) return null;
  const before = [
    ...sections.slice(0, section).flatMap((other) => other.articles),
    ...own.articles.slice(0, at),
  ];
  return {
    issue: { ...issue, sections: [{ name: own.name, articles }] },
    first,
    next: startAt(issue, section, end) ?? startAt(issue, section + 1, 0),
    figuresBefore: before.reduce((sum, article) => sum + figuresIn(article), 0),
  };
}

/** The pages, from 1, that a part fills; null where that cannot be told. */
export function pagesOfPart(
  { first, next }: Pick<IssuePart, 'first' | 'next'>,
  pages: Pick<PreviewPages, 'pages' | 'contents' | 'articles'>,
): { firstPage: number; lastPage: number } | null {
  const firstPage = pageOf(first, pages);
  const end = next ? pageOf(next, pages) : pages.pages.length + 1;
  if (firstPage === null || end === null || firstPage < 2 || end <= firstPage) return null;
  return { firstPage, lastPage: end - 1 };
}

function startAt({ sections }: ResolvedIssue, section: number, index: number): PartStart | null {
  const article = sections[section]?.articles[index];
  return article ? { articleId: article.id, section: index === 0 ? section : null } : null;
}

/** A section's name may stand on the page before its first article. */
function pageOf(
  { articleId, section }: PartStart,
  { contents, articles }: Pick<PreviewPages, 'contents' | 'articles'>,
): number | null {
  const start = articles[articleId]?.firstPage;
  if (start === undefined || section === null) return start ?? null;
  const names = contents.filter(({ level }) => level === 1);
  return names[section]?.page ?? null;
}

function figuresIn({ document }: ResolvedArticle): number {
  return withFigureRows(document.blocks).filter(({ type }) => type === 'figure' || type === 'figureRow')
    .length;
}
