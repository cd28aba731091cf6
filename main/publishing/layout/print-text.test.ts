import { describe, expect, it } from 'vitest';
import { printText, withoutBreaks } from './print-text.ts';

describe('printText', () => {
  it('leaves ordinary text alone', () => {
    const text = 'Ủy ban nhân dân phường, 93,02% (thủ tục).\n';
    expect(printText(text)).toBe(text);
  });

  it('takes out what no page can hold', () => {
    expect(printText('a\u0000b\u000bc\ud800d')).toBe('abcd');
  });

  it('lets no run be longer than a line takes, and can be undone', () => {
    for (const text of [
      `https://cchc.trieugiang.example/tin/${'chuyen-muc/'.repeat(30)}bai.html?x=1`,
      'A'.repeat(500),
      '😀'.repeat(100),
    ]) {
      const printed = printText(text);
      expect(Math.max(...printed.split('\u200b').map((piece) => [...piece].length))).toBeLessThanOrEqual(31);
      expect(withoutBreaks(printed)).toBe(text);
    }
  });
});
