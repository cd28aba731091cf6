import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell } from './audit-csv.ts';

describe('a cell of CSV', () => {
  it.each(['=1+1', '+84 28', '-5', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    'keeps %j from being run',
    (text) => {
      expect(csvCell(text)).toBe(`"'${text}"`);
    },
  );

  it('is read back as what it was', () => {
    const plain = fc.string({ unit: 'binary' }).filter((text) => !/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        const cell = csvCell(text);
        expect(cell.slice(1, -1).replaceAll('""', '"')).toBe(text);
        expect(cell.slice(1, -1).replaceAll('""', '')).not.toContain('"');
      }),
    );
  });
});
