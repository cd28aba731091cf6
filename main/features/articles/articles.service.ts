/** Writing and keeping articles. */
import { v7 as uuid } from 'uuid';
import { DeskError } from '#shared/errors.ts';
import type { Article, ArticleState, ArticleSummary } from '#shared/model/article.ts';
import { nextArticleState, STATE_WORDS } from '#shared/model/article-state.ts';
import type { VersionReason } from '#shared/model/version.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { SourcesService } from '../sources/sources.service.ts';
import type { VersionKeeper } from '../versions/version-keeper.ts';
import { type ArticlePatch, inFull, type SentPatch, wholeContent, wordsOf } from './article-patch.ts';
import type { ArticlesRepository, StoredArticle, StoredArticleRow } from './articles.repository.ts';
import { kindOfChange } from './change-kind.ts';
import { SuggestionsSent } from './suggestions-sent.ts';

/**
 * Where a change comes from. Suggestions in a version, and in the text of another desk, were made by whom they name;
 * a window is not believed about that. What another desk wrote is the work of who wrote it there.
 */
export type SaveOrigin = 'window' | 'version' | { writtenBy: string | null };

export type { StoredArticle };

export interface Saved {
  revision: number;
  state: ArticleState;
  words: number;
  updatedAt: string;
}

/** Hears of changes in their transaction. */
export interface ArticleWatch {
  /** Before a person changes it here. @throws DeskError when that must not be. */
  changing(article: StoredArticle): Promise<void>;
  created(article: StoredArticle): Promise<void>;
  changed(before: StoredArticle, after: StoredArticle, change: 'edit' | 'suggest'): Promise<void>;
  /** Before they go into the trash. @throws DeskError when that must not be. */
  trashing(articleIds: readonly string[]): Promise<void>;
}

/** The state that a change leads to. @throws DeskError STATE_FORBIDS when the article is published. */
function demandState({ state, title }: StoredArticle, change: 'edit' | 'suggest'): ArticleState {
  const next = nextArticleState(state, change);
  if (!next) throw new DeskError('STATE_FORBIDS', { title, state: STATE_WORDS[state] });
  return next;
}

export class ArticlesService {
  readonly #repository: ArticlesRepository;
  readonly #sources: SourcesService;
  readonly #people: PeopleService;
  readonly #versions: VersionKeeper;
  readonly #audit: AuditLog;
  readonly #watch: ArticleWatch;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #now: () => Date;
  readonly #sent = new SuggestionsSent();

  constructor(
    repository: ArticlesRepository,
    {
      sources,
      people,
      versions,
      audit,
      watch,
    }: {
      sources: SourcesService;
      people: PeopleService;
      versions: VersionKeeper;
      audit: AuditLog;
      watch: ArticleWatch;
    },
    work: UnitOfWork,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#sources = sources;
    this.#people = people;
    this.#versions = versions;
    this.#audit = audit;
    this.#watch = watch;
    this.#work = work;
    this.#events = events;
    this.#now = now;
  }

