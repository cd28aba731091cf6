/** A file that a person handed over, before anything reads it. */
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { DeskError } from '#shared/errors.ts';
import { readFault } from './disk-errors.ts';

/**
 * Refuses what is no readable file. A pipe or a device would hold its reader for ever: no worker thread
 * that waits in such a read can be stopped.
 * @param name The name the person knows the file by, for messages.
 * @throws DeskError FILE_NOT_FOUND, FILE_UNREADABLE
 */
export async function demandFile(path: string, name: string): Promise<void> {
  try {
    if (!(await stat(path)).isFile()) throw new DeskError('FILE_UNREADABLE', { name });
    await access(path, constants.R_OK);
  } catch (thrown) {
    throw readFault(thrown, name);
  }
}
