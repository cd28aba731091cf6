/** Room on the disk of the copies. */
import { statfs } from 'node:fs/promises';
import { DeskError } from '#shared/errors.ts';

/** The disk keeps this much for the desk's own work. */
const SPARE_BYTES = 50 * 2 ** 20;

/** @throws DeskError BACKUP_DISK_FULL. File-system errors pass. */
export async function demandRoom(root: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(root);
  if (bavail * bsize < bytes + SPARE_BYTES) {
    throw new DeskError('BACKUP_DISK_FULL', { folder: root, megabytes: Math.ceil(bytes / 2 ** 20) });
  }
}
