/** The composition root: opens a library and puts the desk together over it. */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import { type OpenDatabase, openDatabase } from '../database/open.ts';
import { libraryFault } from '../files/disk-errors.ts';
import { holdsLibrary, type LibraryFolder, libraryFolder, prepareFolders } from '../files/library-folder.ts';
import { type LibraryLock, lockLibrary } from '../files/library-lock.ts';
import { createFileHandler, type FileHandler } from './handle-file.ts';
import type { DeskConfig, DeskPorts } from './ports.ts';
import { type AppRouter, deskRouter } from './router.ts';
import { fillBlank, fillDirectory, fillWithSample } from './sample-library.ts';
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
  const isNew = !holdsLibrary(folder);
  if (isNew && config.whenMissing === 'refuse') throw new DeskError('NOT_A_LIBRARY', { folder: folder.root });
  let lock: LibraryLock | null = null;
  let open: OpenDatabase | null = null;
  let services: Services | null = null;
  try {
    await mkdir(folder.root, { recursive: true });
    lock = lockLibrary(folder);
    await prepareFolders(folder);
    open = await openDatabase(folder.database, folder.root);
    services = createServices(open, folder, ports);
    if (isNew) await fill(services, config.whenMissing, ports);
    return assemble(services, folder, isNew, open, lock, ports);
  } catch (thrown) {
    await services?.close();
    await open?.close();
    lock?.release();
    throw libraryFault(thrown, folder.root);
  }
}

async function fill(services: Services, how: DeskConfig['whenMissing'], ports: DeskPorts): Promise<void> {
  const { assets } = ports.paths;
  await fillDirectory(services, assets);
  if (how === 'sample') await fillWithSample(services, assets);
  else await fillBlank(services);
}

function assemble(
  services: Services,
  folder: LibraryFolder,
  isNew: boolean,
  open: OpenDatabase,
  lock: LibraryLock,
  ports: DeskPorts,
): Desk {
  return {
    router: deskRouter(services, folder.root, ports.fileActions),
    createContext: () => ({ person: () => services.people.current() }),
    handleFile: createFileHandler(services, folder),
    services,
    folder,
    isNew,
    close: async () => {
      await services.close();
      await open.close();
      lock.release();
    },
  };
}
