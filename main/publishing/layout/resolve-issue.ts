/** Joins publication, issue, articles and pictures into the one model that every format renders. */
import { currentDocument, currentOrigins } from '#shared/document/suggestions/decide.ts';
import type { Article, ArticleContent } from '#shared/model/article.ts';
import type { IssueDetails } from '#shared/model/issue.ts';
import type { Warning } from '#shared/model/job.ts';
import { type PlacementOverride, withOverride } from '#shared/model/placement-override.ts';
import type { Publication } from '#shared/model/publication.ts';
import { settingsInForce } from '#shared/model/template-settings.ts';
import { pageGeometry } from './page-geometry.ts';
import { printableFields } from './printable-fields.ts';
import type { ResolvedArticle, ResolvedIssue, ResolvedPicture } from './resolved-issue.ts';
import { articleWarnings } from './warnings.ts';

/** Heads the articles of a bulletin that names no sections. */
const UNNAMED_SECTION = 'Tin bài';

/** What printing asks of an article. */
export type PrintableArticle = ArticleContent &
  Pick<Article, 'id' | 'outlet'> & {
    /** What prints here otherwise than it is written. */
    override?: PlacementOverride | undefined;
  };

export interface IssueToResolve {
  publication: Publication;
  issue: IssueDetails;
  sections: readonly { name: string; articles: readonly PrintableArticle[] }[];
  /** By id, each with the absolute path of its stored file. */
  pictures: ReadonlyMap<string, ResolvedPicture>;
}

/** Sections without articles are left out: an empty heading in print is a mistake, never a message. */
export function resolveIssue(input: IssueToResolve): { issue: ResolvedIssue; warnings: Warning[] } {
  const { publication, issue, sections, pictures } = input;
  const filled = sections.filter((section) => section.articles.length > 0);
  const settings = settingsInForce(publication.template, publication.settings);
  const resolved: ResolvedIssue = {
    template: publication.template,
    settings,
    type: publication.type,
    name: publication.name,
    authority: publication.authority,
    publisher: publication.publisher,
    place: publication.place,
    imprint: publication.imprint,
    number: issue.number,
    date: issue.date,
    theme: issue.theme,
    sections: filled.map(({ name, articles }) => ({
      name: name.trim() || UNNAMED_SECTION,
      articles: articles.map(resolveArticle),
    })),
    pictures: Object.fromEntries([...pictures].map(([id, picture]) => [id, resolvePicture(picture)])),
  };
  const page = pageGeometry(publication.template, settings);
  const articles = filled
    .flatMap((section) => section.articles)
    .map((article) => withOverride(article, article.override));
  return {
    issue: resolved,
    warnings: articles.flatMap((article) => articleWarnings(article, pictures, page)),
  };
}

/** An article as it prints in its issue. */
export function resolveArticle(article: PrintableArticle): ResolvedArticle {
  const printed = withOverride(article, article.override);
  const { document, outlet } = printed;
  // What is only suggested is not printed.
  const isChanged = Object.keys(document.suggestions).length > 0;
  return {
    ...printableFields(printed),
    document: currentDocument(document),
    outlet,
    ...(isChanged && { origins: currentOrigins(document) }),
  };
}

/** What print asks of a picture, and nothing else of it. */
export function resolvePicture(picture: ResolvedPicture): ResolvedPicture {
  const { path, hash, mediaType, width, height, printSizes } = picture;
  return { path, hash, mediaType, width, height, printSizes };
}
