/** What follows in the queue, and how urgent it is. */
import type { QueuedArticle } from '#shared/model/review.ts';

/** The article that opens once this one is decided: the one after it, else the first that is left. */
export function nextInQueue(
  queue: readonly Pick<QueuedArticle, 'articleId'>[],
  decided: string,
): string | null {
  const at = queue.findIndex(({ articleId }) => articleId === decided);
  const left = queue.filter(({ articleId }) => articleId !== decided);
  return (left[Math.max(at, 0)] ?? left[0])?.articleId ?? null;
}

/** The neighbour of an article in the queue; the queue goes round. */
export function neighbourInQueue(
  queue: readonly Pick<QueuedArticle, 'articleId'>[],
  articleId: string | null,
  step: 1 | -1,
): string | null {
  if (queue.length === 0) return null;
  const at = queue.findIndex((row) => row.articleId === articleId);
  const next = at < 0 ? (step === 1 ? 0 : queue.length - 1) : (at + step + queue.length) % queue.length;
  return queue[next]?.articleId ?? null;
}

export type Urgency = 'late' | 'today' | 'later';

/** @param due ISO day, as is `today`; null has no hurry. */
export function urgencyOf(due: string | null, today: string): Urgency | null {
  if (due === null) return null;
  return due < today ? 'late' : due === today ? 'today' : 'later';
}
