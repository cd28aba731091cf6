/**
 * A thread that comes from another desk, joined with what is here. No clock decides: a comment is as the desk of
 * its author has it, and what was answered since is not closed.
 */
import type { PackagedThread } from '#shared/model/handoff.ts';
import type { CommentsRepository } from './comments.repository.ts';

/** What is known of where a thread comes from. */
export interface CommentOrigin {
  /** Whether a person works at this desk. */
  isOfThisDesk(personId: string): boolean;
  /** Nothing proves who sent it: it brings no words of people of this desk that are not here. */
  isUnproven: boolean;
}

/**
 * @param here the thread as it stands here; undefined when it is new.
 * @returns how many comments are new here.
 */
export async function takeOverThread(
  repository: CommentsRepository,
  articleId: string,
  thread: PackagedThread,
  here: PackagedThread | undefined,
  { isOfThisDesk, isUnproven }: CommentOrigin,
): Promise<number> {
  const known = new Map(here?.comments.map((comment) => [comment.id, comment]));
  const fresh: PackagedThread['comments'] = [];
  for (const comment of thread.comments) {
    const isClaimed = isUnproven && isOfThisDesk(comment.personId);
    // One that stands in another thread here is not what it says it is.
    if (!known.has(comment.id) && !isClaimed && !(await repository.find(comment.id))) fresh.push(comment);
  }
  if (!here && fresh.length === 0) return 0;
  if (!here) {
    const { id, place, quote, createdAt } = thread;
    await repository.insertThread({ id, articleId, place, quote }, createdAt);
  }
  for (const comment of fresh) await repository.insertPackaged(thread.id, comment);
  for (const comment of thread.comments) {
    const mine = known.get(comment.id);
    if (!mine || mine.personId !== comment.personId || isOfThisDesk(comment.personId)) continue;
    if (!comment.deleted && mine.text !== comment.text && comment.editedAt !== null) {
      await repository.setText(comment.id, comment.text, comment.editedAt);
    }
    if (comment.deleted && !mine.deleted) await repository.setDeleted(comment.id, thread.createdAt);
  }
  await settleResolved(repository, thread, here, fresh.length > 0);
  return fresh.filter(({ deleted }) => !deleted).length;
}

async function settleResolved(
  repository: CommentsRepository,
  thread: PackagedThread,
  here: PackagedThread | undefined,
  hasNews: boolean,
): Promise<void> {
  const theirs = new Set(thread.comments.map(({ id }) => id));
  const answeredHere = here?.comments.some(({ id, deleted }) => !deleted && !theirs.has(id)) ?? false;
  if (thread.resolved && !here?.resolved && !answeredHere) {
    await repository.setResolved(thread.id, { at: thread.resolved.at, by: thread.resolved.personId });
  } else if (!thread.resolved && here?.resolved && hasNews) {
    // An answer to a resolved thread opens it again, here as on the other desk.
    await repository.setResolved(thread.id, null);
  }
}
