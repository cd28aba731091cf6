/** Copies of the library: made while the desk works, kept by age, brought back in one step. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import type { AuditSubject } from '#shared/model/audit.ts';
import {
  BACKUP_EVERY_HOURS,
  type Backup,
  type BackupOverview,
  type BackupReason,
  outdatedBackups,
} from '#shared/model/backup.ts';
import type { Progress } from '#shared/model/job.ts';
import type { OpenDatabase } from '../../database/open.ts';
import type { DeskEvents } from '../../desk/events.ts';
import { wireError } from '../../desk/wire-error.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import { type AuditLog, THE_DESK } from '../audit/audit.service.ts';
import type { AccountsService } from '../people/accounts.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import { backupFault } from './backup-faults.ts';
import { BackupFolder, backupName, deskTagOf } from './backup-folder.ts';
import type { BackupsRepository } from './backups.repository.ts';
import { demandSuitable } from './suitable-folder.ts';

export interface BackupParts {
  audit: Pick<AuditLog, 'record' | 'deskId' | 'head' | 'compareWithHead'>;
  accounts: Pick<AccountsService, 'lock'>;
  publications: Pick<PublicationsService, 'main'>;
  database: Pick<OpenDatabase, 'replaceWith'>;
  folder: LibraryFolder;
  workers: WorkerPool;
}

export interface BackupControls {
  signal?: AbortSignal;
  progress?: (progress: Progress) => void;
}

/** Seconds: a library of many years on a slow disk. */
const TIME_LIMIT = 4 * 60 * 60;

export class BackupsService {
  readonly #repository: BackupsRepository;
  readonly #parts: BackupParts;
  readonly #events: DeskEvents;
  readonly #now: () => Date;
  #isBusy = false;
  #failure: BackupOverview['failure'] = null;

  constructor(repository: BackupsRepository, parts: BackupParts, events: DeskEvents, now: () => Date) {
    this.#repository = repository;
    this.#parts = parts;
    this.#events = events;
    this.#now = now;
  }

