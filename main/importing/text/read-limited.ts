/** The bytes of a text file that a person handed over, none of them where it is too large. */
import { readFile, stat } from 'node:fs/promises';
import { DeskError } from '#shared/errors.ts';
import { readFault } from '../../files/disk-errors.ts';
import { TEXT_SIZE_LIMIT_MB } from './decode.ts';

/**
 * A file above the limit is refused by its size, before a byte of it is read.
 * @param name The name the person knows the file by, for messages.
 * @throws DeskError FILE_TOO_LARGE, FILE_NOT_FOUND, FILE_UNREADABLE
 */
export async function readLimited(path: string, name: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    const megabytes = Math.ceil(size / 2 ** 20);
    if (megabytes > TEXT_SIZE_LIMIT_MB) {
      throw new DeskError('FILE_TOO_LARGE', { name, megabytes, limitMegabytes: TEXT_SIZE_LIMIT_MB });
    }
    return await readFile(path);
  } catch (thrown) {
    throw readFault(thrown, name);
  }
}
