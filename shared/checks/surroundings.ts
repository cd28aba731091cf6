/** What rules know besides the text: the publication's style, the directory, sources, earlier issues, the day. */
import type { ArticleState } from '../model/article.ts';
import type { DirectoryDraft } from '../model/directory.ts';
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from '../model/house-style.ts';

export interface SourceText {
  title: string;
  text: string;
}

/** An article of another issue that shares runs of words with what is checked. */
export interface EarlierArticle {
  title: string;
  /** "Số 10/2026". */
  issue: string;
  /** `marksOf` its text. */
  marks: readonly number[];
}

export interface ArticleSurroundings {
  /** ISO day on which the article is to appear; today where that is not known. */
  appears: string;
  sources: readonly SourceText[];
  /** Those of earlier issues that share the most with this article. */
  earlier: readonly EarlierArticle[];
  state: ArticleState | null;
}

/** An issue's frame; articles by id. */
export interface IssueFrame {
  sections: readonly { name: string; articleIds: readonly string[] }[];
}

export interface Surroundings {
  style: HouseStyle;
  directory: readonly DirectoryDraft[];
  /** ISO day; null: rules about today keep quiet. */
  today: string | null;
  /** By article id; an article that is checked without an id stands under "". */
  articles: Readonly<Record<string, ArticleSurroundings>>;
  issue: IssueFrame | null;
}

export const NO_SURROUNDINGS: Surroundings = {
  style: DEFAULT_HOUSE_STYLE,
  directory: [],
  today: null,
  articles: {},
  issue: null,
};

/** What is known of an article. */
export function surroundingsOf(
  { articles }: Surroundings,
  { articleId }: { articleId: string | null },
): ArticleSurroundings | null {
  return articles[articleId ?? ''] ?? null;
}

/** The later of the day an article appears and today: what lies behind it has not happened yet. */
export function latestDay(surroundings: Surroundings, subject: { articleId: string | null }): string | null {
  const { today } = surroundings;
  const appears = surroundingsOf(surroundings, subject)?.appears ?? null;
  if (today === null || appears === null) return today ?? appears;
  return [appears, today].sort().at(-1) ?? null;
}

/** What rules know when only the house's choices are known. */
export function withStyle(style: Partial<HouseStyle>): Surroundings {
  return { ...NO_SURROUNDINGS, style: { ...DEFAULT_HOUSE_STYLE, ...style } };
}
