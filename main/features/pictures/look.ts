/**
 * What a picture looks like, in 64 bits: two that differ in few of them are most likely the same picture, scaled or
 * saved anew. A difference hash (dHash): for each pixel of a grid of 9 × 8 greys, whether it is clearly lighter than
 * its neighbour on the right.
 */

/** Greys that are asked for, from the top left. */
export const LOOK_WIDTH = 9;
export const LOOK_HEIGHT = 8;
/** Bits that may differ; noise of JPEG and fewer colours change two to five. */
const NEAR = 8;
/** Scaling changes a ratio of sides by less. */
const RATIO_SHARE = 0.02;
/** Greys that lie closer together than this tell nothing. */
const LEAST_CONTRAST = 32;
/** Greys that differ by no more are even: fewer colours and smaller files change them so. */
const EVEN = 4;

export interface Look {
  /** 16 hex digits. */
  look: string;
  width: number;
  height: number;
}

/** @returns 16 hex digits; null for a picture of one grey, which looks like any other. */
export function lookOf(greys: Uint8Array): string | null {
  if (Math.max(...greys) - Math.min(...greys) < LEAST_CONTRAST) return null;
  let bits = 0n;
  for (let row = 0; row < LOOK_HEIGHT; row += 1) {
    for (let column = 0; column < LOOK_WIDTH - 1; column += 1) {
      const at = row * LOOK_WIDTH + column;
      bits = (bits << 1n) | ((greys[at] ?? 0) > (greys[at + 1] ?? 0) + EVEN ? 1n : 0n);
    }
  }
  return bits.toString(16).padStart(16, '0');
}

/** The picture that looks most like this one, and nearly the same; null when there is none. */
export function nearest<Row extends Look>(picture: Look, rows: readonly Row[]): Row | null {
  return similar(picture, rows)[0] ?? null;
}

/** Pictures that look nearly the same, the most alike first. */
export function similar<Row extends Look>(picture: Look, rows: readonly Row[]): Row[] {
  const [high, low] = halves(picture.look);
  const found: { row: Row; bits: number }[] = [];
  for (const row of rows) {
    const [otherHigh, otherLow] = halves(row.look);
    const bits = ones(high ^ otherHigh) + ones(low ^ otherLow);
    if (bits <= NEAR && haveSameRatio(picture, row)) found.push({ row, bits });
  }
  return found.sort((one, other) => one.bits - other.bits).map(({ row }) => row);
}

function haveSameRatio(one: Look, other: Look): boolean {
  const share = (one.width * other.height) / (one.height * other.width);
  return Math.abs(share - 1) < RATIO_SHARE;
}

/** In two whole numbers of 32 bits: of twenty thousand pictures, BigInt would take its time. */
function halves(look: string): [number, number] {
  return [Number.parseInt(look.slice(0, 8), 16) | 0, Number.parseInt(look.slice(8), 16) | 0];
}

function ones(bits: number): number {
  let left = bits;
  let count = 0;
  for (; left !== 0; count += 1) left &= left - 1;
  return count;
}
