/** Searches that a person keeps. */
import { v7 as uuid } from 'uuid';
import type { SavedSearch } from '#shared/model/search.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { SavedSearchesRepository } from './saved-searches.repository.ts';

export class SavedSearches {
  readonly #repository: SavedSearchesRepository;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(repository: SavedSearchesRepository, events: DeskEvents, now: () => Date) {
    this.#repository = repository;
    this.#events = events;
    this.#now = now;
  }

  /** By name. */
  list(personId: string): Promise<SavedSearch[]> {
    return this.#repository.list(personId);
  }

  /** A query that is kept already gets the new name. */
  async save(personId: string, search: Omit<SavedSearch, 'id'>): Promise<void> {
    await this.#repository.save(personId, { id: uuid(), ...search }, this.#now().toISOString());
    this.#events.tell('search', personId);
  }

  async forget(personId: string, id: string): Promise<void> {
    await this.#repository.remove(personId, id);
    this.#events.tell('search', personId);
  }
}
