/** Cards as files: written into the library's folder of exports, and read when somebody brings one. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import { CARD_ENDING, type KeyCardFile, keyCardFileSchema } from '#shared/model/key.ts';
import { fold } from '#shared/vietnamese/normalise.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import { writeFiles } from '../../publishing/write-files.ts';
import type { KeysService } from './keys.service.ts';

const FOLDER = 'the-khoa';

export class KeyCardFiles {
  readonly #keys: KeysService;
  readonly #folder: LibraryFolder;

  constructor(keys: KeysService, folder: LibraryFolder) {
    this.#keys = keys;
    this.#folder = folder;
  }

  /**
   * Writes the card of a person of this desk.
   *
   * @returns the absolute path of the file.
   * @throws DeskError NOT_FOUND, TARGET_UNWRITABLE, DISK_FULL
   */
  async write(personId: string): Promise<{ path: string }> {
    const file = await this.#keys.card(personId);
    const name = fold(file.card.name).replace(/[^a-z0-9]+/g, '-');
    const folder = join(this.#folder.exports, FOLDER);
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${name}${CARD_ENDING}`);
    const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
    await writeFiles([{ path, bytes }]);
    return { path };
  }

  /**
   * The card in a file's text.
   *
   * @throws DeskError KEY_CARD_INVALID
   */
  read(text: string): KeyCardFile {
    try {
      return this.#keys.demandSound(keyCardFileSchema.parse(JSON.parse(text)));
    } catch (thrown) {
      throw new DeskError('KEY_CARD_INVALID', {}, { cause: thrown });
    }
  }
}
