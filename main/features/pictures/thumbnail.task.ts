/** Makes the small picture that lists and grids show. */
import { rename } from 'node:fs/promises';
import sharp from 'sharp';
import type { Task } from '../../jobs/task.ts';

/** Longest side in pixels: sharp on a grid of 240 CSS pixels at twice the density. */
const LONGEST_SIDE = 480;

export interface ThumbnailRequest {
  source: string;
  /** Written under a temporary name beside it and renamed. */
  target: string;
}

export const thumbnailTask: Task<ThumbnailRequest, void> = async ({ source, target }) => {
  const temporary = `${target}.${process.pid}.${Date.now()}.part`;
  await sharp(source)
    .rotate()
    .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toFile(temporary);
  await rename(temporary, target);
};
