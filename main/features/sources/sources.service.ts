/** Sources that articles draw on, and the directory of outlets. */
import { v7 as uuid } from 'uuid';
import { DeskError } from '#shared/errors.ts';
import type { Outlet, Source } from '#shared/model/library.ts';
import { countWords } from '#shared/vietnamese/words.ts';
import type { DeskEvents } from '../../desk/events.ts';
import { type OutletFinder, outletFinder } from './outlets.ts';
import type { SourcesRepository } from './sources.repository.ts';

/** What a person or an importer knows of a new source. */
export type SourceDraft = Pick<Source, 'title' | 'outletId' | 'author' | 'publishedOn' | 'address' | 'text'>;

export class SourcesService {
  readonly #repository: SourcesRepository;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(repository: SourcesRepository, events: DeskEvents, now: () => Date) {
    this.#repository = repository;
    this.#events = events;
    this.#now = now;
  }

  list(): Promise<Source[]> {
    return this.#repository.list();
  }

  /** @throws DeskError NOT_FOUND */
  async get(id: string): Promise<Source> {
    const source = await this.#repository.find(id);
    if (!source) throw new DeskError('NOT_FOUND', { kind: 'tư liệu', id });
    return source;
  }

  /** The sources an article says it draws on. */
  ofArticle(articleId: string): Promise<Source[]> {
    return this.#repository.ofArticle(articleId);
  }

  async add(draft: SourceDraft): Promise<string> {
    const id = uuid();
    const createdAt = this.#now().toISOString();
    await this.#repository.insert({ ...draft, id, words: countWords(draft.text), createdAt });
    this.#events.tell('source', id);
    return id;
  }

  async linkToArticle(articleId: string, sourceId: string): Promise<void> {
    await this.#repository.linkToArticle(articleId, sourceId);
  }

  outlets(): Promise<Outlet[]> {
    return this.#repository.outlets();
  }

  async addOutlet(outlet: Omit<Outlet, 'id'>): Promise<Outlet> {
    const added = { id: uuid(), ...outlet };
    await this.#repository.insertOutlet(added);
    this.#events.tell('outlet', added.id);
    return added;
  }

  async outletFinder(): Promise<OutletFinder> {
    return outletFinder(await this.#repository.outlets());
  }
}
