/** The desk's directory of people, bodies and places. */
import { v7 as uuid } from 'uuid';
import type { DirectoryDraft, DirectoryEntry } from '#shared/model/directory.ts';
import { compareVietnamese } from '#shared/vietnamese/sort.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { DirectoryRepository } from './directory.repository.ts';

export class DirectoryService {
  readonly #repository: DirectoryRepository;
  readonly #events: DeskEvents;

  constructor(repository: DirectoryRepository, events: DeskEvents) {
    this.#repository = repository;
    this.#events = events;
  }

  /** All entries in the order of the Vietnamese alphabet. */
  async list(): Promise<DirectoryEntry[]> {
    const entries = await this.#repository.list();
    return entries.sort((left, right) => compareVietnamese(left.name, right.name));
  }

  /** Answers the id of the new entry. */
  async add(entry: DirectoryDraft): Promise<string> {
    const id = uuid();
    await this.put({ id, ...entry });
    return id;
  }

  /** Changes an entry, or brings back one that was removed: the undo of a removal. */
  async put(entry: DirectoryEntry): Promise<void> {
    await this.#repository.save(entry);
    this.#events.tell('directory', entry.id);
  }

  async remove(id: string): Promise<void> {
    await this.#repository.delete(id);
    this.#events.tell('directory', id);
  }
}
