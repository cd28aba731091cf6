/** Looks at a file that should be a picture: its kind, its size as seen upright, its likeness, and whether it is whole. */
import { open, readFile, writeFile } from 'node:fs/promises';
import readExif from 'exif-reader';
import sharp, { type Metadata } from 'sharp';
import { DeskError } from '#shared/errors.ts';
import type { PictureType } from '#shared/model/library.ts';
import type { Task } from '../../jobs/task.ts';
import { type Drawing, isDrawingFile, readDrawing } from './drawing/read-drawing.ts';
import type { RemovedPart } from './drawing/safe-svg.ts';
import { LOOK_HEIGHT, LOOK_WIDTH, lookOf } from './look.ts';

/** Pixels a side. A full A3 page at 600 dpi has 9,921; sharp's own guard against bombs is above this. */
const SIDE_LIMIT = 16_384;
/** Millions of pixels: a camera of 100 megapixels is below. */
const AREA_LIMIT = 150;
/** What is not stored from top to bottom is unpacked as a whole before it is read. */
const WHOLE_AREA_LIMIT = 64;
/** Seconds. What still decodes then has no end. */
const DECODING_LIMIT = 30;

const TYPES: Record<string, PictureType> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  tiff: 'image/tiff',
  gif: 'image/gif',
};

export interface InspectRequest {
  path: string;
  /** For messages. */
  name: string;
  /** Where a drawing is written as the library keeps it; absent: it must be safe as it is. */
  safeCopy?: string;
}

export interface InspectedPicture {
  mediaType: PictureType;
  width: number;
  height: number;
  /** See look.ts; "" when there is nothing to tell it by. */
  look: string;
  /** Day that the camera noted, "YYYY-MM-DD". */
  takenOnSeen: string | null;
  /** What a drawing lost on its way into the safe copy; null when there is none, as the file can stay as it is. */
  removed: RemovedPart[] | null;
}

/** @throws DeskError PICTURE_INVALID, PICTURE_TOO_LARGE, PICTURE_TOO_COMPLEX, PICTURE_TRUNCATED, PICTURE_HEIC */
export const inspectPictureTask: Task<InspectRequest, InspectedPicture> = async (request) => {
  if (await isDrawingFile(request.path)) return inspectDrawing(request);
  const { path, name } = request;
  const isHeic = await beginsAsHeic(path);
  const refused = (cause?: unknown) =>
    new DeskError(isHeic ? 'PICTURE_HEIC' : 'PICTURE_INVALID', { name }, { cause });
  const metadata = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw refused(cause);
    });
  const mediaType = typeOf(metadata);
  if (!mediaType) throw refused();
  demandSize(name, metadata);
  const look = await decode(path).catch((cause: unknown) => {
    throw isHeic ? refused(cause) : new DeskError('PICTURE_TRUNCATED', { name }, { cause });
  });
  const { width, height } = metadata.autoOrient;
  return { mediaType, width, height, look, takenOnSeen: dayTaken(metadata.exif), removed: null };
};

function typeOf({ format, compression }: Metadata): PictureType | undefined {
  if (format === 'heif') return compression === 'av1' ? 'image/avif' : 'image/heic';
  return TYPES[format ?? ''];
}

function demandSize(name: string, metadata: Metadata): void {
  const { width, height } = metadata.autoOrient;
  const megapixels = metadata.isProgressive ? WHOLE_AREA_LIMIT : AREA_LIMIT;
  if (Math.max(width, height) > SIDE_LIMIT || width * height > megapixels * 1e6) {
    throw new DeskError('PICTURE_TOO_LARGE', { name, width, height, limit: SIDE_LIMIT, megapixels });
  }
}

/**
 * What the picture looks like. Only decoding every pixel tells a whole file from one that was cut short; read in
 * order, a PNG that ends too early is noticed too.
 */
async function decode(source: string | Buffer): Promise<string> {
  const greys = await sharp(source, {
    failOn: 'truncated',
    limitInputPixels: SIDE_LIMIT ** 2,
    sequentialRead: true,
  })
    .timeout({ seconds: DECODING_LIMIT })
    .autoOrient()
    .flatten({ background: '#fff' })
    .greyscale()
    // Without the rings that sharper kernels draw around edges.
    .resize(LOOK_WIDTH, LOOK_HEIGHT, { fit: 'fill', kernel: 'linear', fastShrinkOnLoad: false })
    .raw()
    .toBuffer();
  return lookOf(greys) ?? '';
}

/** An iPhone's picture, or another in a box of the same make, by its first bytes. */
async function beginsAsHeic(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(12), 0, 12, 0);
    return /^ftyp(?:hei|hev|mif|msf)/.test(buffer.toString('latin1', 4));
  } finally {
    await file.close();
  }
}

function dayTaken(exif: Buffer | undefined): string | null {
  if (!exif) return null;
  try {
    const { Photo, Image } = readExif(exif);
    const taken: unknown = Photo?.DateTimeOriginal ?? Image?.DateTime;
    // A camera whose clock was never set is at its beginning.
    const isDay = taken instanceof Date && Number.isFinite(taken.getTime()) && taken.getUTCFullYear() > 1990;
    return isDay && taken.getUTCFullYear() < 2200 ? taken.toISOString().slice(0, 10) : null;
  } catch {
    return null;
  }
}

async function inspectDrawing({ path, name, safeCopy }: InspectRequest): Promise<InspectedPicture> {
  const drawing = await readDrawing(path);
  if (!drawing) throw new DeskError('PICTURE_TOO_COMPLEX', { name });
  if (safeCopy === undefined && (await readFile(path, 'utf8')) !== drawing.svg) {
    throw new DeskError('PICTURE_INVALID', { name });
  }
  const bytes = Buffer.from(drawing.svg);
  try {
    const { autoOrient, format } = await sharp(bytes, { limitInputPixels: SIDE_LIMIT ** 2 }).metadata();
    if (format !== 'svg') throw new DeskError('PICTURE_INVALID', { name });
    const look = await decode(bytes);
    if (safeCopy !== undefined) await writeFile(safeCopy, bytes);
    const removed = safeCopy === undefined ? null : removedFrom(drawing);
    return { mediaType: 'image/svg+xml', ...autoOrient, look, takenOnSeen: null, removed };
  } catch (cause) {
    if (cause instanceof DeskError) throw cause;
    throw new DeskError('PICTURE_TOO_COMPLEX', { name }, { cause });
  }
}

function removedFrom({ removed }: Drawing): RemovedPart[] {
  return removed.toSorted();
}
