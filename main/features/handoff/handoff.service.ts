/** What this desk has sent to others and had from them: opening packages, what is away, what both sides know. */
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import type { ArticleOut } from '#shared/model/handoff.ts';
import type { Progress } from '#shared/model/job.ts';
import type { PackageRecord } from '#shared/model/sending.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { HandoffRepository } from './handoff.repository.ts';
import type { OpenedPackage } from './package/opened-package.ts';
import { PackageStanding, type StandingOrigins } from './package-standing.ts';

/** Services that opening a package asks. */
export interface HandoffOrigins extends StandingOrigins {
  people: PeopleService;
  audit: AuditLog;
}

/** An article as it stands here after a package was merged. */
export interface MergedArticle {
  articleId: string;
  /** Of the packaged article: what both desks call the text from now on. */
  hash: string;
  /** Of the packaged text as it is kept here as a version, with the pictures of this desk. */
  contentHash: string;
  /** Of the article here after the merge. */
  revision: number;
}

const LIST_LIMIT = 200;

export class HandoffService {
  readonly #repository: HandoffRepository;
  readonly #standing: PackageStanding;
  readonly #origins: HandoffOrigins;
  readonly #folder: LibraryFolder;
  readonly #workers: WorkerPool;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #now: () => Date;
  readonly #opened = new Map<string, OpenedPackage>();

  constructor(
    repository: HandoffRepository,
    origins: HandoffOrigins,
    folder: LibraryFolder,
    workers: WorkerPool,
    work: UnitOfWork,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#standing = new PackageStanding(repository, origins);
    this.#origins = origins;
    this.#folder = folder;
    this.#workers = workers;
    this.#work = work;
    this.#events = events;
    this.#now = now;
  }

