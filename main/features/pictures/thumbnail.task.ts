/** Makes the smaller pictures that the screen shows in place of originals. */
import { rename } from 'node:fs/promises';
import sharp from 'sharp';
import type { Task } from '../../jobs/task.ts';

export interface ThumbnailRequest {
  source: string;
  /** Longest side in pixels, at the most. */
  longestSide: number;
  /** Written under a temporary name beside it and renamed. */
  target: string;
}

export const thumbnailTask: Task<ThumbnailRequest, void> = async ({ source, longestSide, target }) => {
  const temporary = `${target}.${process.pid}.${Date.now()}.part`;
  await sharp(source)
    .rotate()
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toFile(temporary);
  await rename(temporary, target);
};
