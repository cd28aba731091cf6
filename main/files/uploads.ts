/** Files that a window handed over and that wait to be imported; gone when the desk closes. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DeskError } from '#shared/errors.ts';
import { PACKAGE_ENDING, PACKAGE_LIMIT_MB } from '#shared/model/handoff.ts';
import type { LibraryFolder } from './library-folder.ts';

export interface Upload {
  id: string;
  /** As the person knows the file; only ever shown, never part of a path. */
  name: string;
  path: string;
  bytes: number;
}

/** Above this a file is refused while it still arrives; packages from other desks hold many files. */
export const UPLOAD_LIMIT_MB = 200;

export class Uploads {
  readonly #folder: LibraryFolder;
  readonly #waiting = new Map<string, Upload>();

  constructor(folder: LibraryFolder) {
    this.#folder = folder;
  }

  /** @throws DeskError FILE_TOO_LARGE; file-system errors pass. Nothing is left of a broken upload. */
  async receive(name: string, body: Readable): Promise<Upload> {
    const id = randomUUID();
    const path = join(this.#folder.temporary, id);
    const shownName = basename(name.replaceAll('\\', '/')).normalize('NFC').slice(0, 300);
    const isPackage = shownName.toLowerCase().endsWith(PACKAGE_ENDING);
    const limitMegabytes = isPackage ? PACKAGE_LIMIT_MB : UPLOAD_LIMIT_MB;
    let bytes = 0;
    try {
      await pipeline(
        body,
        async function* limit(chunks: AsyncIterable<Uint8Array>) {
          for await (const chunk of chunks) {
            bytes += chunk.length;
            if (bytes > limitMegabytes * 2 ** 20) {
              const megabytes = Math.ceil(bytes / 2 ** 20);
              throw new DeskError('FILE_TOO_LARGE', { name: shownName, megabytes, limitMegabytes });
            }
            yield chunk;
          }
        },
        createWriteStream(path),
      );
    } catch (thrown) {
      await rm(path, { force: true });
      throw thrown;
    }
    const upload: Upload = { id, name: shownName, path, bytes };
    this.#waiting.set(id, upload);
    return upload;
  }

  /** @throws DeskError UPLOAD_NOT_FOUND */
  get(id: string): Upload {
    const upload = this.#waiting.get(id);
    if (!upload) throw new DeskError('UPLOAD_NOT_FOUND', { id });
    return upload;
  }

  /** Drops an upload once it has been imported or given up. */
  async discard(id: string): Promise<void> {
    const upload = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (upload) await rm(upload.path, { force: true });
  }
}
