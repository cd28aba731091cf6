/** Comment threads: what people of the desk say to each other about an article, beside its text. */
import { z } from 'zod';

/** A comment has at most so many characters. */
export const COMMENT_LENGTH = 4000;
/** Of the text that a thread is about, so many characters are kept with the thread. */
export const QUOTE_LENGTH = 300;

/** The fields of an article that a thread may be about. */
export const COMMENTED_FIELDS = ['kicker', 'title', 'lead', 'byline', 'via', 'attribution'] as const;
export type CommentedField = (typeof COMMENTED_FIELDS)[number];

/**
 * What a thread is about.
 *
 * `text`: the stretch between the thread's two `commentAnchor`s in the document. `passage`: text that could not
 * be given anchors, as the article could not be written; the thread's quote and the index of the block say
 * where it was. `figure`: a figure, which holds no anchors. `field`: a whole field. `article`: all of it.
 */
export const commentPlaceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), block: z.int().nonnegative() }),
  z.object({ kind: z.literal('passage'), block: z.int().nonnegative() }),
  z.object({ kind: z.literal('figure'), block: z.int().nonnegative(), pictureId: z.string().nullable() }),
  z.object({ kind: z.literal('field'), field: z.enum(COMMENTED_FIELDS) }),
  z.object({ kind: z.literal('article') }),
]);
/** `block` counts the blocks of the document from 0, as they were when the thread was made. */
export type CommentPlace = z.infer<typeof commentPlaceSchema>;

export const commentTextSchema = z.string().trim().min(1).max(COMMENT_LENGTH);

export const newThreadSchema = z.object({
  /** Made by the window, as it marks the text with it: any UUID that is not in use. */
  id: z.uuid(),
  articleId: z.string(),
  place: commentPlaceSchema,
  /** The text it is about, shortened; empty for the whole article. */
  quote: z.string().max(QUOTE_LENGTH),
  text: commentTextSchema,
});
export type NewThread = z.infer<typeof newThreadSchema>;

/** Times are ISO 8601 UTC. */
export interface Comment {
  id: string;
  authorId: string;
  author: string;
  /** Empty when `deleted`. */
  text: string;
  createdAt: string;
  /** When its author changed it last; null when never. */
  editedAt: string | null;
  /** Taken back by its author; it is listed only while others have answered it. */
  deleted: boolean;
}

export interface CommentThread {
  id: string;
  articleId: string;
  place: CommentPlace;
  quote: string;
  createdAt: string;
  /** Null while it is open. */
  resolved: { at: string; by: string } | null;
  /** Oldest first; at least one is not deleted. */
  comments: Comment[];
}
