/** Counting: rows of placed articles in, figures out. Pure; the SQL is in statistics.repository.ts. */
import type { ArticleKind } from '#shared/model/article.ts';
import { ARTICLE_KINDS } from '#shared/model/article.ts';
import type {
  ApprovalTime,
  AuthorShare,
  Origin,
  PublicationShare,
  Share,
  Tally,
  TimeShare,
} from '#shared/model/statistics.ts';
import { quarterOf } from '#shared/statistics/periods.ts';
import { authorKey, type Contributors, contributorsOf } from '#shared/vietnamese/bylines.ts';
import { compareVietnamese } from '#shared/vietnamese/sort.ts';

/** An issue of the period. */
export interface CountedIssue {
  id: string;
  publicationId: string;
  publication: string;
  date: string;
  isPublished: boolean;
  /** Null until it was typeset as it is now. */
  pages: number | null;
}

/** An article in the first issue of the period that holds it. */
export interface CountedArticle {
  issueId: string;
  date: string;
  publicationId: string;
  section: string;
  kind: ArticleKind;
  byline: string;
  via: string;
  attribution: string;
  sources: number;
  words: number;
  /** Null until its facts are gathered. */
  pictures: number | null;
  credits: readonly string[];
  createdAt: string;
  /** The first approval at the desk. */
  approvedAt: string | null;
}

/** What articles add up to. */
export type ArticleSums = Pick<Tally, 'articles' | 'words' | 'pictures' | 'origins'>;

const HOUR = 3_600_000;

export function originOf({
  via,
  attribution,
  sources,
}: Pick<CountedArticle, 'via' | 'attribution' | 'sources'>): Origin {
  if (via.trim() !== '' || attribution.trim() !== '') return 'taken';
  return sources > 0 ? 'sourced' : 'own';
}

export function tallyOf(issues: readonly CountedIssue[], articles: readonly CountedArticle[]): Tally {
  const origins: Record<Origin, number> = { own: 0, sourced: 0, taken: 0 };
  for (const article of articles) origins[originOf(article)] += 1;
  return tallyOfSums(issues, { ...sums(articles), origins });
}

export function tallyOfSums(issues: readonly CountedIssue[], articles: ArticleSums): Tally {
  return {
    issues: issues.length,
    ...articles,
    pages: issues.reduce((sum, { pages }) => sum + (pages ?? 0), 0),
    issuesWithoutPages: issues.filter(({ pages }) => pages === null).length,
  };
}

/** A tally for each key, in the order of the keys. @param keys "2026-11" …; those without issues are zero. */
export function overTime(
  issues: readonly CountedIssue[],
  articles: readonly CountedArticle[],
  months: readonly string[],
  keyOf: (month: string) => string,
): TimeShare[] {
  const key = ({ date }: { date: string }) => keyOf(date.slice(0, 7));
  const issuesOf = Map.groupBy(issues, key);
  const articlesOf = Map.groupBy(articles, key);
  return [...new Set(months.map(keyOf))].map((name) => ({
    key: name,
    ...tallyOf(issuesOf.get(name) ?? [], articlesOf.get(name) ?? []),
  }));
}

export const asMonth = (month: string) => month;
export const asQuarter = quarterOf;
export const asYear = (month: string) => month.slice(0, 4);

export function byPublication(
  issues: readonly CountedIssue[],
  articles: readonly CountedArticle[],
): PublicationShare[] {
  const articlesOf = Map.groupBy(articles, ({ publicationId }) => publicationId);
  return [...Map.groupBy(issues, ({ publicationId }) => publicationId)]
    .map(([id, own]) => ({ name: own[0]?.publication ?? '', ...tallyOf(own, articlesOf.get(id) ?? []) }))
    .sort((left, right) => right.articles - left.articles || compareVietnamese(left.name, right.name));
}

export function bySection(articles: readonly CountedArticle[]): Share[] {
  return shares(articles, ({ section }) => [section]);
}

/** Every kind that occurs, in the order of the model. */
export function byKind(articles: readonly CountedArticle[]): (Omit<Share, 'name'> & { kind: ArticleKind })[] {
  const groups = Map.groupBy(articles, ({ kind }) => kind);
  return ARTICLE_KINDS.flatMap((kind) => {
    const group = groups.get(kind);
    return group ? [{ kind, ...sums(group) }] : [];
  });
}

