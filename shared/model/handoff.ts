/**
 * Packages (gói bàn giao, `.toasoan`): how work goes from one desk to another without a network.
 *
 * What is here is the form of what lies inside a package. It is read by other builds than the one that wrote it:
 * a change that an older desk cannot read raises PACKAGE_FORMAT, with a step in
 * `main/features/handoff/package/migrate.ts`.
 */
import { z } from 'zod';
import { parseDocument } from '../document/parse.ts';
import { ARTICLE_STATES, articleContentSchema } from './article.ts';
import { commentPlaceSchema } from './comment.ts';
import { ISSUE_STATES, issueDetailsSchema } from './issue.ts';
import { DOCUMENT_KINDS, PICTURE_TYPES, pictureDetailsSchema } from './library.ts';
import { pictureAboutSchema } from './picture.ts';
import { placementOverrideSchema } from './placement-override.ts';

/** The format this build writes; it reads this one and all before it. */
export const PACKAGE_FORMAT = 1;
/** Ending of a package's name. */
export const PACKAGE_ENDING = '.toasoan';
/** Above this no package is made or opened: an issue of sixty-four pages with its pictures at full size is below. */
export const PACKAGE_LIMIT_MB = 1024;

/** For review; sent back after it; to be read only. */
export const PACKAGE_PURPOSES = ['review', 'returned', 'information'] as const;
export type PackagePurpose = (typeof PACKAGE_PURPOSES)[number];

const id = z.string().regex(/^[\w-]{1,80}$/);
const time = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const line = z.string().max(1000);

/** A package's own id: 128 random bits in hex. */
export const packageIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** Everything a package may hold: JSON of this file, and files by their SHA-256. */
export const ENTRY_NAME =
  /^(?:contents\.json|sender\.json|articles\/[\w-]{1,80}\.json|sources\/[\w-]{1,80}\.json|files\/[0-9a-f]{64})$/;

/** What is signed: who sends what, and the hash of each part. Stored as RFC 8785 canonical JSON. */
export const manifestSchema = z.object({
  format: z.literal(PACKAGE_FORMAT),
  id: packageIdSchema,
  madeAt: time,
  purpose: z.enum(PACKAGE_PURPOSES),
  /** What the sender says to the recipient. */
  note: z.string().max(4000),
  sender: z.object({
    personId: id,
    name: line,
    title: line,
    /** The library that the package comes from, and the machine it was made on. */
    deskId: z.string().min(1).max(200),
    machine: line,
  }),
  /** Name of whom it is for. */
  recipient: line,
  /** Packages from the other desk that this one answers. */
  answers: z.array(packageIdSchema).max(100),
  /** Every part but the manifest and its signature, in order of name. */
  entries: z
    .array(
      z.object({
        name: z.string().regex(ENTRY_NAME),
        bytes: z
          .int()
          .nonnegative()
          .max(2 ** 31),
        sha256,
      }),
    )
    .max(10_000),
});
export type PackageManifest = z.infer<typeof manifestSchema>;

/** Somebody who wrote, commented or decided; the other desk may not know the person. */
const packagedPerson = z.object({ id, name: line, title: line });
export type PackagedPerson = z.infer<typeof packagedPerson>;

const content = articleContentSchema.extend({
  document: z.unknown().transform((input) => parseDocument(input)),
});

/** A version worth having on the other desk: the one that was approved last, to see what changed since. */
const packagedVersion = z.object({
  /** As the sending desk calls this content, see features/versions/version-content.ts. */
  hash: sha256,
  name: z.string().max(200),
  author: line.nullable(),
  writtenAt: time,
  content,
});

const packagedThread = z.object({
  id,
  place: commentPlaceSchema,
  quote: z.string().max(1000),
  createdAt: time,
  resolved: z.object({ at: time, personId: id }).nullable(),
  /** Oldest first, those taken back included: their text is empty. */
  comments: z
    .array(
      z.object({
        id,
        personId: id,
        text: z.string().max(10_000),
        createdAt: time,
        editedAt: time.nullable(),
        deleted: z.boolean(),
      }),
    )
    .max(1000),
});
export type PackagedThread = z.infer<typeof packagedThread>;

/** An approval with what proves it: see shared/model/approval.ts for the statement that is signed. */
const packagedApproval = z.object({
  id,
  articleId: id,
  /** Of the text that was approved. */
  hash: sha256,
  personId: id,
  personName: line,
  at: time,
  note: z.string().max(10_000),
  keyId: z.string().max(200),
  signature: z.string().max(1000),
});

