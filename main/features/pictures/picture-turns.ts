/** What turning a picture does to the library. */
import { v7 as uuid } from 'uuid';
import { type PictureRecord, type Turn, turnedCrop } from '#shared/model/picture.ts';
import type { PictureStores } from './picture-stores.ts';
import type { PictureFile } from './pictures.repository.ts';

/**
 * Gives the picture its turned file; one that articles show stays, and the turned one is added beside it. The caller
 * gives the transaction.
 *
 * @param file the picture turned by `quarters` from how it is now.
 * @returns the turned picture's id.
 */
export async function turnPicture(
  { pictures, names }: Omit<PictureStores, 'files'>,
  picture: PictureRecord,
  quarters: Turn,
  file: PictureFile,
): Promise<string> {
  const { id, originalHash, people, tags } = picture;
  const other = await pictures.byHash(file.hash);
  if (other) return other.id;
  const shape = {
    turn: ((picture.turn + quarters) % 4) as Turn,
    crop: turnedCrop(picture.crop, quarters),
    originalHash,
  };
  if (!(await names.isUsed(id))) {
    await pictures.updateFile(id, file, shape);
    return id;
  }
  const added = uuid();
  await pictures.insert({ ...picture, ...file, ...shape, id: added });
  await names.replace(added, { people, tags });
  return added;
}
