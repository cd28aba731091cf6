/**
 * The office's own Word template of a publication: every DOCX of its issues has the template's styles. Print does not
 * change with it, so no approval lapses.
 */
import { DeskError } from '#shared/errors.ts';
import type { Person } from '#shared/model/person.ts';
import type { WordTemplateInfo } from '#shared/model/word-template.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { StoredWordTemplate, WordTemplateRepository } from './word-template.repository.ts';

export interface WordTemplateParts {
  publications: Pick<PublicationsService, 'get'>;
  audit: Pick<AuditLog, 'record'>;
  files: FileStore;
  workers: WorkerPool;
}

/** Seconds; a template is read in a moment. */
const INSPECTION_LIMIT = 60;

export class WordTemplateService {
  readonly #repository: WordTemplateRepository;
  readonly #parts: WordTemplateParts;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(
    repository: WordTemplateRepository,
    parts: WordTemplateParts,
    work: UnitOfWork,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#parts = parts;
    this.#work = work;
    this.#events = events;
    this.#now = now;
  }

  /** Null where the publication has the desk's own styles. */
  async ofPublication(publicationId: string): Promise<WordTemplateInfo | null> {
    const template = await this.#inUse(publicationId);
    if (!template) return null;
    const { name, bytes, addedBy, addedAt, found } = template;
    return { name, bytes, addedBy, addedAt, found };
  }

  /** The stored file, by its absolute path; null where there is none. */
  async fileOf(publicationId: string): Promise<{ path: string; name: string } | null> {
    const template = await this.#inUse(publicationId);
    return template && { path: this.#parts.files.pathOf(template.hash), name: template.name };
  }

  /**
   * Takes a template into use, in the place of another.
   *
   * @param file as it lies on disk; it is copied.
   * @throws DeskError NOT_FOUND, and what the inspection finds: see ./inspect-template.task.ts
   */
  async set(publicationId: string, file: { path: string; name: string }, by: Person): Promise<void> {
    await this.#parts.publications.get(publicationId);
    const { workers, files } = this.#parts;
    const found = await workers.run('wordTemplate.inspect', file, { timeLimit: INSPECTION_LIMIT });
    const { hash, bytes } = await files.put(file.path);
    const addedAt = this.#now().toISOString();
    const template = { publicationId, hash, name: file.name, bytes, found, addedBy: by.name, addedAt };
    await this.#change(template, () => this.#repository.put(template));
  }

  /** Goes back to the desk's own styles; the file stays, see `restore`. @throws DeskError NOT_FOUND */
  async remove(publicationId: string): Promise<void> {
    const template = await this.#demand(publicationId);
    await this.#change({ ...template, name: '' }, () =>
      this.#repository.setRemoved(publicationId, this.#now().toISOString()),
    );
  }

  /** Takes the template that was removed last into use again. @throws DeskError NOT_FOUND */
  async restore(publicationId: string): Promise<void> {
    const template = await this.#demand(publicationId);
    await this.#change(template, () => this.#repository.setRemoved(publicationId, null));
  }

  async #inUse(publicationId: string): Promise<StoredWordTemplate | null> {
    const template = await this.#repository.find(publicationId);
    return template && !template.isRemoved ? template : null;
  }

  async #demand(publicationId: string): Promise<StoredWordTemplate> {
    const template = await this.#repository.find(publicationId);
    if (!template) throw new DeskError('NOT_FOUND', { kind: 'mẫu Word', id: publicationId });
    return template;
  }

  async #change(
    { publicationId, name, hash }: Pick<StoredWordTemplate, 'publicationId' | 'name' | 'hash'>,
    change: () => Promise<void>,
  ): Promise<void> {
    const { name: title } = await this.#parts.publications.get(publicationId);
    await this.#work.transaction(async () => {
      await change();
      await this.#parts.audit.record({
        action: 'publication.changed',
        subject: { kind: 'publication', id: publicationId, title },
        details: name ? { wordTemplate: name, hash } : { wordTemplate: '' },
      });
      this.#events.tell('publication', publicationId);
    });
  }
}
