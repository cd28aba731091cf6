/** Looks at a file that should be a picture: its kind, its size as seen upright, and whether it is whole. */
import sharp from 'sharp';
import { DeskError } from '#shared/errors.ts';
import type { PictureType } from '#shared/model/library.ts';
import type { Task } from '../../jobs/task.ts';

/** Pixels a side. A full A3 page at 600 dpi has 9,921; sharp's own guard against bombs is above this. */
const SIDE_LIMIT = 16_384;

const TYPES: Record<string, PictureType> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  tiff: 'image/tiff',
};

export interface InspectRequest {
  path: string;
  /** For messages. */
  name: string;
}

export interface InspectedPicture {
  mediaType: PictureType;
  width: number;
  height: number;
}

/** @throws DeskError PICTURE_INVALID, PICTURE_TOO_LARGE, PICTURE_TRUNCATED */
export const inspectPictureTask: Task<InspectRequest, InspectedPicture> = async ({ path, name }) => {
  const metadata = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw new DeskError('PICTURE_INVALID', { name }, { cause });
    });
  const mediaType = TYPES[metadata.format ?? ''];
  if (!mediaType) throw new DeskError('PICTURE_INVALID', { name });
  const { width, height } = metadata.autoOrient;
  if (Math.max(width, height) > SIDE_LIMIT) {
    throw new DeskError('PICTURE_TOO_LARGE', { name, width, height, limit: SIDE_LIMIT });
  }
  // Only decoding every pixel tells a whole file from one that was cut short. Read in order, a PNG that ends too
  // early is noticed too; what is made of the pixels is thrown away, so it is small.
  await sharp(path, { failOn: 'truncated', limitInputPixels: SIDE_LIMIT ** 2, sequentialRead: true })
    .resize(16, 16, { fit: 'fill', fastShrinkOnLoad: false })
    .raw()
    .toBuffer()
    .catch((cause: unknown) => {
      throw new DeskError('PICTURE_TRUNCATED', { name }, { cause });
    });
  return { mediaType, width, height };
};