/** Outlets that articles were taken from. @param outletName of one name in an attribution. */
export function byOutlet(
  articles: readonly CountedArticle[],
  outletName: (attribution: string) => string | null,
): Share[] {
  const names = ({ via, attribution }: CountedArticle) => {
    const said = attribution.trim() === '' ? via : attribution;
    const whole = outletName(said);
    if (whole !== null) return [whole];
    const parts = said.split(/[,;]/).map((part) => part.trim());
    return [...new Set(parts.filter(Boolean).map((part) => outletName(part) ?? part))];
  };
  return shares(articles, names);
}

/**
 * Authors with the spelling that they use most. Words of a common article are divided; a picture belongs to
 * whom its credit names, else to whom the byline names for pictures.
 */
export function byAuthor(articles: readonly CountedArticle[]): AuthorShare[] {
  // The same few bylines stand under thousands of articles.
  const read = new Map<string, Contributors>();
  const contributors = (byline: string) => {
    const known = read.get(byline) ?? contributorsOf(byline);
    read.set(byline, known);
    return known;
  };
  const authors = new Map<string, { articles: number; words: number; pictures: number; names: string[] }>();
  const author = (name: string) => {
    const key = authorKey(name);
    const known = authors.get(key) ?? { articles: 0, words: 0, pictures: 0, names: [] };
    authors.set(key, known);
    known.names.push(name);
    return known;
  };
  for (const { byline, words, credits } of articles) {
    const { text, pictures } = contributors(byline);
    for (const name of text) {
      const known = author(name);
      known.articles += 1;
      known.words += words / text.length;
    }
    for (const photographers of credits.map((credit) => photographersOf(credit, pictures))) {
      for (const name of photographers) author(name).pictures += 1 / photographers.length;
    }
  }
  return [...authors.values()]
    .map(({ names, words, pictures, ...same }) => ({
      name: commonest(names),
      ...same,
      words: Math.round(words),
      pictures: Math.round(pictures * 10) / 10,
    }))
    .sort((left, right) => right.articles - left.articles || compareVietnamese(left.name, right.name));
}

/** Who took a picture: whom the credit names, else whom the byline names for pictures. */
export function photographersOf(credit: string, ofByline: readonly string[]): readonly string[] {
  const { text, pictures } = contributorsOf(credit);
  const named = [...pictures, ...text];
  return named.length > 0 ? named : ofByline;
}

export function approvalTime(articles: readonly CountedArticle[]): ApprovalTime {
  const hours = articles
    .flatMap(({ createdAt, approvedAt }) =>
      approvedAt === null ? [] : [(Date.parse(approvedAt) - Date.parse(createdAt)) / HOUR],
    )
    .filter((time) => time > 0)
    .sort((left, right) => left - right);
  if (hours.length === 0) return { articles: 0, median: null, mean: null };
  const middle = (hours.length - 1) / 2;
  const median = ((hours[Math.floor(middle)] ?? 0) + (hours[Math.ceil(middle)] ?? 0)) / 2;
  const mean = hours.reduce((sum, time) => sum + time, 0) / hours.length;
  return { articles: hours.length, median, mean };
}

function sums(articles: readonly CountedArticle[]) {
  return {
    articles: articles.length,
    words: articles.reduce((sum, { words }) => sum + words, 0),
    pictures: articles.reduce((sum, { pictures }) => sum + (pictures ?? 0), 0),
  };
}

function shares(
  articles: readonly CountedArticle[],
  namesOf: (article: CountedArticle) => readonly string[],
): Share[] {
  const groups = new Map<string, CountedArticle[]>();
  for (const article of articles) {
    for (const name of namesOf(article)) {
      const group = groups.get(name);
      if (group) group.push(article);
      else groups.set(name, [article]);
    }
  }
  return [...groups]
    .map(([name, group]) => ({ name, ...sums(group) }))
    .sort((left, right) => right.articles - left.articles || compareVietnamese(left.name, right.name));
}

function commonest(names: readonly string[]): string {
  const counts = [...Map.groupBy(names, (name) => name)];
  return counts.sort(([, left], [, right]) => right.length - left.length)[0]?.[0] ?? '';
}
