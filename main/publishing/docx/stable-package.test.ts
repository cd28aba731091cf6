import { strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packed } from './stable-package.ts';

const STORED = 0;
const DEFLATED = 8;

describe('packed', () => {
  const parts = new Map([
    ['word/document.xml', strToU8('<w:p/>'.repeat(500))],
    ['word/media/a.jpg', strToU8('ảnh'.repeat(500))],
    ['word/media/b.png', strToU8('hình'.repeat(500))],
  ]);

  it('packs text, and takes pictures as they are', () => {
    const ways = new Map<string, number>();
    const read = unzipSync(packed(parts), {
      filter: ({ name, compression }) => {
        ways.set(name, compression);
        return true;
      },
    });
    expect([...ways]).toEqual([
      ['word/document.xml', DEFLATED],
      ['word/media/a.jpg', STORED],
      ['word/media/b.png', STORED],
    ]);
    expect(new Map(Object.entries(read))).toEqual(parts);
  });

  it('makes the same bytes of the same parts', () => {
    expect(Buffer.compare(packed(parts), packed(new Map(parts)))).toBe(0);
  });
});
