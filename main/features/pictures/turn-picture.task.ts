/** Makes a turned copy of a picture; the original stays as it is. The same input gives the same bytes. */
import sharp, { type Sharp } from 'sharp';
import type { PictureType } from '#shared/model/library.ts';
import type { Turn } from '#shared/model/picture.ts';
import type { Task } from '../../jobs/task.ts';

export interface TurnRequest {
  source: string;
  mediaType: PictureType;
  /** Quarters clockwise, from how the camera held it. */
  turn: Turn;
  target: string;
}

/** Nothing that is seen is lost: pixels as they are, or a quality above that of cameras. */
const ENCODINGS: Record<PictureType, (picture: Sharp) => Sharp> = {
  'image/jpeg': (picture) => picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }),
  'image/heic': (picture) => picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }),
  'image/avif': (picture) => picture.webp({ quality: 95 }),
  'image/webp': (picture) => picture.webp({ quality: 95 }),
  'image/tiff': (picture) => picture.tiff({ compression: 'lzw' }),
  'image/png': (picture) => picture.png(),
  'image/gif': (picture) => picture.png(),
  'image/svg+xml': (picture) => picture.png(),
};

export const turnPictureTask: Task<TurnRequest, void> = async ({ source, mediaType, turn, target }) => {
  const turned = sharp(source, { failOn: 'truncated' })
    .autoOrient()
    .rotate(turn * 90)
    .keepIccProfile();
  await ENCODINGS[mediaType](turned).toFile(target);
};
