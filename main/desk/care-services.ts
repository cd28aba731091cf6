/** What keeps a library in order: copies, the trash, disk space, and the work of every day on them. */
import type { OpenDatabase } from '../database/open.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import { BackupsRepository } from '../features/backup/backups.repository.ts';
import { type BackupParts, BackupsService } from '../features/backup/backups.service.ts';
import { DailyWork } from '../features/backup/daily-work.ts';
import { FoldersService } from '../features/folders/folders.service.ts';
import type { PicturesService } from '../features/pictures/pictures.service.ts';
import type { SetupService } from '../features/setup/setup.service.ts';
import { StorageRepository } from '../features/storage/storage.repository.ts';
import { StorageService } from '../features/storage/storage.service.ts';
import { TrashRepository } from '../features/trash/trash.repository.ts';
import { type TrashParts, TrashService } from '../features/trash/trash.service.ts';
import type { FileStore } from '../files/file-store.ts';
import type { LibraryFolder } from '../files/library-folder.ts';
import type { WorkerPool } from '../jobs/worker-pool.ts';
import type { DeskEvents } from './events.ts';

interface Surroundings {
  open: OpenDatabase;
  folder: LibraryFolder;
  files: FileStore;
  workers: WorkerPool;
  now(): Date;
}

export function createCare(
  parts: Omit<TrashParts, 'storage'> &
    Pick<BackupParts, 'audit' | 'accounts' | 'publications'> & {
      setup: SetupService;
      pictures: PicturesService;
    },
  { open, folder, files, workers, now }: Surroundings,
  work: UnitOfWork,
  events: DeskEvents,
) {
  const { articles, issues, audit, accounts, publications, setup, pictures } = parts;
  const storage = new StorageService(new StorageRepository(work), files, folder, workers, now);
  const trash = new TrashService(
    new TrashRepository(work),
    { articles, issues, storage, audit },
    work,
    events,
    now,
  );
  const backups = new BackupsService(
    new BackupsRepository(work),
    { audit, accounts, publications, database: open, folder, workers },
    events,
    now,
  );
  const dailyWork = new DailyWork([
    // The sample can be made again at any time.
    async () => ((await setup.kind()) === 'sample' ? undefined : backups.makeDaily()),
    () => trash.emptyOld(),
    () => storage.dropOld(),
    (signal) => pictures.findLooks(signal),
  ]);
  return { storage, trash, backups, folders: new FoldersService(), dailyWork };
}
