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
  /** None only before the first of an issue that has neither cover nor contents; a part has none of these. */
  pagesBefore: number;
  /** Millimetres of its first page's text that what stands before it takes; 0: it begins the page. */
  roomBefore: number;
  /** Articles before it. */
  articlesBefore: number;
  /** Articles of the whole issue. */
  articleCount: number;
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
  /** Cover or contents stand before the first part. */
  hasFront: boolean;
  figuresBefore: number;
  articlesBefore: number;
  articleCount: number;
}

interface Division {
  /** What begins a page. */
  unit: 'section' | 'article';
  /** It has a cover or contents, and prints the names of sections. */
  hasFront: boolean;
}

/** Templates that have parts; in the others text runs on from one article to the next, see ./issue-run.ts. */
const DIVISIONS: Partial<Record<TemplateName, Division>> = {
  'ban-tin': { unit: 'section', hasFront: true },
  'chuyen-san': { unit: 'article', hasFront: true },
  'bao-cao': { unit: 'article', hasFront: false },
};

/** The part that prints an article; null where the issue has no parts, or not this article. */
export function partWith(issue: ResolvedIssue, articleId: string): IssuePart | null {
  const { sections } = issue;
  const section = sections.findIndex(({ articles }) => articles.some(({ id }) => id === articleId));
  const own = sections[section];
  const division = DIVISIONS[issue.template];
  if (!own || !division) return null;
  const { unit, hasFront } = division;
  const at = unit === 'section' ? 0 : own.articles.findIndex(({ id }) => id === articleId);
  const end = unit === 'section' ? own.articles.length : at + 1;
  const articles = own.articles.slice(at, end);
  const startAt = (section: number, index: number): PartStart | null => {
    const article = sections[section]?.articles[index];
    return article ? { articleId: article.id, section: hasFront && index === 0 ? section : null } : null;
  };
  const first = startAt(section, at);
  if (!first) return null;
  const before = [
    ...sections.slice(0, section).flatMap((other) => other.articles),
    ...own.articles.slice(0, at),
  ];
  return {
    issue: { ...issue, sections: [{ name: own.name, articles }] },
    first,
    next: startAt(section, end) ?? startAt(section + 1, 0),
    hasFront,
    figuresBefore: before.reduce((sum, article) => sum + figuresIn(article), 0),
    articlesBefore: before.length,
    articleCount: sections.reduce((sum, { articles }) => sum + articles.length, 0),
  };
}

/** Where a part stands that begins on this page of its issue, from 1. */
export function placeOfPart(part: IssuePart, firstPage: number): PartPlace {
  const { figuresBefore, articlesBefore, articleCount, first, next } = part;
  return {
    pagesBefore: firstPage - 1,
    roomBefore: 0,
    articlesBefore,
    articleCount,
    figuresBefore,
    opensSection: first.section !== null,
    isLast: next === null,
  };
}

/** The pages, from 1, that a part fills; null where that cannot be told. */
export function pagesOfPart(
  { first, next, hasFront }: Pick<IssuePart, 'first' | 'next' | 'hasFront'>,
  pages: Pick<PreviewPages, 'pages' | 'contents' | 'articles'>,
): { firstPage: number; lastPage: number } | null {
  const firstPage = pageOf(first, pages);
  const end = next ? pageOf(next, pages) : pages.pages.length + 1;
  const least = hasFront ? 2 : 1;
  if (firstPage === null || end === null || firstPage < least || end <= firstPage) return null;
  return { firstPage, lastPage: end - 1 };
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

/** Figures and rows of figures. */
export function figuresIn({ document }: ResolvedArticle): number {
  return withFigureRows(document.blocks).filter(({ type }) => type === 'figure' || type === 'figureRow')
    .length;
}
