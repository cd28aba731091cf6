/** Things of the library in the form in which a package holds them; see shared/model/handoff.ts. */
import type { z } from 'zod';
import { serialiseDocument } from '#shared/document/parse.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import type {
  PackagedIssue,
  PackagedPicture,
  PackagedThread,
  packagedArticleSchema,
  packagedSourceSchema,
  packageIndexSchema,
} from '#shared/model/handoff.ts';
import type { Issue } from '#shared/model/issue.ts';
import type { Outlet, Source } from '#shared/model/library.ts';
import type { PictureRecord } from '#shared/model/picture.ts';
import type { ArticleVersion } from '#shared/model/version.ts';
import type { UnderReview } from '../../review/reviewed-articles.ts';
import { standing } from '../../review/reviewed-articles.ts';
import { contentOf, packContent } from '../../versions/version-content.ts';

/** As they are written: documents are JSON still. */
export type IndexPart = z.input<typeof packageIndexSchema>;
export type ArticlePart = z.input<typeof packagedArticleSchema>;
export type SourcePart = z.input<typeof packagedSourceSchema>;
type VersionPart = ArticlePart['versions'][number];

export type KeptVersion = ArticleVersion & { content: ArticleContent };

/** Kinds of block that this build does not know go as they came. */
function contentPart(article: ArticleContent): ArticlePart['content'] {
  const content = contentOf(article);
  return { ...content, document: serialiseDocument(content.document) };
}

export function articlePart(
  { stored, facts, approvals }: UnderReview,
  added: {
    versions: VersionPart[];
    threads: PackagedThread[];
    parents: string[];
    sourceIds: string[];
  },
): ArticlePart {
  const { id, state, revision, createdAt, updatedAt, writtenBy } = stored;
  return {
    id,
    content: contentPart(stored),
    state,
    revision,
    hash: packContent(stored).hash,
    createdAt,
    updatedAt,
    writtenBy,
    ...added,
    approvals: standing(approvals, facts.hash).map(
      ({ id: approvalId, articleId, hash, personId, personName, at, note, keyId, signature }) => ({
        id: approvalId,
        articleId,
        hash,
        personId,
        personName,
        at,
        note,
        keyId,
        signature,
      }),
    ),
    writers: [...facts.writers].sort(),
  };
}

export function versionPart({ name, author, writtenAt, content }: KeptVersion): VersionPart {
  return { hash: packContent(content).hash, name, author, writtenAt, content: contentPart(content) };
}

/** @param isStored whether a file is still in the library; one that is lost is not spoken of. */
export function sourcePart(
  source: Source,
  outlet: Outlet | undefined,
  isStored: (hash: string) => boolean,
): SourcePart {
  const { id, title, author, publishedOn, address, rights, takenOn, text, document, file, createdAt } =
    source;
  return {
    id,
    title,
    outlet: outlet ? { name: outlet.name, domain: outlet.domain } : null,
    author,
    publishedOn,
    address,
    rights,
    takenOn,
    text,
    document: document && serialiseDocument(document),
    file: file && isStored(file.hash) ? file : null,
    createdAt,
  };
}

/** What a desk makes of a picture for its own use, a crop to begin with and how it was turned, stays there. */
export function picturePart(picture: PictureRecord): PackagedPicture {
  const { crop: _, turn: __, originalHash: ___, takenOnSeen: ____, ...packaged } = picture;
  return packaged;
}

export function issuePart(issue: Issue): PackagedIssue {
  const { id, number, date, theme, state, publicationId, publication, sections } = issue;
  const overrides = Object.entries(issue.overrides).map(([articleId, { fields, figures }]) => ({
    articleId,
    override: { fields, figures },
  }));
  return {
    id,
    number,
    date,
    theme,
    state,
    publication: { id: publicationId, name: publication },
    sections: sections.map((section) => ({
      id: section.id,
      name: section.name,
      articleIds: section.articles.map((article) => article.id),
    })),
    ...(overrides.length > 0 && { overrides }),
  };
}

/** Ids of all people whom an article names: who wrote, commented, resolved, approved. */
export function peopleNamedBy(
  article: Pick<ArticlePart, 'writtenBy' | 'writers' | 'threads' | 'approvals'>,
): string[] {
  const { writtenBy, writers, threads, approvals } = article;
  return [
    ...(writtenBy === null ? [] : [writtenBy]),
    ...writers,
    ...approvals.map((approval) => approval.personId),
    ...threads.flatMap((thread) => [
      ...(thread.resolved ? [thread.resolved.personId] : []),
      ...thread.comments.map((comment) => comment.personId),
    ]),
  ];
}
