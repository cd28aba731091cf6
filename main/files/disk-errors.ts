/** What the disk refuses, in words for a person. */
import { asDeskError, DeskError } from '#shared/errors.ts';
import { isSqliteCode } from '../database/open.ts';

/** The system's code of an error, "ENOSPC"; "" for any other. */
export function systemCode(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}

/** A fault of the library's disk as a DeskError; anything else is given back as it came. */
function libraryFault(thrown: unknown, folder: string): unknown {
  const code = systemCode(thrown);
  const options = { cause: thrown };
  if (['EACCES', 'EPERM', 'EROFS'].includes(code) || isSqliteCode(thrown, 'SQLITE_READONLY', 'SQLITE_PERM')) {
    return new DeskError('LIBRARY_READ_ONLY', { folder }, options);
  }
  if (['ENOSPC', 'EDQUOT'].includes(code) || isSqliteCode(thrown, 'SQLITE_FULL')) {
    return new DeskError('LIBRARY_FULL', { folder }, options);
  }
  if (code === 'EEXIST') return new DeskError('NOT_A_LIBRARY', { folder }, options);
  if (
    ['ENOENT', 'ENOTDIR', 'ENXIO', 'ENODEV', 'EIO'].includes(code) ||
    isSqliteCode(thrown, 'SQLITE_CANTOPEN', 'SQLITE_IOERR')
  ) {
    return new DeskError('LIBRARY_GONE', { folder }, options);
  }
  return thrown;
}

/** Any thrown value as an error for a person, faults of the library's disk in words of their own. */
export type Explain = (thrown: unknown) => DeskError;

export function libraryExplainer(folder: string): Explain {
  return (thrown) => asDeskError(libraryFault(thrown, folder));
}

/** A fault in reading a file that a person handed over. */
export function readFault(thrown: unknown, name: string): unknown {
  const code = systemCode(thrown);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new DeskError('FILE_NOT_FOUND', { name }, { cause: thrown });
  if (['EACCES', 'EPERM', 'EISDIR', 'EIO', 'EBUSY'].includes(code)) {
    return new DeskError('FILE_UNREADABLE', { name }, { cause: thrown });
  }
  return thrown;
}
