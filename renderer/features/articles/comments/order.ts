/** The order of threads in the pane: as one meets what they are about in the article. */
import { COMMENTED_FIELDS, type CommentThread } from '#shared/model/comment.ts';

/** The lines above the body come before it, those below it after it. */
const BELOW_BODY = new Set(['byline', 'via', 'attribution']);

/** @param standing ids of threads whose text is in the body, in reading order. */
export function inReadingOrder(
  threads: readonly CommentThread[],
  standing: readonly string[],
): CommentThread[] {
  const key = ({ id, place }: CommentThread): [number, number] => {
    if (place.kind === 'article') return [0, 0];
    if (place.kind === 'field') {
      return [BELOW_BODY.has(place.field) ? 4 : 1, COMMENTED_FIELDS.indexOf(place.field)];
    }
    const at = standing.indexOf(id);
    if (at >= 0) return [2, at];
    return [3, place.block];
  };
  return threads
    .map((thread) => ({ thread, key: key(thread) }))
    .sort((one, other) => one.key[0] - other.key[0] || one.key[1] - other.key[1])
    .map(({ thread }) => thread);
}

/** The thread after (`step` 1) or before (-1) the chosen one, round about; null when there is none. */
export function neighbour(threads: readonly CommentThread[], activeId: string | null, step: 1 | -1) {
  if (threads.length === 0) return null;
  const at = threads.findIndex(({ id }) => id === activeId);
  const next = at < 0 ? (step === 1 ? 0 : threads.length - 1) : (at + step + threads.length) % threads.length;
  return threads[next] ?? null;
}
