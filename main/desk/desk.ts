/** The composition root: opens a library and puts the desk together over it. */
import { mkdir, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import { type OpenDatabase, openDatabase } from '../database/open.ts';
import { libraryExplainer } from '../files/disk-errors.ts';
import { holdsLibrary, type LibraryFolder, libraryFolder, prepareFolders } from '../files/library-folder.ts';
import { type LibraryLock, lockLibrary } from '../files/library-lock.ts';
import { createFileHandler, type FileHandler } from './handle-file.ts';
import type { DeskConfig, DeskPorts } from './ports.ts';
import { type AppRouter, deskRouter } from './router.ts';
import { fillLibrary } from './sample-library.ts';
import { createServices, type Services } from './services.ts';
import type { DeskContext } from './trpc.ts';

export interface Desk {
  router: AppRouter;
  /** The context of one call from a window. */
  createContext(): DeskContext;
  handleFile: FileHandler;
  /** For doors that are no window: the command line, which acts as whoever may read the folder. */
  services: Services;
  folder: LibraryFolder;
  /** True when this opening made the library. */
  isNew: boolean;
  close(): Promise<void>;
}

/**
 * @throws DeskError LIBRARY_READ_ONLY, LIBRARY_FULL, LIBRARY_GONE, LIBRARY_NEWER, LIBRARY_IN_USE,
 *   LIBRARY_DAMAGED, NOT_A_LIBRARY.
 */
export async function createDesk(config: DeskConfig, ports: DeskPorts): Promise<Desk> {
  const folder = libraryFolder(resolve(config.library));
  if (!holdsLibrary(folder) && config.whenMissing === 'refuse')
    throw new DeskError('NOT_A_LIBRARY', { folder: folder.root });
  let lock: LibraryLock | null = null;
  let opened: OpenDatabase | null = null;
  let services: Services | null = null;
  try {
    await makeFolder(folder.root);
    await touch(folder.lock);
    lock = lockLibrary(folder);
    await prepareFolders(folder);
    opened = await openDatabase(folder.database, folder.root);
    services = createServices(opened, folder, ports);
    await services.audit.compareWithHead();
    // A desk that was killed while it filled a new library left it without a publication.
    const isNew = (await services.publications.list()).length === 0;
    if (isNew && config.whenMissing !== 'refuse') {
      await fillLibrary(services, ports.paths.assets, config.whenMissing);
    }
    if ((await services.people.lockSettings()).asksAtStart) await services.people.lock();
    services.dailyWork.start();
    return assemble(services, folder, isNew, opened, lock, ports);
  } catch (thrown) {
    await services?.close();
    await opened?.close();
    lock?.release();
    throw libraryExplainer(folder.root)(thrown);
  }
}

/** Node calls a read-only disk ENOENT when it makes folders on the way; asked for the one it says what is wrong. */
async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch(() => mkdir(path));
}

/** Makes the file if it is missing: the file system says more clearly than SQLite why it cannot be written. */
async function touch(path: string): Promise<void> {
  await (await open(path, 'a')).close();
}

function assemble(
  services: Services,
  folder: LibraryFolder,
  isNew: boolean,
  opened: OpenDatabase,
  lock: LibraryLock,
  ports: DeskPorts,
): Desk {
  return {
    router: deskRouter(services, folder.root, ports.fileActions),
    createContext: () => ({ person: () => services.people.acting(), explain: services.explain }),
    handleFile: createFileHandler(services),
    services,
    folder,
    isNew,
    close: async () => {
      await services.close();
      await opened.close();
      lock.release();
    },
  };
}
