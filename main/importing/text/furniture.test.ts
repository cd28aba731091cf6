import { describe, expect, it } from 'vitest';
import { removeFurniture } from './furniture.ts';
import { ImportLedger } from './ledger.ts';
import { toLines } from './lines.ts';

function clean(text: string) {
  const ledger = new ImportLedger();
  const kept = removeFurniture(toLines(text), ledger).map((line) => line.text);
  return { kept, taken: ledger.quotedTexts() };
}

describe('removeFurniture', () => {
  it('removes rising page numbers and the running header beside them, and names each', () => {
    const { kept, taken } = clean('Bản tin A\n\nmột\n\n1\n\nBản tin A\n\nhai\n\n2\n\nBản tin A\n\nba\n\n3\n');
    expect(kept).toEqual(['một', 'hai', 'ba']);
    expect(taken).toHaveLength(6);
  });

  it('removes a marked number on its own and what page ends repeat', () => {
    expect(clean('một\n- 7 -\nhai').kept).toEqual(['một', 'hai']);
    expect(clean('một\n\nTrang 7/24\n\nhai').kept).toEqual(['một', 'hai']);
  });

  it('leaves numbers that do not count pages and the number over a footnote', () => {
    expect(clean('một\n\n120\n\nhai\n\n45\n\nba').kept).toHaveLength(5);
    expect(clean('một\n\n1\nNghị quyết số 5.\n\n2\nKế hoạch số 6.').kept).toHaveLength(5);
  });

  it('leaves small print that comes back under every article', () => {
    const { kept } = clean('một\n\nNguồn: a.vn\n\f\nhai\n\nNguồn: a.vn\n\f\nba\n\nNguồn: a.vn');
    expect(kept.filter((line) => line.startsWith('Nguồn'))).toHaveLength(3);
  });

  it('takes links to the top off the end of a line', () => {
    expect(clean('hết bài. [Về đầu trang](#)\nVề đầu trang./.').kept).toEqual(['hết bài.']);
  });

  it('keeps a text that is nothing but numbers', () => {
    expect(clean('1\n2\n3').kept).toEqual(['1', '2', '3']);
  });
});
