/** Makes the smaller pictures that the screen shows in place of originals. */
import { randomUUID } from 'node:crypto';
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
  const temporary = `${target}.${randomUUID()}.part`;
  // What was let in with a small fault is shown with it.
  await sharp(source, { failOn: 'truncated' })
    .autoOrient()
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toFile(temporary);
  await rename(temporary, target);
};
