/** Whether copies of a library can go to a folder. */
import { mkdtemp, realpath, rmdir, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import { holdsLibrary, type LibraryFolder, libraryFolder } from '../../files/library-folder.ts';
import { backupFault, isWithin } from './backup-faults.ts';
import { demandRoom } from './disk-room.ts';

/**
 * A folder that is there, lies in no library and no copy of one, and can be written to, with room for one copy of
 * the database.
 *
 * @throws DeskError BACKUP_FOLDER_UNSUITABLE, BACKUP_FOLDER_GONE, BACKUP_FOLDER_READ_ONLY, BACKUP_DISK_FULL
 */
export async function demandSuitable(path: string, library: LibraryFolder): Promise<void> {
  const unsuitable = () => new DeskError('BACKUP_FOLDER_UNSUITABLE', { folder: path });
  const isFolder = isAbsolute(path) && (await stat(path).catch(() => null))?.isDirectory();
  if (!isFolder) throw unsuitable();
  try {
    // A link from outside may lead into the library.
    const place = await realpath(path);
    if (isWithin(await realpath(library.root), place) || isInLibrary(place)) throw unsuitable();
    await rmdir(await mkdtemp(join(path, 'toasoan-')));
    await demandRoom(path, (await stat(library.database)).size);
  } catch (thrown) {
    throw backupFault(thrown, library.root, path);
  }
}

/** Copies tidy the files beside them: those of another library would be at risk. */
function isInLibrary(place: string): boolean {
  for (let folder = place; ; folder = dirname(folder)) {
    if (holdsLibrary(libraryFolder(folder))) return true;
    if (dirname(folder) === folder) return false;
  }
}
