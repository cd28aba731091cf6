/** Sources: texts that others published, with the files they came in, and the articles that draw on them. */
import { v7 as uuid } from 'uuid';
import { documentText } from '#shared/document/plain-text.ts';
import { DeskError } from '#shared/errors.ts';
import type { Outlet, Source, SourceDetails, SourceSummary, SourceUse } from '#shared/model/library.ts';
import { countWords } from '#shared/vietnamese/words.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { OutletsService } from './outlets.service.ts';
import type { OutletFinder } from './outlets.ts';
import type { SourcesRepository } from './sources.repository.ts';

/** What is known of a new source; a document without a text gives its own. An id only where another desk gave it. */
export type SourceDraft = Pick<Source, 'title'> &
  Partial<Pick<Source, 'id' | keyof SourceDetails | 'text' | 'document' | 'file'>>;

export class SourcesService {
  readonly #repository: SourcesRepository;
  readonly #outlets: OutletsService;
  readonly #files: FileStore;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(
    repository: SourcesRepository,
    outlets: OutletsService,
    files: FileStore,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#outlets = outlets;
    this.#files = files;
    this.#events = events;
    this.#now = now;
  }

  /** A page of the list, newest first, and how many there are in all. */
  async list(limit: number, offset: number): Promise<{ sources: SourceSummary[]; total: number }> {
    return {
      sources: await this.#repository.list(limit, offset),
      total: await this.#repository.count(),
    };
  }

  /** @throws DeskError NOT_FOUND */
  async get(id: string): Promise<Source> {
    const source = await this.#repository.find(id);
    if (!source) throw new DeskError('NOT_FOUND', { kind: 'tư liệu', id });
    return source;
  }

  /** Whether there is such a source, in the trash or not. */
  async isKnown(id: string): Promise<boolean> {
    return (await this.#repository.find(id)) !== null;
  }

  /** The source that the file with this content came in as; null when there is none, or it is in the trash. */
  byFile(hash: string): Promise<SourceSummary | null> {
    return this.#repository.byFile(hash);
  }

  /** Titles of sources that came in files with these hashes, by the hash; those in the trash are left out. */
  titlesByFile(hashes: readonly string[]): Promise<Map<string, string>> {
    return this.#repository.titlesByFile(hashes);
  }

  /** Path of the file a source came in. @throws DeskError NOT_FOUND also when it came in no file. */
  async original(id: string): Promise<{ path: string; name: string }> {
    const { file } = await this.get(id);
    if (!file || !this.#files.has(file.hash)) throw new DeskError('NOT_FOUND', { kind: 'tệp gốc', id });
    return { path: this.#files.pathOf(file.hash), name: file.name };
  }

  /** The sources an article says it draws on. */
  ofArticle(articleId: string): Promise<Source[]> {
    return this.#repository.ofArticle(articleId);
  }

  /** The articles that draw on a source. */
  uses(id: string): Promise<SourceUse[]> {
    return this.#repository.uses(id);
  }

  async add(draft: SourceDraft): Promise<string> {
    const [id = ''] = await this.addMany([draft]);
    return id;
  }

  /** Adds sources, telling of them once; the caller gives the transaction. Ids in the order of the drafts. */
  async addMany(drafts: readonly SourceDraft[]): Promise<string[]> {
    const now = this.#now().toISOString();
    const ids: string[] = [];
    for (const draft of drafts) {
      const id = draft.id ?? uuid();
      const document = draft.document ?? null;
      const text = draft.text ?? (document ? documentText(document) : '');
      await this.#repository.insert({
        id,
        title: draft.title,
        outletId: draft.outletId ?? null,
        author: draft.author ?? '',
        publishedOn: draft.publishedOn ?? null,
        address: draft.address ?? '',
        rights: draft.rights ?? '',
        takenOn: draft.takenOn ?? now.slice(0, 10),
        text,
        document,
        file: draft.file ?? null,
        words: countWords(text),
        createdAt: now,
      });
      ids.push(id);
    }
    const last = ids.at(-1);
    if (last) this.#events.tell('source', last);
    return ids;
  }

  /** @throws DeskError NOT_FOUND */
  async updateDetails(id: string, details: SourceDetails): Promise<void> {
    await this.get(id);
    await this.#repository.updateDetails(id, details);
    this.#events.tell('source', id);
  }

  async linkToArticle(articleId: string, sourceId: string): Promise<void> {
    await this.#repository.linkToArticle(articleId, sourceId);
    this.#events.tell('source', sourceId);
  }

  async unlinkFromArticle(articleId: string, sourceId: string): Promise<void> {
    await this.#repository.unlinkFromArticle(articleId, sourceId);
    this.#events.tell('source', sourceId);
  }

  outlets(): Promise<Outlet[]> {
    return this.#outlets.all();
  }

  addOutlet(outlet: Omit<Outlet, 'id'>): Promise<Outlet> {
    return this.#outlets.add(outlet);
  }

  outletFinder(): Promise<OutletFinder> {
    return this.#outlets.finder();
  }
}
