/** Pictures as a page needs them: upright, no larger than they print, in a form every writer can embed. */
import sharp, { type Region } from 'sharp';
import { cropPixels } from '#shared/document/figures.ts';
import type { Crop } from '#shared/document/schema.ts';
import { cropName } from '../layout/picture-part.ts';
import type { ResolvedPicture } from '../layout/resolved-issue.ts';

export interface PrintPicture {
  bytes: Uint8Array;
  mediaType: 'image/jpeg' | 'image/png';
  /** Pixels. */
  width: number;
  height: number;
}

export interface PrintSize {
  /** Of what is left of the picture after cropping. */
  widthMillimetres: number;
  dpi: number;
  /** Absent: the whole picture. */
  crop?: Crop | undefined;
}

const MILLIMETRES_PER_INCH = 25.4;
/** Kept per thread: a preview asks for the same few pictures again and again. */
const KEPT = 120;
const made = new Map<string, Promise<PrintPicture>>();

/**
 * Crops the stored original and scales it down to `dpi` at its printed width, never up. Pictures with
 * transparency become PNG, others JPEG; where a picture was taken and with what camera is left out.
 */
export function printPicture(
  picture: ResolvedPicture,
  { widthMillimetres, dpi, crop }: PrintSize,
): Promise<PrintPicture> {
  const part = cropPixels(picture, crop);
  const pixels = Math.min(part.width, Math.ceil((widthMillimetres / MILLIMETRES_PER_INCH) * dpi));
  const key = `${picture.hash}-${pixels}-${cropName(picture, crop)}`;
  const known = made.get(key);
  if (known) return known;
  const scaled = scale(picture.path, crop && part, pixels);
  made.set(key, scaled);
  // A picture whose file is missing for a moment may be there at the next try.
  scaled.catch(() => made.delete(key));
  for (const oldest of made.keys()) {
    if (made.size <= KEPT) break;
    made.delete(oldest);
  }
  return scaled;
}

async function scale(path: string, part: Region | undefined, pixels: number): Promise<PrintPicture> {
  // What the library let in with a small fault prints with it.
  const upright = sharp(path, { failOn: 'truncated' }).autoOrient();
  const source = (part ? upright.extract(part) : upright)
    .resize({ width: pixels, withoutEnlargement: true })
    .keepIccProfile();
  const { hasAlpha } = await sharp(path).metadata();
  const encoded = hasAlpha
    ? source.png({ compressionLevel: 9 })
    : source.jpeg({ quality: 86, chromaSubsampling: '4:4:4' });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return {
    bytes: new Uint8Array(data),
    mediaType: hasAlpha ? 'image/png' : 'image/jpeg',
    width: info.width,
    height: info.height,
  };
}
