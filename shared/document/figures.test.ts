import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureBlock, textBlock } from './build.ts';
import { changedFigure, cropPixels, fitRow, LONGEST_ROW, withFigureRows } from './figures.ts';
import type { Block } from './schema.ts';

const figure = (caption: string, beside?: true) => figureBlock({ caption, ...(beside && { beside }) });
const shape = (blocks: Block[]) =>
  withFigureRows(blocks).map((entry) =>
    entry.type === 'figureRow' ? entry.figures.map(({ caption }) => caption).join('+') : entry.type,
  );

describe('cropPixels', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const part = fc.double({ min: 0.000001, max: 1, noNaN: true });
  const pixels = fc.integer({ min: 1, max: 16_384 });

  it('lies within the picture and has at least one pixel, whatever is stored', () => {
    fc.assert(
      fc.property(pixels, pixels, share, share, part, part, (width, height, x, y, w, h) => {
        const found = cropPixels({ width, height }, { x, y, width: w, height: h });
        for (const value of Object.values(found)) expect(Number.isInteger(value)).toBe(true);
        expect(Math.min(found.left, found.top)).toBeGreaterThanOrEqual(0);
        expect(Math.min(found.width, found.height)).toBeGreaterThanOrEqual(1);
        expect(found.left + found.width).toBeLessThanOrEqual(width);
        expect(found.top + found.height).toBeLessThanOrEqual(height);
      }),
    );
  });

  it('is the whole picture without a crop', () => {
    expect(cropPixels({ width: 900, height: 601 }, undefined)).toEqual({
      left: 0,
      top: 0,
      width: 900,
      height: 601,
    });
  });
});

describe('withFigureRows', () => {
  it('joins figures that stand beside the one before them', () => {
    const blocks = [figure('a'), figure('b', true), figure('c'), textBlock('paragraph', 'x')];
    expect(shape(blocks)).toEqual(['a+b', 'figure', 'paragraph']);
  });

  it('shows a figure alone when the block before it is none', () => {
    expect(shape([figure('a', true), textBlock('paragraph', 'x'), figure('b', true)])).toEqual([
      'figure',
      'paragraph',
      'figure',
    ]);
  });

  it('leaves a sensible row when its first figure goes', () => {
    const row = [textBlock('paragraph', 'x'), figure('a'), figure('b', true), figure('c', true)];
    expect(shape(row.toSpliced(1, 1))).toEqual(['paragraph', 'b+c']);
  });

  it('begins another row when one is full', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => figure(name, true));
    expect(LONGEST_ROW).toBe(4);
    expect(shape(many)).toEqual(['a+b+c+d', 'e+f']);
  });

  it('keeps every figure, in order', () => {
    const block = fc.oneof(
      fc.boolean().map((beside) => figure('f', beside || undefined)),
      fc.constant(textBlock('paragraph', 'x')),
    );
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const flat = withFigureRows(blocks).flatMap((entry) =>
          entry.type === 'figureRow' ? entry.figures : [entry],
        );
        expect(flat).toEqual(blocks);
      }),
    );
  });
});

describe('fitRow', () => {
  const size = fc.record({
    width: fc.integer({ min: 1, max: 9000 }),
    height: fc.integer({ min: 1, max: 9000 }),
  });

  it('gives one height, every shape kept, and fills the width unless it would be too tall', () => {
    fc.assert(
      fc.property(fc.array(size, { minLength: 2, maxLength: 4 }), (pictures) => {
        const sizes = fitRow(pictures, { width: 130, gap: 3, tallest: 118 });
        const total = sizes.reduce((sum, { width }) => sum + width, 3 * (sizes.length - 1));
        expect(total).toBeLessThan(130.001);
        const height = sizes[0]?.height ?? 0;
        expect(Math.abs(total - 130) < 0.001 || Math.abs(height - 118) < 0.001).toBe(true);
        for (const [index, picture] of pictures.entries()) {
          expect(sizes[index]?.height).toBe(height);
          expect((sizes[index]?.width ?? 0) / height).toBeCloseTo(picture.width / picture.height, 3);
        }
      }),
    );
  });
});

describe('changedFigure', () => {
  it('takes out what is set to undefined, so that an uncropped figure is as one never cropped', () => {
    const crop = { x: 0, y: 0, width: 0.5, height: 0.5 };
    const cropped = changedFigure(figure('a'), { crop });
    expect(cropped.crop).toEqual(crop);
    expect(changedFigure(cropped, { crop: undefined })).toStrictEqual(figure('a'));
  });
});
