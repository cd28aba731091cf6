/** An SVG file as the library keeps it: made safe, in a size that prints sharp. */
import { open, readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { looksLikeSvg, type RemovedPart, safeSvg } from './safe-svg.ts';

/** Pixels of the longest side at which a drawing is turned into dots: A4 at 350 dpi. */
const DRAWING_SIDE = 4096;
/** A drawing of the office has kilobytes. */
const MOST_BYTES = 8 * 2 ** 20;
const BEGINNING = 64 * 1024;

export interface Drawing {
  svg: string;
  removed: RemovedPart[];
}

/** Whether the file is an SVG, packed (.svgz) or not. File-system errors pass. */
export async function isDrawingFile(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    const beginning = buffer.subarray(0, bytesRead);
    return isPacked(beginning) || looksLikeSvg(decoded(beginning));
  } finally {
    await file.close();
  }
}

/** Null when it is no drawing, or one too large, too deep or too long to be drawn. */
export async function readDrawing(path: string): Promise<Drawing | null> {
  const bytes = await readFile(path);
  if (bytes.length > MOST_BYTES) return null;
  const plain = isPacked(bytes) ? unpacked(bytes) : bytes;
  if (!plain || !looksLikeSvg(decoded(plain.subarray(0, BEGINNING)))) return null;
  const safe = safeSvg(decoded(plain));
  if (!safe) return null;
  const svg = await inPrintSize(safe.svg);
  return svg === null ? null : { svg, removed: [...safe.removed] };
}

/** The drawing with a frame and with the size in which it is turned into dots. */
async function inPrintSize(svg: string): Promise<string | null> {
  const tag = /^<svg[^>]*>/.exec(svg)?.[0] ?? '';
  const frame = frameOf(tag) ?? (await measured(svg));
  if (!frame) return null;
  const [, , width, height] = frame;
  const scale = DRAWING_SIDE / Math.max(width, height);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const attributes = tag
    .slice(4, -1)
    .replace(/ (?:width|height|viewBox|x|y)="[^"]*"/g, '')
    // A width among the styles would go before the attribute.
    .replace(/ style="([^"]*)"/, (_, style: string) => ` style="${style.replace(SIZES, '')}"`);
  const size = ` width="${side(width)}" height="${side(height)}" viewBox="${frame.join(' ')}"`;
  return `<svg${attributes}${size}>${svg.slice(tag.length)}`;
}

const SIZES = /(?:^|(?<=;))\s*(?:min-|max-)?(?:width|height)\s*:[^;]*;?/gi;

type Frame = [x: number, y: number, width: number, height: number];

function frameOf(tag: string): Frame | null {
  const numbers =
    / viewBox="([^"]*)"/
      .exec(tag)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  const isFrame = numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0;
  return isFrame ? [x, y, width, height] : null;
}

/** What the drawing covers, where it does not say. */
async function measured(svg: string): Promise<Frame | null> {
  try {
    const { width, height } = await sharp(Buffer.from(svg), { limitInputPixels: false }).metadata();
    return [0, 0, width, height];
  } catch {
    return null;
  }
}

function isPacked(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unpacked(bytes: Buffer): Buffer | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return null;
  }
}

function decoded(bytes: Buffer): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}
