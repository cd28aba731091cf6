/**
 * A run of an issue whose text runs on from one article to the next: as many articles before and behind one as it
 * takes to set its pages without the others.
 *
 * It begins with an article on the page before, as far down as it stood there, and ends with a page to spare. Its own
 * pages are those that it fills alone; they are the whole issue's while what stands before the article stays where it
 * was, which its `anchor` tells.
 */
import type { ArticleSpan, PreviewPages } from '#shared/model/preview.ts';
import type { TemplateName } from '#shared/model/template-settings.ts';
import { figuresIn, type PartPlace } from './issue-part.ts';
import { pageGeometry, textHeight } from './page-geometry.ts';
import type { ResolvedIssue } from './resolved-issue.ts';

export interface IssueRun {
  /** With its articles alone. */
  issue: ResolvedIssue;
  place: PartPlace;
  /** The first page, from 1, that is its own. */
  firstPage: number;
  /** Entries of the contents before its first. */
  entriesBefore: number;
  /** Id of the article that stands before the one that is typed; null: that one begins a page. */
  anchor: string | null;
  /** Id of its last article, which the others are set in front of; where it ends is not told. Null: the issue ends. */
  follower: string | null;
}

/** Templates in one column whose articles follow one another, sections with their names between them. */
const RUNNING_ON: ReadonlySet<TemplateName> = new Set<TemplateName>(['diem-bao']);

/** Shares of a page that differ by less are the same: places come rounded. */
const HAIR = 1e-4;

/**
 * The run around an article.
 *
 * @param before the issue as it was set whole, with the same articles
 * @param seen the last page, from 1, that is looked at
 * @returns null where text does not run on, and on the first pages, which have the contents of the whole
 */
export function runAround(
  issue: ResolvedIssue,
  articleId: string,
  before: Pick<PreviewPages, 'articles'>,
  seen: number,
): IssueRun | null {
  if (!RUNNING_ON.has(issue.template)) return null;
  const all = issue.sections.flatMap((section, index) =>
    section.articles.map((article) => ({ article, section: index, span: before.articles[article.id] })),
  );
  const at = all.findIndex(({ article }) => article.id === articleId);
  const own = all[at]?.span;
  if (!own) return null;
  const from = all.findLastIndex(({ span }, index) => index <= at && isBefore(span, own));
  const start = all[from];
  const top = start?.span ? startOf(start.span) : 1;
  if (!start?.span || start.span.firstPage < 2 || top >= 1 - HAIR) return null;
  const needed = Math.max(own.lastPage, seen) + 1;
  const cut = all.findIndex(({ span }, index) => index > at && (span?.firstPage ?? 0) > needed);
  const until = cut < 0 ? all.length : cut;
  const entries = all.slice(from, until);
  const isFirst = top < HAIR;
  const pagesBefore = start.span.firstPage - 1;
  const anchor = from < at ? all[at - 1] : undefined;
  return {
    issue: { ...issue, sections: sectionsOf(issue, entries) },
    place: {
      pagesBefore,
      roomBefore: isFirst ? 0 : top * textHeight(pageGeometry(issue.template, issue.settings)),
      articlesBefore: from,
      articleCount: all.length,
      figuresBefore: all.slice(0, from).reduce((sum, { article }) => sum + figuresIn(article), 0),
      opensSection: false,
      isLast: cut < 0,
    },
    firstPage: pagesBefore + (isFirst ? 1 : 2),
    entriesBefore: from + start.section + 1,
    anchor: anchor?.article.id ?? null,
    follower: cut < 0 ? null : (entries.at(-1)?.article.id ?? null),
  };
}

/** True when an article begins in the same place in both. */
export function beginsAlike(left: ArticleSpan | undefined, right: ArticleSpan | undefined): boolean {
  if (!left || !right) return false;
  return left.firstPage === right.firstPage && Math.abs(startOf(left) - startOf(right)) < HAIR;
}

/** True when an article that another follows ends in the same place in both. */
export function endsAlike(left: ArticleSpan | undefined, right: ArticleSpan | undefined): boolean {
  if (!left || !right) return false;
  return left.lastPage === right.lastPage && Math.abs(left.end - right.end) < HAIR;
}

/** True for an article from which on the pages of another are known: it begins on one before, or begins the page. */
function isBefore(span: ArticleSpan | undefined, own: ArticleSpan): boolean {
  if (!span) return false;
  return span.firstPage < own.firstPage || (span.firstPage === own.firstPage && startOf(span) < HAIR);
}

/** Share of its first page's text that stands above an article. */
function startOf({ firstPage, lastPage, length, end }: ArticleSpan): number {
  return lastPage - firstPage + end - length;
}

function sectionsOf(
  { sections }: ResolvedIssue,
  entries: readonly { article: ResolvedIssue['sections'][number]['articles'][number]; section: number }[],
): ResolvedIssue['sections'] {
  const bySection = Map.groupBy(entries, ({ section }) => section);
  return [...bySection].map(([index, list]) => ({
    name: sections[index]?.name ?? '',
    articles: list.map(({ article }) => article),
  }));
}
