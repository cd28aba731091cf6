/** What people say about an article: threads, answers, and who may change which word. */
import { v7 as uuid } from 'uuid';
import { DeskError } from '#shared/errors.ts';
import type { CommentThread, NewThread } from '#shared/model/comment.ts';
import type { PackagedThread } from '#shared/model/handoff.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { CommentsRepository, StoredComment } from './comments.repository.ts';
import { type CommentOrigin, takeOverThread } from './take-over.ts';

export class CommentsService {
  readonly #repository: CommentsRepository;
  readonly #articles: Pick<ArticlesService, 'get'>;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(
    repository: CommentsRepository,
    articles: Pick<ArticlesService, 'get'>,
    work: UnitOfWork,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#articles = articles;
    this.#work = work;
    this.#events = events;
    this.#now = now;
  }

  /** The threads of an article, oldest first; those of which every comment was deleted are left out. */
  async ofArticle(articleId: string): Promise<CommentThread[]> {
    const threads = await this.#repository.ofArticle(articleId);
    return threads.filter(({ comments }) => comments.some((comment) => !comment.deleted));
  }

  /** Every thread of an article, comments that were taken back included, as a package carries them. */
  packaged(articleId: string): Promise<PackagedThread[]> {
    return this.#repository.packaged(articleId);
  }

  /** How many open threads each of the articles has, by id; those without any are left out. */
  async openCounts(articleIds: readonly string[]): Promise<Record<string, number>> {
    return Object.fromEntries(await this.#repository.openCounts(articleIds));
  }

  /**
   * Begins a thread. Naming one that is there already changes nothing: the window sends it again when it did
   * not hear the answer.
   *
   * @throws DeskError NOT_FOUND when there is no such article.
   */
  async begin(thread: NewThread, authorId: string): Promise<void> {
    await this.#articles.get(thread.articleId);
    await this.#work.transaction(async () => {
      if ((await this.#repository.articleOf(thread.id)) !== null) return;
      const createdAt = this.#now().toISOString();
      await this.#repository.insertThread(thread, createdAt);
      await this.#repository.insertComment({
        id: uuid(),
        threadId: thread.id,
        authorId,
        text: thread.text,
        createdAt,
      });
      this.#events.tell('comment', thread.articleId);
    });
  }

  /**
   * Answers in a thread; an answer to a resolved one opens it again.
   *
   * @throws DeskError NOT_FOUND
   */
  async reply(threadId: string, text: string, authorId: string): Promise<void> {
    await this.#work.transaction(async () => {
      const articleId = await this.#articleOf(threadId);
      const createdAt = this.#now().toISOString();
      await this.#repository.insertComment({ id: uuid(), threadId, authorId, text, createdAt });
      await this.#repository.setResolved(threadId, null);
      this.#events.tell('comment', articleId);
    });
  }

  /** @throws DeskError NOT_FOUND, NOT_ALLOWED when it is another's comment. */
  async edit(commentId: string, text: string, personId: string): Promise<void> {
    const comment = await this.#own(commentId, personId, 'comments.edit');
    await this.#repository.setText(commentId, text, this.#now().toISOString());
    this.#events.tell('comment', comment.articleId);
  }

  /** Takes a comment back; `restore` brings it again. @throws DeskError NOT_FOUND, NOT_ALLOWED */
  async delete(commentId: string, personId: string): Promise<void> {
    const comment = await this.#own(commentId, personId, 'comments.delete');
    await this.#repository.setDeleted(commentId, this.#now().toISOString());
    this.#events.tell('comment', comment.articleId);
  }

  /** @throws DeskError NOT_FOUND, NOT_ALLOWED */
  async restore(commentId: string, personId: string): Promise<void> {
    const comment = await this.#own(commentId, personId, 'comments.restore');
    await this.#repository.setDeleted(commentId, null);
    this.#events.tell('comment', comment.articleId);
  }

  /** @throws DeskError NOT_FOUND */
  async resolve(threadId: string, personId: string): Promise<void> {
    const articleId = await this.#articleOf(threadId);
    await this.#repository.setResolved(threadId, { at: this.#now().toISOString(), by: personId });
    this.#events.tell('comment', articleId);
  }

  /** @throws DeskError NOT_FOUND */
  async reopen(threadId: string): Promise<void> {
    const articleId = await this.#articleOf(threadId);
    await this.#repository.setResolved(threadId, null);
    this.#events.tell('comment', articleId);
  }

  /**
   * Takes over what was said about an article on another desk, in the caller's transaction.
   *
   * @param origin what people of this desk said is as it stands here.
   * @returns how many comments are new here.
   */
  async takeOver(
    articleId: string,
    threads: readonly PackagedThread[],
    origin: CommentOrigin,
  ): Promise<number> {
    const here = new Map((await this.#repository.packaged(articleId)).map((thread) => [thread.id, thread]));
    let added = 0;
    for (const thread of threads) {
      // A thread that belongs to another article here is not what it says it is.
      const owner = await this.#repository.articleOf(thread.id);
      if (owner !== null && owner !== articleId) continue;
      added += await takeOverThread(this.#repository, articleId, thread, here.get(thread.id), origin);
    }
    if (threads.length > 0) this.#events.tell('comment', articleId);
    return added;
  }

  async #articleOf(threadId: string): Promise<string> {
    const articleId = await this.#repository.articleOf(threadId);
    if (articleId === null) throw new DeskError('NOT_FOUND', { kind: 'bình luận', id: threadId });
    return articleId;
  }

  async #own(commentId: string, personId: string, action: string): Promise<StoredComment> {
    const comment = await this.#repository.find(commentId);
    if (!comment) throw new DeskError('NOT_FOUND', { kind: 'bình luận', id: commentId });
    if (comment.authorId !== personId) throw new DeskError('NOT_ALLOWED', { action });
    return comment;
  }
}