  /** A page of the list, of some states or all, changed last first, and how many there are in all. */
  async list(
    limit: number,
    offset: number,
    states?: readonly ArticleState[],
  ): Promise<{ articles: ArticleSummary[]; total: number }> {
    const rows = await this.#repository.list(limit, offset, states);
    return { articles: await this.#summaries(rows), total: await this.#repository.count(states) };
  }

  /** The row of one article as lists show it; null for one in the trash. */
  async listed(id: string): Promise<ArticleSummary | null> {
    const row = await this.#repository.listed(id);
    return row ? ((await this.#summaries([row]))[0] ?? null) : null;
  }

  /** Rows for these ids, as a map; ids that do not exist are left out. */
  async summaries(ids: readonly string[]): Promise<Map<string, ArticleSummary>> {
    const summaries = await this.#summaries(await this.#repository.rows(ids));
    return new Map(summaries.map((summary) => [summary.id, summary]));
  }

  /** Whole articles for these ids, as a map. */
  async whole(ids: readonly string[]): Promise<Map<string, Article>> {
    const findOutlet = await this.#sources.outletFinder();
    const stored = await this.#repository.whole(ids);
    return new Map(
      stored.map(({ writtenBy: _, ...article }) => [
        article.id,
        { ...article, outlet: findOutlet(article.attribution)?.name ?? null },
      ]),
    );
  }

  /** @throws DeskError NOT_FOUND */
  async get(id: string): Promise<Article> {
    const article = (await this.whole([id])).get(id);
    if (!article) throw new DeskError('NOT_FOUND', { kind: 'bài', id });
    return article;
  }

  /**
   * The article as somebody types it, before it is saved; nothing of it is stored.
   *
   * @param revision that the changes start from
   * @throws DeskError NOT_FOUND, CHANGED_ELSEWHERE, BASE_DIFFERS
   */
  async typed(id: string, revision: number, sent: SentPatch): Promise<Article> {
    const article = await this.get(id);
    if (article.revision !== revision) throw new DeskError('CHANGED_ELSEWHERE', { title: article.title });
    const changes = Object.entries(inFull(article, sent)).filter(([, value]) => value !== undefined);
    return { ...article, ...Object.fromEntries(changes) };
  }

  /**
   * An article as it is stored, with who saved it last.
   *
   * @throws DeskError NOT_FOUND
   */
  async stored(id: string): Promise<StoredArticle> {
    const article = await this.#repository.find(id);
    if (!article) throw new DeskError('NOT_FOUND', { kind: 'bài', id });
    return article;
  }

  /**
   * Stores a new article, a draft; what is not given is empty.
   *
   * @param reason of its first version, which is kept when there is any text.
   * @param from another desk: the id that it gave the article, and who wrote it there.
   */
  async create(
    content: ArticlePatch = {},
    reason: VersionReason = 'created',
    from?: { id: string; writtenBy: string | null },
  ): Promise<string> {
    const whole = wholeContent(content);
    const now = this.#now().toISOString();
    const id = from?.id ?? uuid();
    const article: StoredArticle = {
      ...whole,
      id,
      state: 'draft',
      words: wordsOf(whole),
      revision: 1,
      createdAt: now,
      updatedAt: now,
      writtenBy: from ? from.writtenBy : ((await this.#people.current())?.id ?? null),
    };
    await this.#work.transaction(async () => {
      await this.#repository.insert(article);
      await this.#watch.created(article);
      if (article.words > 0) await this.#versions.keep(article, reason);
    });
    this.#events.tell('article', id);
    return id;
  }

  /**
   * Begins an article on a source: its author goes to `via`, its outlet to the attribution, and the article
   * remembers the source. The text stays where it is: an article is written, not copied.
   *
   * @throws DeskError NOT_FOUND
   */
  async createFromSource(sourceId: string): Promise<string> {
    const source = await this.#sources.get(sourceId);
    const id = await this.create({ via: source.author, attribution: source.outlet ?? '' });
    await this.#sources.linkToArticle(id, sourceId);
    return id;
  }

  /**
   * Saves what was typed. A change of an article that was submitted or approved makes it a draft again.
   *
   * @param revision the revision the change started from.
   * @throws DeskError NOT_FOUND, ARTICLE_AWAY while it is at another desk, CHANGED_ELSEWHERE when somebody saved in between, STATE_FORBIDS when the
   *   article is published, ONLY_SUGGESTIONS when more than suggestions came from a person who may not write.
   */
  async save(id: string, revision: number, sent: SentPatch, origin: SaveOrigin = 'window'): Promise<Saved> {
    const person = await this.#people.current();
    const elsewhere = typeof origin === 'object' ? origin : null;
    const writer = elsewhere ? elsewhere.writtenBy : (person?.id ?? null);
    const next = await this.#work.transaction(async () => {
      const current = await this.stored(id);
      if (current.revision !== revision) throw new DeskError('CHANGED_ELSEWHERE', { title: current.title });
      const patch = inFull(current, sent);
      demandState(current, 'edit');
      if (!elsewhere) await this.#watch.changing(current);
      const isBelieved = origin !== 'window' || person === null;
      const document = isBelieved ? patch.document : this.#sent.keep(person, this.#now(), current, patch);
      // A comment on a text is no change of it: what waits for approval, or has it, stays as it is.
      const change = kindOfChange(writer, current, { ...patch, document });
      const state = change === 'none' ? current.state : demandState(current, change);
      await this.#versions.beforeSave(current, { writer, reopens: state !== current.state });
      const changes = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      const changed: StoredArticle = {
        ...current,
        ...changes,
        ...(document && { document }),
        state,
        updatedAt: this.#now().toISOString(),
        writtenBy: writer,
      };
      changed.words = wordsOf(changed);
      if (!(await this.#repository.update(changed))) {
        throw new DeskError('CHANGED_ELSEWHERE', { title: current.title });
      }
      if (change !== 'none') await this.#watch.changed(current, changed, change);
      return changed;
    });
    this.#events.tell('article', id, revision + 1);
    return { revision: revision + 1, state: next.state, words: next.words, updatedAt: next.updatedAt };
  }

  /**
   * Leads an article into another state; its text stays as it is. For review alone, which knows who may do that.
   *
   * @throws DeskError NOT_FOUND
   */
  async setState(id: string, state: ArticleState): Promise<void> {
    const { state: before } = await this.stored(id);
    if (before === state) return;
    await this.#repository.setState(id, state);
    this.#events.tell('article', id);
  }

  /**
   * Puts articles into the trash; `restore` takes them out again.
   *
   * @throws DeskError STATE_FORBIDS when one of them is published, ARTICLE_IN_ISSUE when one stands in an issue.
   */
  async trash(ids: readonly string[]): Promise<void> {
    const published = (await this.#repository.rows(ids)).find(({ state }) => state === 'published');
    if (published) {
      const { title, state } = published;
      throw new DeskError('STATE_FORBIDS', { title, state: STATE_WORDS[state] });
    }
    await this.#work.transaction(async () => {
      await this.#watch.trashing(ids);
      await this.#setTrashed(ids, this.#now().toISOString());
    });
  }

  async restore(ids: readonly string[]): Promise<void> {
    await this.#setTrashed(ids, null);
  }

  async #setTrashed(ids: readonly string[], at: string | null): Promise<void> {
    await this.#work.transaction(async () => {
      await this.#repository.setTrashed(ids, at);
      for (const { id, title } of await this.#repository.rows(ids)) {
        await this.#audit.record({
          action: at === null ? 'article.untrashed' : 'article.trashed',
          subject: { kind: 'article', id, title },
        });
        this.#events.tell('article', id);
      }
    });
  }

  async #summaries(rows: StoredArticleRow[]): Promise<ArticleSummary[]> {
    const findOutlet = await this.#sources.outletFinder();
    return rows.map(({ revision: _, createdAt: __, ...row }) => ({
      ...row,
      outlet: findOutlet(row.attribution)?.name ?? null,
    }));
  }
}
