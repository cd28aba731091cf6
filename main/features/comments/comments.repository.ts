/** SQL of comment threads and comments. */
import type { Selectable } from 'kysely';
import {
  type Comment,
  type CommentThread,
  commentPlaceSchema,
  type NewThread,
} from '#shared/model/comment.ts';
import type { PackagedThread } from '#shared/model/handoff.ts';
import { inBatches } from '../../database/batches.ts';
import type { CommentTable, CommentThreadTable } from '../../database/schema.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

/** A comment with what decides who may change it. */
export interface StoredComment {
  id: string;
  threadId: string;
  articleId: string;
  authorId: string;
}

type ThreadRow = Selectable<CommentThreadTable> & { resolver: string | null };
type CommentRow = Selectable<CommentTable> & { author: string };

function toComment(row: CommentRow): Comment {
  const deleted = row.deleted_at !== null;
  return {
    id: row.id,
    authorId: row.author_id,
    author: row.author,
    text: deleted ? '' : row.text,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    deleted,
  };
}

function toThread(row: ThreadRow, comments: Comment[]): CommentThread {
  return {
    id: row.id,
    articleId: row.article_id,
    place: commentPlaceSchema.parse(JSON.parse(row.place)),
    quote: row.quote,
    createdAt: row.created_at,
    resolved: row.resolved_at === null ? null : { at: row.resolved_at, by: row.resolver ?? '' },
    comments,
  };
}

export class CommentsRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** The threads of an article with all their comments, oldest first; those without a word left included. */
  async ofArticle(articleId: string): Promise<CommentThread[]> {
    const threads = await this.#work.query
      .selectFrom('comment_thread')
      .leftJoin('person', 'person.id', 'comment_thread.resolved_by')
      .selectAll('comment_thread')
      .select('person.name as resolver')
      .where('article_id', '=', articleId)
      .orderBy('comment_thread.created_at')
      .orderBy('comment_thread.id')
      .execute();
    const comments = await inBatches(
      threads.map((thread) => thread.id),
      (part) =>
        this.#work.query
          .selectFrom('comment')
          .innerJoin('person', 'person.id', 'comment.author_id')
          .selectAll('comment')
          .select('person.name as author')
          .where('thread_id', 'in', part)
          .orderBy('comment.created_at')
          .orderBy('comment.id')
          .execute(),
    );
    const byThread = Map.groupBy(comments, (comment) => comment.thread_id);
    return threads.map((thread) => toThread(thread, (byThread.get(thread.id) ?? []).map(toComment)));
  }

  /** As `ofArticle`, with the ids of people instead of names: as a package carries them. */
  async packaged(articleId: string): Promise<PackagedThread[]> {
    const resolvers = await this.#work.query
      .selectFrom('comment_thread')
      .select(['id', 'resolved_by'])
      .where('article_id', '=', articleId)
      .execute();
    const resolverOf = new Map(resolvers.map((row) => [row.id, row.resolved_by]));
    return (await this.ofArticle(articleId)).map(({ id, place, quote, createdAt, resolved, comments }) => {
      const personId = resolverOf.get(id);
      return {
        id,
        place,
        quote,
        createdAt,
        resolved: resolved && personId ? { at: resolved.at, personId } : null,
        comments: comments.map(({ authorId, author: _, ...comment }) => ({ ...comment, personId: authorId })),
      };
    });
  }

  /** How many open threads each of the articles has; articles without any are left out. */
  async openCounts(articleIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await inBatches(articleIds, (part) =>
      this.#work.query
        .selectFrom('comment_thread')
        .select('article_id')
        .select(({ fn }) => fn.countAll<number>().as('threads'))
        .where('article_id', 'in', part)
        .where('resolved_at', 'is', null)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('comment')
              .select('comment.id')
              .whereRef('comment.thread_id', '=', 'comment_thread.id')
              .where('comment.deleted_at', 'is', null),
          ),
        )
        .groupBy('article_id')
        .execute(),
    );
    return new Map(rows.map(({ article_id, threads }) => [article_id, threads]));
  }

  /** The article of a thread; null when there is no such thread. */
  async articleOf(threadId: string): Promise<string | null> {
    const row = await this.#work.query
      .selectFrom('comment_thread')
      .select('article_id')
      .where('id', '=', threadId)
      .executeTakeFirst();
    return row?.article_id ?? null;
  }

  async find(commentId: string): Promise<StoredComment | null> {
    const row = await this.#work.query
      .selectFrom('comment')
      .innerJoin('comment_thread', 'comment_thread.id', 'comment.thread_id')
      .select(['comment.id', 'comment.thread_id', 'comment_thread.article_id', 'comment.author_id'])
      .where('comment.id', '=', commentId)
      .executeTakeFirst();
    return row
      ? { id: row.id, threadId: row.thread_id, articleId: row.article_id, authorId: row.author_id }
      : null;
  }

  async insertThread(thread: Omit<NewThread, 'text'>, createdAt: string): Promise<void> {
    await this.#work.query
      .insertInto('comment_thread')
      .values({
        id: thread.id,
        article_id: thread.articleId,
        place: JSON.stringify(thread.place),
        quote: thread.quote,
        created_at: createdAt,
        resolved_at: null,
        resolved_by: null,
      })
      .execute();
  }

  async insertComment(comment: {
    id: string;
    threadId: string;
    authorId: string;
    text: string;
    createdAt: string;
  }): Promise<void> {
    await this.#work.query
      .insertInto('comment')
      .values({
        id: comment.id,
        thread_id: comment.threadId,
        author_id: comment.authorId,
        text: comment.text,
        created_at: comment.createdAt,
        edited_at: null,
        deleted_at: null,
      })
      .execute();
  }

  /** A comment as another desk has it; its author is known here. */
  async insertPackaged(threadId: string, comment: PackagedThread['comments'][number]): Promise<void> {
    await this.#work.query
      .insertInto('comment')
      .values({
        id: comment.id,
        thread_id: threadId,
        author_id: comment.personId,
        text: comment.text,
        created_at: comment.createdAt,
        edited_at: comment.editedAt,
        // When it was taken back is not told; that it was, is.
        deleted_at: comment.deleted ? (comment.editedAt ?? comment.createdAt) : null,
      })
      .execute();
  }

  async setText(commentId: string, text: string, editedAt: string): Promise<void> {
    await this.#work.query
      .updateTable('comment')
      .set({ text, edited_at: editedAt })
      .where('id', '=', commentId)
      .execute();
  }

  async setDeleted(commentId: string, deletedAt: string | null): Promise<void> {
    await this.#work.query
      .updateTable('comment')
      .set({ deleted_at: deletedAt })
      .where('id', '=', commentId)
      .execute();
  }

  async setResolved(threadId: string, resolved: { at: string; by: string } | null): Promise<void> {
    await this.#work.query
      .updateTable('comment_thread')
      .set({ resolved_at: resolved?.at ?? null, resolved_by: resolved?.by ?? null })
      .where('id', '=', threadId)
      .execute();
  }
}
