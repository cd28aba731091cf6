import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openingBounds, readWindowState, type WindowState, writeWindowState } from './window-state.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: 0, width: 1920, height: 1040 };
const at = (x: number, y: number, width = 1366, height = 700): WindowState => ({
  bounds: { x, y, width, height },
  maximized: false,
});

describe('the place a window opens at', () => {
  it('is the usual one at the first start, within the screen', () => {
    expect(openingBounds(null, [laptop])).toEqual({ width: 1366, height: 728 });
    expect(openingBounds(null, [second])).toEqual({ width: 1366, height: 768 });
  });

  it('is where it was', () => {
    expect(openingBounds(at(1500, 100), [laptop, second])).toEqual({
      x: 1500,
      y: 100,
      width: 1366,
      height: 700,
    });
  });

  it.each([
    ['the second screen is gone', at(1500, 100)],
    ['it hangs below the screen', at(0, 720)],
    ['its title bar is above the screen', at(0, -60)],
    ['only a sliver of it is left', at(1300, 100)],
  ])('is the usual one when %s', (_name, kept) => {
    expect(openingBounds(kept, [laptop])).toEqual({ width: 1366, height: 728 });
  });

  it('is never too small to work in', () => {
    expect(openingBounds(at(10, 10, 300, 80), [laptop])).toMatchObject({ width: 1024, height: 640 });
  });
});

describe('keeping it', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toasoan-window-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('gives back what was kept', () => {
    const file = join(folder, 'window.json');
    writeWindowState(file, at(1, 2));
    expect(readWindowState(file)).toEqual(at(1, 2));
  });

  it('does without a file that is missing or broken, and without a place to write', async () => {
    expect(readWindowState(join(folder, 'none.json'))).toBeNull();
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{"bounds":{"x":"left"}}');
    expect(readWindowState(broken)).toBeNull();
    expect(() => writeWindowState(join(folder, 'no', 'window.json'), at(1, 2))).not.toThrow();
  });
});
