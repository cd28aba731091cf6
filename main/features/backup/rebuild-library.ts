/** Makes a library from a copy where none can be opened: its database is broken or gone, or the computer is another. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '#shared/model/job.ts';
import type { ProgramPaths } from '../../desk/ports.ts';
import { type LibraryFolder, prepareFolders } from '../../files/library-folder.ts';
import { lockLibrary } from '../../files/library-lock.ts';
import type { Manifest } from './backup-folder.ts';
import { bringBackTask } from './bring-back.task.ts';

/** SQLite's files of a database; the last two stay behind when a process is killed. */
const DATABASE_FILES = ['', '-wal', '-shm'];

/**
 * What was in place of the database is kept beside it, in a folder of its own; stored files stay.
 *
 * @param root the folder of copies.
 * @throws DeskError LIBRARY_IN_USE, and what bringing back throws; nothing is changed then.
 */
export async function rebuildLibrary(
  folder: LibraryFolder,
  { root, id }: { root: string; id: string },
  { paths, now, progress }: { paths: ProgramPaths; now: Date; progress(progress: Progress): void },
): Promise<Manifest> {
  await mkdir(folder.root, { recursive: true });
  const lock = lockLibrary(folder);
  try {
    await prepareFolders(folder);
    const target = join(folder.temporary, `${randomUUID()}.db`);
    const manifest = await bringBackTask(
      { library: folder.root, root, id, target, deskId: null },
      { paths, progress },
    );
    const aside = join(folder.root, `damaged-${now.toISOString().replace(/[:.]/g, '-')}`);
    for (const ending of DATABASE_FILES) {
      const path = folder.database + ending;
      if (!existsSync(path)) continue;
      await mkdir(aside, { recursive: true });
      await rename(path, join(aside, `library.db${ending}`));
    }
    await rename(target, folder.database);
    return manifest;
  } finally {
    lock.release();
  }
}
