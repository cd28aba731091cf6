/** Pictures as a page needs them: upright, no larger than they print, in a form every writer can embed. */
import { join } from 'node:path';
import sharp, { type Region } from 'sharp';
import { cropPixels } from '#shared/document/figures.ts';
import type { Crop } from '#shared/document/schema.ts';
import { cropName } from '../layout/picture-part.ts';
import type { ResolvedPicture } from '../layout/resolved-issue.ts';
import { keep, readKept } from './kept-pictures.ts';

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
const JPEG = { quality: 86, chromaSubsampling: '4:4:4' } as const;
const PNG = { compressionLevel: 9 } as const;
/** Told apart in the names of kept files: with another encoder or other settings they would be other bytes. */
const ENCODING = ['j', ...Object.values(JPEG), 'p', ...Object.values(PNG), sharp.versions.sharp]
  .join('')
  .replace(/[^\w.]/g, '');
/** Kept per thread: a preview asks for the same few pictures again and again. */
const KEPT = 120;
const made = new Map<string, Promise<PrintPicture>>();

/**
 * Crops the stored original and scales it down to `dpi` at its printed width, never up. Pictures with
 * transparency become PNG, others JPEG; where a picture was taken and with what camera is left out. A size that
 * was made before is read from the picture's folder of print sizes.
 */
export function printPicture(picture: ResolvedPicture, size: PrintSize): Promise<PrintPicture> {
  const name = nameOf(picture, size);
  const known = made.get(name);
  if (known) return known;
  const scaled = keptOrScaled(picture, size);
  made.set(name, scaled);
  // A picture whose file is missing for a moment may be there at the next try.
  scaled.catch(() => made.delete(name));
  for (const oldest of made.keys()) {
    if (made.size <= KEPT) break;
    made.delete(oldest);
  }
  return scaled;
}

/** Where a size of a picture is kept; null for a picture without a folder for them. */
export function printFile(picture: ResolvedPicture, size: PrintSize): string | null {
  return picture.printSizes === undefined ? null : join(picture.printSizes, nameOf(picture, size));
}

function pixelsOf(picture: ResolvedPicture, { widthMillimetres, dpi, crop }: PrintSize): number {
  return Math.min(
    cropPixels(picture, crop).width,
    Math.ceil((widthMillimetres / MILLIMETRES_PER_INCH) * dpi),
  );
}

/** Says all that decides what the bytes are. */
function nameOf(picture: ResolvedPicture, size: PrintSize): string {
  const part = cropName(picture, size.crop) || 'whole';
  return `${picture.hash}-${pixelsOf(picture, size)}-${part}-${ENCODING}`;
}

async function keptOrScaled(picture: ResolvedPicture, size: PrintSize): Promise<PrintPicture> {
  const file = printFile(picture, size);
  const kept = file && (await readKept(file));
  if (kept) return described(kept);
  const part = size.crop && cropPixels(picture, size.crop);
  const scaled = await scale(picture.path, part, pixelsOf(picture, size));
  // A full disk costs time at the next export, and no picture in this one.
  if (file) await keep(file, scaled.bytes).catch(() => undefined);
  return scaled;
}

async function described(bytes: Uint8Array): Promise<PrintPicture> {
  const { format, width, height } = await sharp(bytes).metadata();
  return { bytes, mediaType: format === 'png' ? 'image/png' : 'image/jpeg', width, height };
}

async function scale(path: string, part: Region | undefined, pixels: number): Promise<PrintPicture> {
  // What the library let in with a small fault prints with it.
  const upright = sharp(path, { failOn: 'truncated' }).autoOrient();
  const source = (part ? upright.extract(part) : upright)
    .resize({ width: pixels, withoutEnlargement: true })
    .keepIccProfile();
  const { hasAlpha } = await sharp(path).metadata();
  const encoded = hasAlpha ? source.png(PNG) : source.jpeg(JPEG);
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return {
    bytes: new Uint8Array(data),
    mediaType: hasAlpha ? 'image/png' : 'image/jpeg',
    width: info.width,
    height: info.height,
  };
}
