import { describe, expect, it } from 'vitest';
import { GAP, layOutPages, scaleOf } from './page-layout.ts';

const a4 = { width: 595, height: 842 };
const pages = [a4, a4, a4, a4];
const room = { width: 595 + 2 * GAP, height: 600 };

describe('layOutPages', () => {
  it('puts single pages under each other, as wide as the room', () => {
    const { boxes, height } = layOutPages(pages, room, false, 'width');
    expect(boxes.map(({ left, top }) => [left, top])).toEqual([
      [GAP, GAP],
      [GAP, 2 * GAP + 842],
      [GAP, 3 * GAP + 2 * 842],
      [GAP, 4 * GAP + 3 * 842],
    ]);
    expect(height).toBe(4 * 842 + 5 * GAP);
  });

  it('holds facing pages as a reader does: the first at the right, then pairs', () => {
    const { boxes } = layOutPages(pages, room, true, 'width');
    const [first, second, third, last] = boxes;
    expect(first?.left).toBe(third?.left);
    expect(second?.left).toBe(last?.left);
    expect(second?.left).toBeLessThan(third?.left ?? 0);
    expect(second?.top).toBe(third?.top);
    expect(last?.top).toBeGreaterThan(third?.top ?? 0);
  });

  it('centres pages narrower than the room and never cuts wider ones off', () => {
    expect(layOutPages(pages, { width: 2000, height: 600 }, false, 1).boxes[0]?.left).toBeGreaterThan(500);
    const wide = layOutPages(pages, room, false, 3);
    expect(wide.boxes[0]?.left).toBe(GAP);
    expect(wide.width).toBeGreaterThan(room.width);
  });
});

describe('scaleOf', () => {
  it('fits a whole page into the room', () => {
    expect(scaleOf(pages, room, false, 'page') * 842).toBeCloseTo(600 - 2 * GAP);
  });

  it('is 96 pixels an inch at 100 %', () => {
    expect(scaleOf(pages, room, false, 1) * 72).toBeCloseTo(96);
  });
});
