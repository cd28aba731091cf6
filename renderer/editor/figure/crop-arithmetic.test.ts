import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock } from '#shared/document/build.ts';
import { documentSchema } from '#shared/document/schema.ts';
import { ratioOf, SHAPES, shaped, storedCrop, WHOLE, withMeasure } from './crop-arithmetic.ts';

const LANDSCAPE = { width: 1800, height: 1200 };
const side = fc.integer({ min: 1, max: 16_384 });
const picture = fc.record({ width: side, height: side });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.double({ min: 0.02, max: 1, noNaN: true });
/** A frame within its picture. */
const frame = fc.tuple(share, share, length, length).map(([x, y, width, height]) => ({
  x: x * (1 - width),
  y: y * (1 - height),
  width,
  height,
}));

function expectWithin({ x, y, width, height }: typeof WHOLE) {
  for (const value of [x, y]) expect(value).toBeGreaterThanOrEqual(0);
  for (const value of [width, height]) expect(value).toBeGreaterThan(0);
  expect(x + width).toBeLessThan(1 + 1e-9);
  expect(y + height).toBeLessThan(1 + 1e-9);
}

describe('crop', () => {
  it('takes the largest part of a shape from the middle', () => {
    const square = shaped(WHOLE, ratioOf('1:1', LANDSCAPE), LANDSCAPE);
    expect(storedCrop(square)).toEqual({ x: 0.16667, y: 0, width: 0.66667, height: 1 });
    expect(shaped(WHOLE, ratioOf('picture', LANDSCAPE), LANDSCAPE)).toEqual(WHOLE);
    expect(shaped(WHOLE, ratioOf('free', LANDSCAPE), LANDSCAPE)).toEqual(WHOLE);
  });

  it('keeps the shape and stays within, whatever measure is typed', () => {
    fc.assert(
      fc.property(
        frame,
        picture,
        fc.constantFrom(...SHAPES),
        fc.constantFrom('x', 'y', 'width', 'height'),
        fc.double({ min: -2, max: 3, noNaN: true }),
        (from, size, shape, measure, value) => {
          const ratio = ratioOf(shape, size);
          const start = shaped(from, ratio, size);
          const next = withMeasure(start, measure, value, ratio, size);
          expectWithin(next);
          if (ratio === null) return;
          const found = (next.width * size.width) / (next.height * size.height);
          expect(found / ratio).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  it('moves a frame back that would reach over the edge', () => {
    const start = { x: 0.6, y: 0.1, width: 0.2, height: 0.2 };
    expect(withMeasure(start, 'width', 0.7, null, LANDSCAPE)).toMatchObject({ width: 0.7 });
    expect(withMeasure(start, 'width', 0.7, null, LANDSCAPE).x).toBeCloseTo(0.3);
    expect(withMeasure(start, 'x', 5, null, LANDSCAPE).x).toBeCloseTo(0.8);
  });

  it('is stored in a form that every document takes, and not at all when nothing is cut off', () => {
    expect(storedCrop(WHOLE)).toBeUndefined();
    expect(storedCrop({ x: 0, y: 0.0001, width: 0.9999, height: 0.9998 })).toBeUndefined();
    fc.assert(
      fc.property(frame, (crop) => {
        const stored = storedCrop(crop);
        if (!stored) return;
        expectWithin(stored);
        expect(documentSchema.safeParse(documentOf([figureBlock({ crop: stored })])).success).toBe(true);
      }),
    );
  });
});
