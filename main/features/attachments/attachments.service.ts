/** Signed scans of articles and issues: kept by content, taken away only as far as their trash. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { DeskError } from '#shared/errors.ts';
import type { Attachment, AttachmentSubject, AttachmentType } from '#shared/model/attachment.ts';
import type { Person } from '#shared/model/person.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import { type IssuesService, issueTitle } from '../issues/issues.service.ts';
import type { AttachmentsRepository } from './attachments.repository.ts';

export interface AttachmentParts {
  articles: Pick<ArticlesService, 'get'>;
  issues: Pick<IssuesService, 'get'>;
  audit: Pick<AuditLog, 'record'>;
  files: FileStore;
  folder: LibraryFolder;
  workers: WorkerPool;
}

/** Below the folder of exports: copies that other programs open. */
const COPIES = 'ban-ky';
const EXTENSIONS: Record<AttachmentType, string> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
};
/** Seconds; a scan is looked at in a moment, and what takes longer is no scan. */
const INSPECTION_LIMIT = 60;

export class AttachmentsService {
  readonly #repository: AttachmentsRepository;
  readonly #parts: AttachmentParts;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(
    repository: AttachmentsRepository,
    parts: AttachmentParts,
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

  /** Oldest first, those in the trash among them. */
  ofSubject(subject: AttachmentSubject): Promise<Attachment[]> {
    return this.#repository.ofSubject(subject);
  }

  /** Every scan of the library, those in the trash too: their files must stay. */
  all(): Promise<Attachment[]> {
    return this.#repository.all();
  }

  /** @throws DeskError NOT_FOUND */
  async get(id: string): Promise<Attachment> {
    const attachment = await this.#repository.find(id);
    if (!attachment) throw new DeskError('NOT_FOUND', { kind: 'bản ký', id });
    return attachment;
  }

  /** Absolute path of the stored file. */
  pathOf({ hash }: Attachment): string {
    return this.#parts.files.pathOf(hash);
  }

  /**
   * Attaches a file. The same file again is the one that is there, taken out of the trash if need be.
   *
   * @param file as it lies on disk; it is copied.
   * @throws DeskError NOT_FOUND, and what the inspection finds: see ./inspect-attachment.task.ts
   */
  async add(
    subject: AttachmentSubject,
    file: { path: string; name: string },
    by: Person,
  ): Promise<Attachment> {
    const title = await this.#titleOf(subject);
    const seen = await this.#parts.workers.run('attachments.inspect', file, { timeLimit: INSPECTION_LIMIT });
    const { hash, bytes } = await this.#parts.files.put(file.path);
    const attachment = await this.#work.transaction(async () => {
      const same = (await this.#repository.ofSubject(subject)).find((other) => other.hash === hash);
      if (same && !same.trashed) return same;
      const details = { name: same?.name ?? file.name, hash };
      await this.#parts.audit.record({
        action: 'attachment.added',
        subject: { ...subject, title },
        details,
      });
      if (same) {
        await this.#repository.setTrashed(same.id, null);
        return { ...same, trashed: null };
      }
      const added: Attachment = {
        id: uuid(),
        subject,
        name: file.name,
        hash,
        ...seen,
        bytes,
        addedBy: by.name,
        addedAt: this.#now().toISOString(),
        trashed: null,
      };
      await this.#repository.insert(added);
      return added;
    });
    this.#events.tell('attachment', subject.id);
    return attachment;
  }

  /** Puts a scan into the trash; its file stays. @throws DeskError NOT_FOUND */
  remove(id: string, by: Person): Promise<void> {
    return this.#setTrashed(id, { at: this.#now().toISOString(), by: by.name });
  }

  /** Takes a scan out of the trash. @throws DeskError NOT_FOUND */
  restore(id: string): Promise<void> {
    return this.#setTrashed(id, null);
  }

  /**
   * Copies a scan, under its own name, to where other programs open files.
   *
   * @returns the absolute path, inside the folder of exports
   * @throws DeskError NOT_FOUND
   */
  async copyOut(id: string): Promise<string> {
    const attachment = await this.get(id);
    const folder = join(this.#parts.folder.exports, COPIES);
    await mkdir(folder, { recursive: true });
    const path = join(
      folder,
      `${safeName(attachment.name)}-${attachment.hash.slice(0, 6)}${EXTENSIONS[attachment.mediaType]}`,
    );
    await copyFile(this.pathOf(attachment), path);
    return path;
  }

  async #setTrashed(id: string, trashed: Attachment['trashed']): Promise<void> {
    const { subject, name, hash } = await this.get(id);
    const title = await this.#titleOf(subject);
    await this.#work.transaction(async () => {
      await this.#repository.setTrashed(id, trashed);
      await this.#parts.audit.record({
        action: trashed ? 'attachment.removed' : 'attachment.restored',
        subject: { ...subject, title },
        details: { name, hash },
      });
    });
    this.#events.tell('attachment', subject.id);
  }

  async #titleOf({ kind, id }: AttachmentSubject): Promise<string> {
    if (kind === 'article') return (await this.#parts.articles.get(id)).title;
    return issueTitle(await this.#parts.issues.get(id));
  }
}

/** The name without its extension, as every system takes it. */
function safeName(name: string): string {
  const bare = name
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{M}\p{N} ._-]/gu, '-')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);
  return bare || 'ban-ky';
}