export const packagedArticleSchema = z.object({
  /** The same on both desks. */
  id,
  content,
  state: z.enum(ARTICLE_STATES),
  /** At the sending desk. */
  revision: z.int().positive(),
  /** As the sending desk calls this content. */
  hash: sha256,
  createdAt: time,
  updatedAt: time,
  /** Who saved it last. */
  writtenBy: id.nullable(),
  /**
   * Hashes of the contents of this article that went between the desks before, newest first. The first that the
   * receiving desk knows is the parent of both sides.
   */
  parents: z.array(sha256).max(200),
  versions: z.array(packagedVersion).max(200),
  threads: z.array(packagedThread).max(5000),
  /** Those that hold for this text. */
  approvals: z.array(packagedApproval).max(200),
  /** Everybody who wrote in it since it began, or since its last clean draft: none of them may approve it. */
  writers: z.array(id).max(200),
  sourceIds: z.array(id).max(1000),
});
export type PackagedArticle = z.infer<typeof packagedArticleSchema>;

/** A source that an article draws on; its outlet travels by name. */
export const packagedSourceSchema = z.object({
  id,
  title: z.string().max(10_000),
  outlet: z.object({ name: line, domain: line }).nullable(),
  author: line,
  publishedOn: z.iso.date().nullable(),
  address: z.string().max(10_000),
  rights: z.string().max(10_000),
  takenOn: z.iso.date().nullable(),
  text: z.string(),
  document: z
    .unknown()
    .transform((input) => (input === null || input === undefined ? null : parseDocument(input))),
  /** The file it came in, which is in the package. */
  file: z
    .object({
      hash: sha256,
      name: z.string().max(1000),
      kind: z.enum(DOCUMENT_KINDS),
      bytes: z.int().nonnegative(),
    })
    .nullable(),
  createdAt: time,
});
export type PackagedSource = z.infer<typeof packagedSourceSchema>;

const { source, rights, takenOn, people, tags } = pictureAboutSchema.shape;

const packagedPicture = pictureDetailsSchema.extend({
  /** As documents of this package name it. The other desk may hold the same file under another id. */
  id,
  hash: sha256,
  mediaType: z.enum(PICTURE_TYPES),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
  createdAt: time,
  // Desks that did not know these wrote packages of the same format.
  source: source.default(''),
  rights: rights.default(''),
  takenOn: takenOn.default(null),
  people: people.default([]),
  tags: tags.default([]),
});
export type PackagedPicture = z.infer<typeof packagedPicture>;

const packagedIssue = issueDetailsSchema.extend({
  id,
  state: z.enum(ISSUE_STATES),
  publication: z.object({ id, name: line }),
  sections: z.array(z.object({ id, name: line, articleIds: z.array(id).max(2000) })).max(200),
  /** What prints in the issue otherwise than it is written; absent where nothing does, and in older packages. */
  overrides: z
    .array(z.object({ articleId: id, override: placementOverrideSchema }))
    .max(2000)
    .exactOptional(),
});
export type PackagedIssue = z.infer<typeof packagedIssue>;

/** `contents.json`: what belongs to no single article. */
export const packageIndexSchema = z.object({
  issue: packagedIssue.nullable(),
  /** In the sender's order. */
  articleIds: z.array(id).max(2000),
  people: z.array(packagedPerson).max(2000),
  /**
   * Every picture that a document of the package names. The files of those that stand in the articles as they are
   * now, and in sources, are in the package; those of older versions are named by `hash` only.
   */
  pictures: z.array(packagedPicture).max(5000),
});

/** Everything in a package, read and believed to be well formed. */
export type PackageContents = Omit<z.infer<typeof packageIndexSchema>, 'articleIds'> & {
  articles: PackagedArticle[];
  sources: PackagedSource[];
};

/** Whether the desk knows the sender's key. */
export type PackageTrust = 'trusted' | 'unknown' | 'revoked';

/** What a person should know before anything is merged. None of them stops the opening. */
export type PackageProblem =
  /** Merged here before. */
  | { code: 'mergedBefore'; at: string }
  /** Made by this very desk. */
  | { code: 'ownPackage' }
  /** Answers a package that this desk did not send. */
  | { code: 'answersUnknown' }
  /** Answers a package that was called back at this time. */
  | { code: 'answersCalledBack'; at: string }
  /** Both desks have the article, but no earlier content of it is known to both. */
  | { code: 'parentUnknown'; articleId: string; title: string }
  /** The article is frozen here, as its issue is published. */
  | { code: 'articlePublished'; articleId: string; title: string };

/** An article that is at another desk for review. */
export interface ArticleOut {
  articleId: string;
  packageId: string;
  /** Name of whom it was sent to, and of who sent it. */
  recipient: string;
  sender: string;
  sentAt: string;
  /** When somebody decided to go on writing here all the same; null while it is guarded. */
  writtenSince: string | null;
}
