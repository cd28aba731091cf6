import { describe, expect, test } from 'vitest';
import { cellText, type ReportTable, sortedRows, tableHtml, tableTsv } from './report-table.ts';

const TABLE: ReportTable = {
  id: 'authors',
  title: 'Theo tác giả & ảnh',
  columns: [
    { label: 'Tác giả', kind: 'text' },
    { label: 'Chữ', kind: 'number' },
    { label: 'Tỷ lệ', kind: 'percent' },
  ],
  rows: [
    ['Đỗ\tAn', 1248, 0.417],
    ['Ánh', null, null],
    ['Ba <b>', 12, 0.5],
  ],
};

describe('tables of reports', () => {
  test('numbers are written as the language writes them; what is unknown is no zero', () => {
    expect(cellText(1248, 'number')).toBe('1.248');
    expect(cellText(1248, 'number', 'en')).toBe('1,248');
    expect(cellText(0.417, 'percent')).toBe('41,7%');
    expect(cellText(2.5, 'decimal')).toBe('2,5');
    expect(cellText(null, 'number')).toBe('–');
  });

  test('texts sort by the Vietnamese alphabet, unknown values come last in both directions', () => {
    const names = (column: number, isDescending: boolean) =>
      sortedRows(TABLE, column, isDescending).map(([name]) => name);
    expect(names(0, false)).toEqual(['Ánh', 'Ba <b>', 'Đỗ\tAn']);
    expect(names(1, false)).toEqual(['Ba <b>', 'Đỗ\tAn', 'Ánh']);
    expect(names(1, true)).toEqual(['Đỗ\tAn', 'Ba <b>', 'Ánh']);
  });

  test('a cell breaks neither a line nor the markup', () => {
    expect(tableTsv(TABLE).split('\n')).toEqual([
      'Tác giả\tChữ\tTỷ lệ',
      'Đỗ An\t1.248\t41,7%',
      'Ánh\t–\t–',
      'Ba <b>\t12\t50%',
    ]);
    expect(tableHtml(TABLE)).toContain('Ba &lt;b&gt;');
    expect(tableHtml(TABLE)).toContain('<caption>Theo tác giả &amp; ảnh</caption>');
  });
});
