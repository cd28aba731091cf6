/** The versions of an article: what it was, and making it that again. */
import { DeskError } from '#shared/errors.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import type { ArticleVersion, VersionReason } from '#shared/model/version.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { ArticlesService, Saved } from '../articles/articles.service.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import { packContent, unpackContent } from './version-content.ts';
import type { KeptArticle, VersionKeeper } from './version-keeper.ts';
import type { StoredVersion, VersionsRepository } from './versions.repository.ts';

export class VersionsService {
  readonly #repository: VersionsRepository;
  readonly #keeper: VersionKeeper;
  readonly #articles: ArticlesService;
  readonly #audit: AuditLog;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;

  constructor(
    repository: VersionsRepository,
    keeper: VersionKeeper,
    { articles, audit }: { articles: ArticlesService; audit: AuditLog },
    work: UnitOfWork,
    events: DeskEvents,
  ) {
    this.#repository = repository;
    this.#keeper = keeper;
    this.#articles = articles;
    this.#audit = audit;
    this.#work = work;
    this.#events = events;
  }

  /** Newest first. */
  async list(articleId: string): Promise<ArticleVersion[]> {
    return (await this.#repository.list(articleId)).map(({ hash: _, keptAt: __, ...version }) => version);
  }

  /**
   * An article as it was in a version; documents of earlier builds in the present form.
   *
   * @throws DeskError NOT_FOUND, DOCUMENT_NEWER, DOCUMENT_INVALID
   */
  async content(id: string): Promise<ArticleContent> {
    const { hash } = await this.#demand(id);
    return unpackContent(await this.#repository.content(hash));
  }

  /**
   * Keeps the article as it is now: at a hand-over, before something that changes much, or by its name. Gives the
   * id of the version; null where the newest one is the same and does for the reason.
   *
   * @throws DeskError NOT_FOUND
   */
  async keep(articleId: string, reason: VersionReason, name = ''): Promise<string | null> {
    return this.#work.transaction(async () =>
      this.#keeper.keep(await this.#articles.stored(articleId), reason, { name }),
    );
  }

  /** A content that some version keeps, by its hash; null when none does. @throws DeskError DOCUMENT_NEWER */
  async byHash(hash: string): Promise<ArticleContent | null> {
    const content = await this.#repository.contentIfKept(hash);
    return content && unpackContent(content);
  }

  /** Keeps an article as it was read a moment ago. Returns the hash of its content, for `byHash`. */
  async keepRead(article: KeptArticle, reason: VersionReason): Promise<string> {
    await this.#work.transaction(() => this.#keeper.keep(article, reason));
    return packContent(article).hash;
  }

  /** Gives a version a name, or another; one that has a name is never thinned. */
  async rename(id: string, name: string): Promise<void> {
    const { articleId } = await this.#demand(id);
    await this.#repository.rename(id, name);
    this.#events.tell('version', articleId);
  }

  /**
   * Makes the article what it was in a version. What it is now is kept first, so that this can be taken back.
   *
   * @throws DeskError NOT_FOUND, STATE_FORBIDS when the article is published, DOCUMENT_NEWER
   */
  async restore(id: string, articleId: string): Promise<Saved> {
    const { articleId: owner, number } = await this.#demand(id);
    if (owner !== articleId) throw new DeskError('NOT_FOUND', { kind: 'phiên bản', id });
    const content = await this.content(id);
    return this.#work.transaction(async () => {
      const current = await this.#articles.stored(articleId);
      await this.#keeper.keep(current, 'beforeRestore');
      const saved = await this.#articles.save(articleId, current.revision, content, 'version');
      const restored = await this.#articles.stored(articleId);
      await this.#keeper.keep(restored, 'restored', { restoredFrom: number });
      await this.#audit.record({
        action: 'version.restored',
        subject: { kind: 'article', id: articleId, title: restored.title },
        before: packContent(current).hash,
        after: packContent(restored).hash,
        details: { version: number },
      });
      return saved;
    });
  }

  async #demand(id: string): Promise<StoredVersion> {
    const version = await this.#repository.find(id);
    if (!version) throw new DeskError('NOT_FOUND', { kind: 'phiên bản', id });
    return version;
  }
}
