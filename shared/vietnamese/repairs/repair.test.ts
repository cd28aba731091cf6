import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LETTERS } from '../encodings/letters.ts';
import { REPAIR_KINDS, type RepairKind, repairText } from './repair.ts';

describe('repairText', () => {
  it.each<[RepairKind, string, string]>([
    ['u-horn', 'Thƣờng vụ', 'Thường vụ'],
    ['u-horn', 'TRƢỜNG', 'TRƯỜNG'],
    ['u-horn', 'thƣ̀a', 'thừa'],
    ['d-stroke', 'Ðầu tư', 'Đầu tư'],
    ['d-stroke', 'Ɖảng', 'Đảng'],
    ['d-stroke', 'QÐ-TTg', 'QĐ-TTg'],
    ['d-stroke', 'ðồng', 'đồng'],
    ['composed', 'thủ tục'.normalize('NFD'), 'thủ tục'],
    ['composed', 'hạ\u0302u', 'hậu'],
    ['stray-mark', 'Thu \u0309 tướng', 'Thủ tướng'],
    ['stray-mark', 'tiê \u0300n', 'tiền'],
    ['stray-mark', 'kế\u0301 hoạch', 'kế hoạch'],
    ['stray-mark', '\u0301 tháng', ' tháng'],
    ['no-break-space', 'Điều\u00a05', 'Điều 5'],
    ['no-break-space', '1\u202f325', '1 325'],
    ['zero-width', 'cải\u200b cách\ufeff', 'cải cách'],
    ['soft-hyphen', 'hành\u00adchính', 'hànhchính'],
    ['ligature', 'ﬁle, ﬂy, oﬃce', 'file, fly, office'],
  ])('mends %s: %s', (kind, spoilt, clean) => {
    const { text, repairs } = repairText(spoilt);
    expect(text).toBe(clean);
    expect(new Set(repairs.map((repair) => repair.kind))).toEqual(new Set([kind]));
    for (const { at, to } of repairs) expect(text.slice(at, at + to.length)).toBe(to);
    expect(repairText(spoilt, { refuse: [kind] })).toEqual({ text: spoilt, repairs: [] });
  });

  it.each([
    'Không có gì để sửa: 93,02% (m², 5 °C), “Quyết định số 76/NQ-CP”.',
    // Joined pictures, the eth of Icelandic, the breve of Ê Đê.
    '👩\u200d💻',
    'það er maður',
    'Buôn Hồ, ê\u0306 ô\u0306',
  ])('leaves alone %s', (text) => {
    expect(repairText(text)).toEqual({ text, repairs: [] });
  });

  it('places every repair in the mended text, whatever comes before it', () => {
    const { text, repairs } = repairText('ƣ\u200b ﬃ\u00a0Ð', { refuse: ['no-break-space'] });
    expect(text).toBe('ư ffi\u00a0Đ');
    expect(repairs.map(({ kind, at }) => [kind, at])).toEqual([
      ['u-horn', 0],
      ['zero-width', 1],
      ['ligature', 2],
      ['d-stroke', 6],
    ]);
  });

  it('finds nothing left to mend in what it has mended, and nothing at all when all is refused', () => {
    const spoilt = fc.string({
      unit: fc.constantFrom(...LETTERS, ...'ƣƢÐðﬁ\u00a0\u00ad\u200b\u0301\u0323\u0306\u0302 n1,'),
    });
    fc.assert(
      fc.property(spoilt, (text) => {
        expect(repairText(text, { refuse: REPAIR_KINDS })).toEqual({ text, repairs: [] });
        const once = repairText(text).text;
        expect(repairText(once).text).toBe(once);
      }),
    );
  });

  it('leaves every Vietnamese letter as it is, and makes it from its parts', () => {
    for (const letter of LETTERS) {
      expect(repairText(letter).text).toBe(letter);
      expect(repairText(letter.normalize('NFD')).text).toBe(letter);
    }
  });
});