  /**
   * Reads and checks a package; nothing of it is merged. Its files lie in a folder of their own until it is
   * dismissed; what a killed desk left there is gone at the next opening of the library.
   *
   * @param path of the file, which stays where it is. @param name as the person knows it.
   * @throws DeskError FILE_EMPTY, FILE_TOO_LARGE, PACKAGE_UNKNOWN, PACKAGE_DAMAGED, PACKAGE_NEWER, PACKAGE_FORGED,
   *   PACKAGE_REFUSED, DOCUMENT_NEWER, JOB_CANCELLED
   */
  async openPackage(
    { path, name }: { path: string; name: string },
    controls: { signal?: AbortSignal; progress?: (progress: Progress) => void } = {},
  ): Promise<OpenedPackage> {
    const id = randomUUID();
    const folder = join(this.#folder.temporary, id);
    await mkdir(folder);
    try {
      const read = await this.#workers.run(
        'handoff.read',
        { path, name, folder },
        {
          ...(controls.signal && { signal: controls.signal }),
          ...(controls.progress && { onProgress: controls.progress }),
        },
      );
      const opened: OpenedPackage = {
        ...read,
        id,
        fileName: name,
        ...(await this.#standing.of(read, name)),
        pathOf: (hash) => (read.files.includes(hash) ? join(folder, hash) : null),
      };
      await this.#origins.audit.record({
        action: 'package.opened',
        subject: { kind: 'package', id: read.manifest.id, title: name },
        details: { sender: read.manifest.sender.name, trust: opened.trust },
      });
      this.#opened.set(id, opened);
      this.#events.tell('handoff', read.manifest.id);
      return opened;
    } catch (thrown) {
      await rm(folder, { recursive: true, force: true });
      if (thrown instanceof DeskError && thrown.code.startsWith('PACKAGE_'))
        await this.#recordRefusal(name, thrown);
      throw thrown;
    }
  }

  /** @throws DeskError PACKAGE_CLOSED */
  opened(id: string): OpenedPackage {
    const opened = this.#opened.get(id);
    if (!opened) throw new DeskError('PACKAGE_CLOSED', {});
    return opened;
  }

  /** Packages that were opened and wait to be merged or put away. */
  waiting(): { id: string; sender: string; articles: number }[] {
    return [...this.#opened.values()].map(({ id, manifest, contents }) => ({
      id,
      sender: manifest.sender.name,
      articles: contents.articles.length,
    }));
  }

  /** An opened package with trust, problems and parents as they are now: a key was trusted, a text saved. */
  async refreshed(id: string): Promise<OpenedPackage> {
    const before = this.opened(id);
    const opened = { ...before, ...(await this.#standing.of(before, before.fileName)) };
    this.#opened.set(id, opened);
    return opened;
  }

  /** Puts an opened package away with its files; the file it came in stays where it is. */
  async dismiss(id: string): Promise<void> {
    if (!this.#opened.delete(id)) return;
    await rm(join(this.#folder.temporary, id), { recursive: true, force: true });
    this.#events.tell('handoff', id);
  }

  /**
   * Remembers that a package was merged, and that its texts are known to both desks. Articles that it brings back
   * from a review are no longer away. Call it in the transaction of the merge.
   */
  async recordMerged(opened: OpenedPackage, merged: readonly MergedArticle[]): Promise<void> {
    const { manifest } = opened;
    const at = this.#now().toISOString();
    await this.#repository.setReturned(
      manifest.answers,
      merged.map(({ articleId }) => articleId),
      at,
    );
    await this.#repository.insert(
      {
        id: manifest.id,
        direction: 'received',
        purpose: manifest.purpose,
        other: manifest.sender.name,
        other_desk: manifest.sender.deskId,
        by: (await this.#origins.people.current())?.name ?? '',
        at,
        called_back_at: null,
      },
      merged.map(({ articleId, hash, contentHash, revision }) => ({
        article_id: articleId,
        hash,
        content_hash: contentHash,
        revision,
        returned_at: null,
        written_since: null,
      })),
    );
    this.#events.tell('handoff', manifest.id);
  }

  /** Where an article is away for review; null when it is not. */
  async outOf(articleId: string): Promise<ArticleOut | null> {
    return (await this.#repository.out(articleId))[0] ?? null;
  }

  /** Every article that is away, sent last first; one that was sent twice counts once. */
  async out(): Promise<ArticleOut[]> {
    const all = await this.#repository.out();
    return [...new Map(all.toReversed().map((out) => [out.articleId, out])).values()].toReversed();
  }

  /** Somebody decides to go on writing in an article that is away: both sides will be merged. */
  async writeHere(articleId: string): Promise<void> {
    await this.#repository.setWrittenSince(articleId, this.#now().toISOString());
    this.#events.tell('handoff', articleId);
  }

  /**
   * Calls a package back: its articles are no longer away. What the other desk still sends can be merged all the
   * same, and is told to be late.
   *
   * @throws DeskError NOT_FOUND
   */
  async callBack(packageId: string): Promise<void> {
    await this.#work.transaction(async () => {
      const sent = await this.#repository.find(packageId);
      if (sent?.direction !== 'sent') throw new DeskError('NOT_FOUND', { kind: 'gói', id: packageId });
      if (sent.called_back_at !== null) return;
      await this.#repository.setCalledBack(packageId, this.#now().toISOString());
      await this.#origins.audit.record({
        action: 'package.calledBack',
        subject: { kind: 'package', id: packageId, title: sent.other },
      });
      this.#events.tell('handoff', packageId);
    });
  }

  /** Packages that went out and came in, newest first. */
  async list(): Promise<PackageRecord[]> {
    const stored = await this.#repository.list(LIST_LIMIT);
    return stored.map(({ id, direction, purpose, other, at, called_back_at, articles }) => ({
      id,
      direction,
      purpose,
      person: other,
      at,
      articles: articles.map(({ returnedAt: _, ...article }) => article),
      state:
        direction === 'received' || purpose !== 'review'
          ? 'done'
          : called_back_at !== null
            ? 'calledBack'
            : articles.every(({ returnedAt }) => returnedAt !== null)
              ? 'answered'
              : 'out',
    }));
  }

  async #recordRefusal(name: string, { code }: DeskError): Promise<void> {
    await this.#origins.audit.record({
      action: 'package.refused',
      subject: { kind: 'package', id: '', title: name },
      details: { code },
    });
  }
}
