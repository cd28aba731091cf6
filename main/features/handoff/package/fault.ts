/** What is wrong with a package, told apart where a person must do different things about it. */
import { dirname } from 'node:path';
import { DeskError } from '#shared/errors.ts';

/** A part of a whole, signed file is not as the format says. Nobody meant well, or another program wrote it. */
export function refused(name: string, part: string, cause?: unknown): DeskError {
  return new DeskError('PACKAGE_REFUSED', { name, part: part.slice(0, 120) }, { cause });
}

/**
 * What the disk refuses while a package is written or unpacked, in words; a worker hands over nothing else.
 * Anything else comes back as it was thrown.
 */
export function diskFault(thrown: unknown, path: string): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new DeskError('DISK_FULL', { folder: dirname(path) }, { cause: thrown });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new DeskError('TARGET_UNWRITABLE', { path }, { cause: thrown });
  }
  return thrown;
}