  /**
   * What copies there are. A folder that is not there now has none.
   *
   * @param root the folder to look into; the library's unless told, here and below.
   */
  async overview(root?: string): Promise<BackupOverview> {
    const folder = await this.#folder(root);
    const entries = await folder.list(await this.#parts.audit.deskId()).catch(() => []);
    return {
      folder: folder.root,
      isDefaultFolder: folder.root === this.#parts.folder.backups,
      backups: entries.map(({ backup }) => backup),
      failure: this.#failure,
    };
  }

  /**
   * Copies go to another folder from now on; those made before stay where they are.
   *
   * @param path absolute, of a folder that is there; null for the library's own.
   * @throws DeskError BACKUP_FOLDER_UNSUITABLE, BACKUP_FOLDER_GONE, BACKUP_FOLDER_READ_ONLY, BACKUP_DISK_FULL
   */
  async setFolder(path: string | null): Promise<void> {
    if (path !== null) await demandSuitable(path, this.#parts.folder);
    await this.#repository.setFolder(path === null ? null : normalize(path));
    this.#failure = null;
    this.#events.tell('backup', '');
  }

  /**
   * Makes a copy and lets go of those that are too old.
   *
   * @throws DeskError BACKUP_RUNNING, BACKUP_DISK_FULL, BACKUP_FOLDER_GONE, BACKUP_FOLDER_READ_ONLY, LIBRARY_DAMAGED,
   *   JOB_CANCELLED
   */
  make(reason: BackupReason, controls: BackupControls = {}, root?: string): Promise<Backup> {
    return this.#alone(async () => this.#make(reason, controls, await this.#folder(root)));
  }

  /** Makes one when the last is older than a day. Failing is remembered for whoever looks, and tried again. */
  async makeDaily(): Promise<void> {
    if (this.#isBusy) return;
    const { backups } = await this.overview();
    const last = backups.find(({ state }) => state === 'whole');
    const age = last ? this.#now().getTime() - Date.parse(last.madeAt) : Number.POSITIVE_INFINITY;
    // A clock that was set back makes the last one lie ahead.
    if (age >= 0 && age < BACKUP_EVERY_HOURS * 60 * 60_000) return;
    try {
      await this.make('daily');
      this.#failure = null;
    } catch (thrown) {
      const { code, message } = wireError(await this.#explain(thrown));
      this.#failure = { code, message };
      this.#events.tell('backup', '');
    }
  }

  /**
   * Makes the library what it was when the copy was made. What it is now is copied first; then its whole content
   * is exchanged in one transaction, so that a desk killed at any moment has one state or the other. Everybody is
   * signed out.
   *
   * @returns the copy of what was there before.
   * @throws DeskError BACKUP_NOT_FOUND, BACKUP_DAMAGED, BACKUP_NEWER, BACKUP_FOREIGN, and what `make` throws
   */
  restore(id: string, controls: BackupControls = {}, root?: string): Promise<Backup> {
    return this.#alone(async () => {
      const { audit, accounts, database, folder, workers } = this.#parts;
      const backups = await this.#folder(root);
      const deskId = await audit.deskId();
      // Said before anything is copied.
      await backups.demand(id, deskId);
      const before = await this.#make('beforeRestore', shareOf(controls, 0, 0.5), await this.#folder(), id);
      const target = join(folder.temporary, `${randomUUID()}.db`);
      const second = shareOf(controls, 0.5, 0.5);
      try {
        await workers.run(
          'backup.bringBack',
          { library: folder.root, root: backups.root, id, target, deskId },
          optionsOf(second),
        );
        if (controls.signal?.aborted) throw new DeskError('JOB_CANCELLED', {});
        const chosenFolder = await this.#repository.folder();
        await database.replaceWith(target);
        // Where copies go is a matter of this computer, not of the copy.
        await this.#repository.setFolder(chosenFolder);
        await this.recordRestored(id, before.id);
      } finally {
        await rm(target, { force: true });
      }
      await accounts.lock();
      this.#events.tell('library', '');
      return before;
    });
  }

  /** Tells the log that it was set back, and why. */
  async recordRestored(id: string, before: string | null): Promise<void> {
    const { audit } = this.#parts;
    await audit.compareWithHead();
    await audit.record({
      action: 'backup.restored',
      subject: await this.#subject(),
      details: { backup: id, before },
    });
  }

  async #make(
    reason: BackupReason,
    controls: BackupControls,
    backups: BackupFolder,
    keep?: string,
  ): Promise<Backup> {
    const { audit, folder, publications, workers } = this.#parts;
    const isDefault = backups.root === folder.backups;
    const deskId = await audit.deskId();
    const { name } = await publications.main();
    try {
      await backups.removeUnfinished(deskTagOf(deskId));
      const { id, madeAt } = this.#freeName(backups, deskTagOf(deskId));
      const input = { library: folder.root, root: backups.root, mayMakeRoot: isDefault, id, madeAt, reason };
      await workers.run('backup.make', { ...input, deskId, publication: name }, optionsOf(controls));
      const made = await this.#letGo(backups, deskId, [id, ...(keep ? [keep] : [])]);
      await audit.record({
        action: 'backup.made',
        subject: await this.#subject(),
        details: { backup: id, files: made.files },
        ...(reason === 'daily' && { by: { id: null, name: THE_DESK } }),
      });
      return made;
    } catch (thrown) {
      throw backupFault(thrown, folder.root, backups.root);
    } finally {
      await backups.removeUnfinished(deskTagOf(deskId)).catch(() => undefined);
      this.#events.tell('backup', '');
    }
  }

  /** Removes what is too old but for these. @returns the first of them. */
  async #letGo(backups: BackupFolder, deskId: string, kept: readonly string[]): Promise<Backup> {
    const own = (await backups.list(deskId)).map(({ backup }) => backup);
    const whole = own.filter(({ state }) => state === 'whole');
    const outdated = outdatedBackups(whole).filter(({ id }) => !kept.includes(id));
    if (outdated.length > 0) await backups.remove(outdated.map(({ id }) => id));
    const made = own.find(({ id }) => id === kept[0]);
    if (!made) throw new DeskError('BACKUP_FOLDER_GONE', { folder: backups.root });
    return made;
  }

  /** A name that no copy has: two may be made within a second. */
  #freeName(backups: BackupFolder, tag: string): { id: string; madeAt: string } {
    const moment = this.#now();
    while (existsSync(backups.pathOf(backupName(moment, tag)))) moment.setSeconds(moment.getSeconds() + 1);
    return { id: backupName(moment, tag), madeAt: moment.toISOString() };
  }

  async #folder(root?: string): Promise<BackupFolder> {
    return new BackupFolder(root ?? (await this.#repository.folder()) ?? this.#parts.folder.backups);
  }

  async #subject(): Promise<AuditSubject> {
    const { id, type, name } = await this.#parts.publications.main();
    return { kind: 'library', id, title: `${type} ${name}`.trim() };
  }

  async #explain(thrown: unknown): Promise<DeskError> {
    return backupFault(thrown, this.#parts.folder.root, (await this.#folder()).root);
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isBusy) throw new DeskError('BACKUP_RUNNING', {});
    this.#isBusy = true;
    try {
      return await work();
    } finally {
      this.#isBusy = false;
    }
  }
}

function optionsOf({ signal, progress }: BackupControls) {
  return { timeLimit: TIME_LIMIT, ...(signal && { signal }), ...(progress && { onProgress: progress }) };
}

/** Progress of a part as progress of the whole. */
function shareOf({ signal, progress }: BackupControls, from: number, share: number): BackupControls {
  return {
    ...(signal && { signal }),
    ...(progress && {
      progress: ({ step, fraction }) => progress({ step, fraction: from + share * fraction }),
    }),
  };
}
