/** The pictures of a page as files: pdf.js hands over pixels. */
import type { PDFPageProxy } from 'pdfjs-dist';
import sharp from 'sharp';
import { heightOf, type PageContent, type PlacedPicture, widthOf } from './page.ts';

/** Points: what is smaller is an ornament. */
const SMALLEST_SIDE = 48;
/** Share of the page that a scan of it covers. */
const WHOLE_PAGE = 0.7;
/** Milliseconds in which pdf.js hands over a picture that it could read. */
const WAIT = 5000;

export function isOrnament(picture: PlacedPicture): boolean {
  return Math.min(widthOf(picture), heightOf(picture)) < SMALLEST_SIDE;
}

export function coversPage(picture: PlacedPicture, page: PageContent): boolean {
  return widthOf(picture) * heightOf(picture) >= page.width * page.height * WHOLE_PAGE;
}

interface Pixels {
  width: number;
  height: number;
  kind: number;
  data: Uint8Array;
}

/** GRAYSCALE_1BPP, RGB_24BPP, RGBA_32BPP of pdf.js. */
const ONE_BIT = 1;
const RGB = 2;
const RGBA = 3;

/** Encodes a picture; null for one that could not be read. */
export async function encodedPicture(page: PDFPageProxy, object: string): Promise<Uint8Array | null> {
  const pixels = await pixelsOf(page, object);
  if (!pixels) return null;
  const { width, height, kind, data } = pixels;
  if (kind === RGB && data.length >= width * height * 3) {
    return sharp(data, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 90 })
      .toBuffer();
  }
  if (kind === RGBA && data.length >= width * height * 4) {
    return sharp(data, { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer();
  }
  const rowBytes = Math.ceil(width / 8);
  if (kind === ONE_BIT && data.length >= rowBytes * height) {
    const grey = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        grey[y * width + x] = ((data[y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0;
      }
    }
    return sharp(grey, { raw: { width, height, channels: 1 } })
      .png()
      .toBuffer();
  }
  return null;
}

function pixelsOf(page: PDFPageProxy, object: string): Promise<Pixels | null> {
  // Pictures that several pages show belong to the document.
  const objects = object.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), WAIT);
    objects.get(object, (value: unknown) => {
      clearTimeout(timer);
      resolve(isPixels(value) ? value : null);
    });
  });
}

function isPixels(value: unknown): value is Pixels {
  return (
    typeof value === 'object' &&
    value !== null &&
    'data' in value &&
    ArrayBuffer.isView(value.data) &&
    'width' in value &&
    'height' in value &&
    'kind' in value
  );
}
