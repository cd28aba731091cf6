/** A version of an article: its whole content as it once was. */

/**
 * Why a version was kept. The hand-overs of the article (see article-state.ts) keep one each; `reopened` is what
 * an article was when somebody went on writing after handing it over. `sent` and `received` are texts that went to
 * another desk, or came from one, in a package.
 */
export const VERSION_REASONS = [
  'created',
  'imported',
  'named',
  'automatic',
  'submitted',
  'withdrawn',
  'returned',
  'approved',
  'published',
  'reopened',
  'beforeRestore',
  'restored',
  'beforeReplace',
  'sent',
  'received',
  'beforeMerge',
  'merged',
] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

export const VERSION_NAME_LIMIT = 200;

export interface ArticleVersion {
  id: string;
  articleId: string;
  /** 1 for the article's first; numbers of thinned versions are not given again. */
  number: number;
  reason: VersionReason;
  /** Empty where nobody gave one. */
  name: string;
  /** Name of who wrote it, as it was then; null where nobody was signed in. */
  author: string | null;
  /** When the text was written, ISO 8601 UTC. */
  writtenAt: string;
  words: number;
  /** Chữ put in and taken out since the version before; both 0 for the first. */
  added: number;
  removed: number;
  /** Number of the version that this one was restored from. */
  restoredFrom: number | null;
}
