/** The part of a picture that a figure shows. */
import { cropPixels, type PictureSize } from '#shared/document/figures.ts';
import type { Crop } from '#shared/document/schema.ts';

const MILLIMETRES_PER_INCH = 25.4;

/** Tells parts of one picture apart; empty for the whole. */
export function cropName(picture: PictureSize, crop: Crop | undefined): string {
  if (!crop) return '';
  const { left, top, width, height } = cropPixels(picture, crop);
  return [left, top, width, height].join('.');
}

/** Resolution, in dots per inch, of what is left of a picture after cropping, printed this wide. */
export function effectiveDpi(picture: PictureSize, crop: Crop | undefined, widthMillimetres: number): number {
  return cropPixels(picture, crop).width / (widthMillimetres / MILLIMETRES_PER_INCH);
}
