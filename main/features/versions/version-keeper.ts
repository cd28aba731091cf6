/**
 * Keeps versions of articles while they are written and handed on.
 *
 * It is given what it keeps, so that the service of articles can call it; `VersionsService` is for everybody else.
 */
import { v7 as uuid } from 'uuid';
import { compareArticles } from '#shared/document/compare/compare-article.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import type { VersionReason } from '#shared/model/version.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { PeopleService } from '../people/people.service.ts';
import { versionsToThin } from './thinning.ts';
import { packContent, unpackContent } from './version-content.ts';
import type { StoredVersion, VersionsRepository } from './versions.repository.ts';

/** What a version is made of. */
export interface KeptArticle extends ArticleContent {
  id: string;
  words: number;
  createdAt: string;
  updatedAt: string;
  /** Who saved it last. */
  writtenBy: string | null;
}

/** Least milliseconds between two automatic versions. */
const AUTOMATIC_EVERY = 10 * 60_000;

/** Kept only when the text is another than that of the newest version. */
const ONLY_WHEN_OTHER = new Set<VersionReason>([
  'automatic',
  'reopened',
  'beforeRestore',
  'beforeReplace',
  'beforeMerge',
]);

export class VersionKeeper {
  readonly #repository: VersionsRepository;
  readonly #people: PeopleService;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(repository: VersionsRepository, people: PeopleService, events: DeskEvents, now: () => Date) {
    this.#repository = repository;
    this.#people = people;
    this.#events = events;
    this.#now = now;
  }

  /** Keeps the article as it is. Gives the id of the version; null where none was needed. */
  async keep(
    article: KeptArticle,
    reason: VersionReason,
    given: { name?: string; restoredFrom?: number } = {},
  ): Promise<string | null> {
    const { id: articleId, words, updatedAt, writtenBy } = article;
    const newest = await this.#repository.newest(articleId);
    const packed = packContent(article);
    if (ONLY_WHEN_OTHER.has(reason) && newest?.hash === packed.hash) return null;
    const author = await this.#authorOf(reason, writtenBy);
    const now = this.#now().toISOString();
    const id = uuid();
    await this.#repository.insert(
      {
        id,
        article_id: articleId,
        number: (newest?.number ?? 0) + 1,
        hash: packed.hash,
        reason,
        name: given.name ?? '',
        author_id: author?.id ?? null,
        author: author?.name ?? null,
        // A hand-over happens now, whenever the text was written.
        written_at: ONLY_WHEN_OTHER.has(reason) ? updatedAt : now,
        kept_at: now,
        words,
        ...(newest ? await this.#difference(newest, article) : { added: 0, removed: 0 }),
        restored_from: given.restoredFrom ?? null,
      },
      packed,
    );
    this.#events.tell('version', articleId);
    if (reason === 'automatic') await this.#thin(articleId);
    return id;
  }

  /**
   * Called with the stored article before a save writes over it: keeps it when the last version is ten minutes
   * old, when somebody else goes on writing, or when it was handed over.
   */
  async beforeSave(article: KeptArticle, change: { writer: string | null; reopens: boolean }): Promise<void> {
    if (change.reopens) {
      await this.keep(article, 'reopened');
      return;
    }
    const newest = await this.#repository.newest(article.id);
    const isAnother = article.writtenBy !== null && article.writtenBy !== change.writer;
    const age = this.#now().getTime() - Date.parse(newest?.keptAt ?? article.createdAt);
    if (isAnother || age >= AUTOMATIC_EVERY) await this.keep(article, 'automatic');
  }

  /** What was found lying there was written by who saved it last; everything else is the doing of who sits here. */
  async #authorOf(
    reason: VersionReason,
    writtenBy: string | null,
  ): Promise<{ id: string; name: string } | null> {
    const isFound = ONLY_WHEN_OTHER.has(reason) || reason === 'received';
    if (!isFound) return this.#people.current();
    return writtenBy === null ? null : this.#people.find(writtenBy);
  }

  async #difference(
    before: StoredVersion,
    article: ArticleContent,
  ): Promise<{ added: number; removed: number }> {
    const packed = await this.#repository.content(before.hash);
    let content: ArticleContent;
    try {
      content = unpackContent(packed);
    } catch {
      // A version that cannot be read must not keep anybody from saving.
      return { added: 0, removed: 0 };
    }
    return compareArticles(content, article).totals;
  }

  async #thin(articleId: string): Promise<void> {
    const newestFirst = await this.#repository.list(articleId);
    const thinned = new Set(
      versionsToThin(
        newestFirst.map(({ id, writtenAt, reason, name }) => ({
          id,
          at: Date.parse(writtenAt),
          isLasting: reason !== 'automatic' || name !== '',
        })),
        this.#now().getTime(),
      ),
    );
    for (const [index, version] of newestFirst.entries()) {
      if (!thinned.has(version.id)) continue;
      await this.#repository.remove(version);
      const after = newestFirst.slice(0, index).findLast(({ id }) => !thinned.has(id));
      const before = newestFirst.slice(index + 1).find(({ id }) => !thinned.has(id));
      if (!after) continue;
      const content = unpackContent(await this.#repository.content(after.hash));
      await this.#repository.setDifference(
        after.id,
        before ? await this.#difference(before, content) : { added: 0, removed: 0 },
      );
    }
  }
}
