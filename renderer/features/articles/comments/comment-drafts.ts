/** Half-written comments, kept by the browser until they are sent or given up. */
import { z } from 'zod';
import { commentPlaceSchema } from '#shared/model/comment.ts';

/** A comment that is being written on something of an article. */
export interface NewComment {
  /** Of the thread that it will begin. */
  id: string;
  target: { place: z.infer<typeof commentPlaceSchema>; quote: string };
}

const newCommentSchema = z.object({
  id: z.uuid(),
  target: z.object({ place: commentPlaceSchema, quote: z.string() }),
});

const wordsKey = (box: string) => `toa-soan.comment-words.${box}`;
const newKey = (articleId: string) => `toa-soan.comment-new.${articleId}`;

function keep(key: string, value: string | null): void {
  try {
    if (value === null || value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Full or forbidden: the words stay in their box.
  }
}

/** @param box the thread that is answered or begun, or the comment that is changed. */
export function keepWords(box: string, words: string): void {
  keep(wordsKey(box), words);
}

export function keptWords(box: string): string {
  return localStorage.getItem(wordsKey(box)) ?? '';
}

export function keepNewComment(articleId: string, comment: NewComment | null): void {
  keep(newKey(articleId), comment && JSON.stringify(comment));
}

export function keptNewComment(articleId: string): NewComment | null {
  try {
    return newCommentSchema.parse(JSON.parse(localStorage.getItem(newKey(articleId)) ?? ''));
  } catch {
    return null;
  }
}
