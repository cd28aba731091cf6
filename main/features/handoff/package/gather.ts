/** Gathers what goes into a package: the articles as they stand, and everything of the library that they name. */
import type { ArticleDocument } from '#shared/document/schema.ts';
import { DeskError } from '#shared/errors.ts';
import type { PackagedPerson, PackagedPicture } from '#shared/model/handoff.ts';
import type { Issue } from '#shared/model/issue.ts';
import type { Source } from '#shared/model/library.ts';
import type { PictureRecord } from '#shared/model/picture.ts';
import type { SentThings } from '#shared/model/sending.ts';
import type { FileStore } from '../../../files/file-store.ts';
import type { CommentsService } from '../../comments/comments.service.ts';
import { type IssuesService, issueTitle } from '../../issues/issues.service.ts';
import type { PeopleService } from '../../people/people.service.ts';
import type { PicturesService } from '../../pictures/pictures.service.ts';
import type { ReviewedArticles, UnderReview } from '../../review/reviewed-articles.ts';
import type { SourcesService } from '../../sources/sources.service.ts';
import { packContent } from '../../versions/version-content.ts';
import type { VersionsService } from '../../versions/versions.service.ts';
import {
  type ArticlePart,
  articlePart,
  type IndexPart,
  issuePart,
  type KeptVersion,
  peopleNamedBy,
  picturePart,
  type SourcePart,
  sourcePart,
  versionPart,
} from './parts.ts';
import { pictureIdsIn } from './picture-ids.ts';

/** Services that a package is gathered from. */
export interface GatherOrigins {
  issues: IssuesService;
  comments: CommentsService;
  people: PeopleService;
  pictures: PicturesService;
  sources: SourcesService;
  versions: VersionsService;
  reviewed: Pick<ReviewedArticles, 'load'>;
  files: FileStore;
}

export interface Gathered {
  index: IndexPart;
  /** Each with the article as it was read. */
  articles: { part: ArticlePart; stored: UnderReview['stored'] }[];
  sources: SourcePart[];
  /** Stored files that go along. */
  files: { hash: string; bytes: number; path: string; title: string }[];
}

/**
 * Reads everything that goes into a package. Call it in a transaction, so that it is of one moment.
 *
 * @param parentsOf hashes of what went between the desks before of an article, newest first.
 * @throws DeskError NOT_FOUND, ISSUE_EMPTY
 */
export async function gather(
  origins: GatherOrigins,
  what: SentThings,
  parentsOf: (articleId: string) => Promise<string[]>,
): Promise<Gathered> {
  const issue = what.kind === 'issue' ? await origins.issues.get(what.id) : null;
  const ids = issue ? articlesOf(issue) : what.kind === 'articles' ? [...new Set(what.ids)] : [];
  if (ids.length === 0) throw new DeskError('ISSUE_EMPTY', { title: issue ? issueTitle(issue) : '' });
  const articles: Gathered['articles'] = [];
  const sources = new Map<string, Source>();
  const older: ArticleDocument[] = [];
  for (const id of ids) {
    const review = await origins.reviewed.load(id);
    const used = await origins.sources.ofArticle(id);
    for (const source of used) sources.set(source.id, source);
    const approved = await approvedVersion(origins.versions, review);
    if (approved) older.push(approved.content.document);
    const part = articlePart(review, {
      versions: approved ? [versionPart(approved)] : [],
      threads: await origins.comments.packaged(id),
      parents: await parentsOf(id),
      sourceIds: used.map((source) => source.id),
    });
    articles.push({ part, stored: review.stored });
  }
  const used = [...sources.values()];
  const shown = [
    ...articles.map(({ stored }) => stored.document),
    ...used.flatMap(({ document }) => document ?? []),
  ];
  const pictures = await picturesOf(origins, shown, older);
  const outlets = new Map((await origins.sources.outlets()).map((outlet) => [outlet.id, outlet]));
  const sourceParts = used.map((source) =>
    sourcePart(source, outlets.get(source.outletId ?? ''), (hash) => origins.files.has(hash)),
  );
  const files = [...pictures.carried, ...sourceParts.flatMap(({ file }) => file ?? [])];
  return {
    index: {
      issue: issue && issuePart(issue),
      articleIds: ids,
      people: await peopleOf(
        origins.people,
        articles.map(({ part }) => part),
      ),
      pictures: pictures.listed,
    },
    articles,
    sources: sourceParts,
    files: [...new Map(files.map((file) => [file.hash, file])).values()].map(({ hash, bytes, name }) => ({
      hash,
      bytes,
      path: origins.files.pathOf(hash),
      title: name,
    })),
  };
}

export function articlesOf(issue: Issue): string[] {
  return issue.sections.flatMap((section) => section.articles.map(({ id }) => id));
}

/** The text that was approved last, where it is another than the present one. */
async function approvedVersion(
  versions: VersionsService,
  { approvals, stored }: UnderReview,
): Promise<KeptVersion | null> {
  const versionId = approvals.findLast((approval) => approval.versionId !== null)?.versionId;
  if (!versionId) return null;
  const kept = (await versions.list(stored.id)).find(({ id }) => id === versionId);
  const content = kept && (await versions.content(kept.id));
  if (!content || packContent(content).hash === packContent(stored).hash) return null;
  return { ...kept, content };
}

/** Everybody who is named by id. */
async function peopleOf(people: PeopleService, articles: readonly ArticlePart[]): Promise<PackagedPerson[]> {
  const ids = new Set(articles.flatMap(peopleNamedBy));
  const found = await Promise.all([...ids].sort().map((id) => people.find(id)));
  return found.filter((person) => person !== null).map(({ id, name, title }) => ({ id, name, title }));
}

/** Pictures of documents: those that are shown go along as files, those of older versions by what is said of them. */
async function picturesOf(
  { pictures, files }: GatherOrigins,
  shown: readonly ArticleDocument[],
  older: readonly ArticleDocument[],
): Promise<{ listed: PackagedPicture[]; carried: PictureRecord[] }> {
  const shownIds = new Set(shown.flatMap(pictureIdsIn));
  const known = await pictures.records([...shownIds, ...older.flatMap(pictureIdsIn)]);
  const there = known
    .filter(({ id, hash }) => !shownIds.has(id) || files.has(hash))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
  return { listed: there.map(picturePart), carried: there.filter(({ id }) => shownIds.has(id)) };
}
