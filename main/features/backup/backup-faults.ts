/** What the disk refuses while a copy is made or brought back, in words for a person. */
import { isAbsolute, relative } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import { isSqliteCode } from '../../database/open.ts';
import { libraryExplainer } from '../../files/disk-errors.ts';

/** True when the path is the folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!isAbsolute(way) && way.split(/[\\/]/)[0] !== '..');
}

/**
 * A fault as a DeskError. A path that the system names tells whose disk it was; without one it was that of what
 * is being written.
 */
export function backupFault(thrown: unknown, library: string, root: string): DeskError {
  if (thrown instanceof DeskError) return thrown;
  const details = { folder: root };
  const options = { cause: thrown };
  const { code, path, dest } = systemError(thrown);
  const place = dest ?? path;
  if (place !== null && isWithin(library, place) && !isWithin(root, place)) {
    return libraryExplainer(library)(thrown);
  }
  if (['ENOSPC', 'EDQUOT'].includes(code) || isSqliteCode(thrown, 'SQLITE_FULL')) {
    return new DeskError('BACKUP_DISK_FULL', { ...details, megabytes: 0 }, options);
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code) || isSqliteCode(thrown, 'SQLITE_READONLY', 'SQLITE_PERM')) {
    return new DeskError('BACKUP_FOLDER_READ_ONLY', details, options);
  }
  if (
    ['ENOENT', 'ENOTDIR', 'ENXIO', 'ENODEV', 'EIO', 'EEXIST'].includes(code) ||
    isSqliteCode(thrown, 'SQLITE_CANTOPEN', 'SQLITE_IOERR')
  ) {
    return new DeskError('BACKUP_FOLDER_GONE', details, options);
  }
  return libraryExplainer(library)(thrown);
}

function systemError(thrown: unknown): { code: string; path: string | null; dest: string | null } {
  const fields = thrown instanceof Error ? (thrown as NodeJS.ErrnoException & { dest?: unknown }) : null;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return { code: text(fields?.code) ?? '', path: text(fields?.path), dest: text(fields?.dest) };
}
