import type { FileStore } from '../../files/file-store.ts';
import type { PictureNamesRepository } from './picture-names.repository.ts';
import type { PicturesRepository } from './pictures.repository.ts';

/** Where pictures and what is known of them are kept. */
export interface PictureStores {
  pictures: PicturesRepository;
  names: PictureNamesRepository;
  files: FileStore;
}
