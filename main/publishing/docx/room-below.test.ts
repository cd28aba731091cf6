import { expect, test } from 'vitest';
import { pageGeometry, textHeight } from '../layout/page-geometry.ts';
import { roomBelow } from './room-below.ts';

const ended = (end: number) => ({ bai: { firstPage: 3, lastPage: 4, length: 1, end } });

test('room in one column is what the text leaves of its page', () => {
  const page = pageGeometry('ban-tin', { size: 'a4', columns: 1 });
  const room = roomBelow({ articles: ended(0.25) }, page)('bai');
  expect(room?.height).toBeCloseTo(0.75 * textHeight(page));
  expect((room?.top ?? 0) + (room?.height ?? 0)).toBeCloseTo(page.height - page.margin.bottom);
  expect(roomBelow({ articles: ended(0) }, page)('bai')).toBe(null);
  expect(roomBelow({ articles: ended(1) }, page)('bai')).toBe(null);
  expect(roomBelow({ articles: {} }, page)('bai')).toBe(null);
});

test('room in several columns is what all of them leave', () => {
  const page = pageGeometry('ban-tin', { size: 'a4', columns: 2 });
  const columns = { spares: new Map([['bai', 80]]), pages: new Map() };
  expect(roomBelow({ articles: ended(0.25), columns }, page)('bai')?.height).toBe(80);
  expect(roomBelow({ articles: ended(0.25) }, page)('bai')).toBe(null);
});
