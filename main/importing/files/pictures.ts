/** Pictures taken out of files, in the forms that the library keeps. */
import sharp from 'sharp';
import type { Warning } from '#shared/model/job.ts';
import type { TakenPicture } from '../read-document.ts';

/** A text of an office has some dozens; what is beyond is an album. */
export const MOST_PICTURES = 200;
/** Pixels a side: what is smaller is an ornament of the page, a logo, an icon of a portal. */
const SMALLEST_SIDE = 64;
/** Above this a picture is not decoded: sharp would need some 2 GB. */
const MOST_PIXELS = 100_000_000;

/** Formats kept as they are; GIF becomes PNG. */
const KEPT = new Set(['jpeg', 'png', 'webp', 'tiff']);

/** The picture as the library keeps it; null for what is no picture, a drawing in vectors, or an ornament. */
export async function usablePicture(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const {
      format,
      width = 0,
      height = 0,
    } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    if (Math.min(width, height) < SMALLEST_SIDE) return null;
    if (KEPT.has(format ?? '')) return bytes;
    return format === 'gif' ? await sharp(bytes, { limitInputPixels: MOST_PIXELS }).png().toBuffer() : null;
  } catch {
    // Whatever it is, nobody could look at it.
    return null;
  }
}

/** Gathers the pictures of one file; `add` gives the id by which a figure names its picture. */
export class PictureShelf {
  readonly pictures: TakenPicture[] = [];
  #leftOut = 0;

  /** Null when the picture cannot be used; how many were left out is told in the end. */
  async add(bytes: Uint8Array): Promise<string | null> {
    const usable = this.pictures.length < MOST_PICTURES ? await usablePicture(bytes) : null;
    if (usable === null) {
      this.#leftOut += 1;
      return null;
    }
    const id = `picture-${this.pictures.length + 1}`;
    this.pictures.push({ id, bytes: usable });
    return id;
  }

  /** For a picture that the file names but does not hold. */
  leaveOut(): void {
    this.#leftOut += 1;
  }

  warnings(): Warning[] {
    if (this.#leftOut === 0) return [];
    const message = `${this.#leftOut} hình trong tệp không lấy ra được (biểu tượng, hình vẽ, hoặc hình không nằm trong tệp).`;
    return [{ code: 'PICTURES_LEFT_OUT', message }];
  }
}
