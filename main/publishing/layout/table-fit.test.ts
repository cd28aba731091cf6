import { describe, expect, it } from 'vitest';
import { textInline } from '#shared/document/build.ts';
import type { TableBlock } from '#shared/document/schema.ts';
import { isTooWide } from './table-fit.ts';

function table(rows: readonly (readonly string[])[]): TableBlock {
  return {
    type: 'table',
    headerRows: 1,
    caption: '',
    rows: rows.map((cells) => ({ cells: cells.map((text) => ({ paragraphs: [textInline(text)] })) })),
  };
}

const WIDTH = 130;

describe('isTooWide', () => {
  it('takes an ordinary table', () => {
    expect(
      isTooWide(
        table([
          ['Đơn vị', 'Tiếp nhận', 'Đúng hạn'],
          ['Bến Nghinh', '1.325', '93,02%'],
        ]),
        WIDTH,
      ),
    ).toBe(false);
  });

  it('long texts that break between words fit', () => {
    expect(
      isTooWide(
        table([
          ['Nội dung', 'Số liệu'],
          ['hồ sơ '.repeat(80), '12'],
        ]),
        WIDTH,
      ),
    ).toBe(false);
  });

  it('tells of more columns than there is room for', () => {
    const row = Array.from({ length: 20 }, (_, index) => `Tháng ${index}`);
    expect(isTooWide(table([row]), WIDTH)).toBe(true);
  });

  it('tells of words that no column can hold', () => {
    expect(isTooWide(table([['a', 'W'.repeat(30), 'W'.repeat(30)]]), 60)).toBe(true);
  });

  it('a joined cell has the room of all its columns', () => {
    const joined = table([Array.from({ length: 8 }, () => '12')]);
    joined.rows.unshift({ cells: [{ paragraphs: [textInline('Nghiêngngả'.repeat(2))], columnSpan: 8 }] });
    expect(isTooWide(joined, WIDTH)).toBe(false);
  });
});
