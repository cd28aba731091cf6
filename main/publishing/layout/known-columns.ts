/** Columns that need not be balanced again, as what stands in them prints as it did. */
import { isDeepStrictEqual } from 'node:util';
import type { BalancedColumns } from './balance-columns.ts';
import { partWith } from './issue-part.ts';
import type { ResolvedArticle, ResolvedIssue } from './resolved-issue.ts';

/**
 * The columns of those parts of an issue in which no article has changed; none where anything else has: the order of
 * articles, what the template was asked for, a picture.
 *
 * @param columns as they were balanced in the version before
 */
export function knownColumns(
  before: ResolvedIssue,
  columns: BalancedColumns,
  issue: ResolvedIssue,
): BalancedColumns {
  const were = new Map(articlesOf(before).map((article) => [article.id, article]));
  const isSame = (article: ResolvedArticle) => isDeepStrictEqual(article, were.get(article.id));
  const isKnown = (id: string) => {
    const part = partWith(issue, id);
    return part !== null && articlesOf(part.issue).every(isSame);
  };
  const ids = isDeepStrictEqual(frameOf(before), frameOf(issue))
    ? [...columns.pages.keys()].filter(isKnown)
    : [];
  const known = new Set(ids);
  return {
    spares: new Map([...columns.spares].filter(([id]) => known.has(id))),
    pages: new Map([...columns.pages].filter(([id]) => known.has(id))),
  };
}

function articlesOf({ sections }: ResolvedIssue): ResolvedArticle[] {
  return sections.flatMap(({ articles }) => articles);
}

/** The issue with the ids of its articles in place of these. */
function frameOf({ sections, ...rest }: ResolvedIssue): object {
  return { ...rest, sections: sections.map(({ name, articles }) => [name, ...articles.map(({ id }) => id)]) };
}
