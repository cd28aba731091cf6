/** Frames over a picture: shares of its width and height, from the top left, as a figure stores them. */
import type { PictureSize } from '#shared/document/figures.ts';
import type { Crop } from '#shared/document/schema.ts';

export const WHOLE: Crop = { x: 0, y: 0, width: 1, height: 1 };

/** Shapes to choose from; null keeps none. `picture` is that of the picture itself. */
export const SHAPES = ['free', 'picture', '3:2', '4:3', '16:9', '1:1'] as const;
export type Shape = (typeof SHAPES)[number];

/** The smallest side, as a share. */
const LEAST = 0.02;
/** Stored shares have so many digits: finer than a pixel of the largest picture. */
const DIGITS = 5;

/** Width by height of the frame in pixels; null leaves it free. */
export function ratioOf(shape: Shape, picture: PictureSize): number | null {
  if (shape === 'free') return null;
  if (shape === 'picture') return picture.width / picture.height;
  const [width = 1, height = 1] = shape.split(':').map(Number);
  return width / height;
}

/** The largest frame of this shape in the given one, around its middle. */
export function shaped(crop: Crop, ratio: number | null, picture: PictureSize): Crop {
  if (ratio === null) return crop;
  const shareRatio = (ratio * picture.height) / picture.width;
  const width = Math.min(crop.width, crop.height * shareRatio);
  const height = width / shareRatio;
  // Rounding may reach a hair over the edge.
  const middle = (start: number, room: number) => Math.max(0, start + room / 2);
  return { x: middle(crop.x, crop.width - width), y: middle(crop.y, crop.height - height), width, height };
}

/**
 * The frame with one of its measures set, kept within the picture. With a ratio, width and height follow each
 * other; a frame that would reach over the edge is moved back, then made smaller.
 */
export function withMeasure(
  crop: Crop,
  measure: keyof Crop,
  value: number,
  ratio: number | null,
  picture: PictureSize,
): Crop {
  if (measure === 'x' || measure === 'y') {
    const room = 1 - crop[measure === 'x' ? 'width' : 'height'];
    return { ...crop, [measure]: clamp(value, 0, Math.max(0, room)) };
  }
  const size = { width: crop.width, height: crop.height, [measure]: clamp(value, LEAST, 1) };
  if (ratio !== null) {
    const shareRatio = (ratio * picture.height) / picture.width;
    const width = Math.min(measure === 'width' ? size.width : size.height * shareRatio, 1, shareRatio);
    Object.assign(size, { width, height: width / shareRatio });
  }
  return {
    ...size,
    x: clamp(crop.x, 0, 1 - size.width),
    y: clamp(crop.y, 0, 1 - size.height),
  };
}

/** The frame as a figure stores it; undefined when nothing is cut off. */
export function storedCrop(crop: Crop): Crop | undefined {
  const x = clamp(rounded(crop.x), 0, 1 - 10 ** -DIGITS);
  const y = clamp(rounded(crop.y), 0, 1 - 10 ** -DIGITS);
  const width = clamp(rounded(crop.width), 10 ** -DIGITS, rounded(1 - x));
  const height = clamp(rounded(crop.height), 10 ** -DIGITS, rounded(1 - y));
  return width > 0.9995 && height > 0.9995 ? undefined : { x, y, width, height };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function rounded(value: number): number {
  return Math.round(value * 10 ** DIGITS) / 10 ** DIGITS;
}
