import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepSpaces, keepTogether } from './kept-together.ts';
import type { PrintInline } from './print-data.ts';

const text = (content: string): PrintInline => ({ type: 'text', text: content, marks: ['bold'] });
/** No-break spaces as "~", pieces that are printed whole in brackets. */
const shown = (content: string) =>
  keepTogether([text(content)])
    .map((part) => (part.type !== 'text' ? '' : part.whole ? `[${part.text}]` : part.text))
    .join('')
    .replaceAll('\u00a0', '~');

describe('what is kept together', () => {
  it.each([
    ['thu 1,5 tỷ đồng và 12 ha', 'thu 1,5~tỷ~đồng và 12~ha'],
    ['đạt 93,02 % kế hoạch', 'đạt 93,02~% kế hoạch'],
    ['năm 2026, quý III, Điều 5, khoản 2', 'năm~2026, quý~III, Điều~5, khoản~2'],
    ['Nghị quyết số 76/NQ-CP ngày 15/7/2021', 'Nghị quyết số~[76/NQ-CP] ngày~15/7/2021'],
    ['Luật 35/2023/QH15; Nghị quyết 05-NQ/ĐUK.', 'Luật [35/2023/QH15]; Nghị quyết [05-NQ/ĐUK].'],
    ['theo ông Nguyễn Văn A, TS. Lê B', 'theo ông~Nguyễn Văn A, TS.~Lê B'],
    ['đồng chí Trần, ông ấy, bà con', 'đồng~chí~Trần, ông ấy, bà con'],
    ['12 hồ sơ, 5 gia đình, 3 mái nhà', '12 hồ sơ, 5 gia đình, 3 mái nhà'],
    ['chương trình, trang trại, quý khách', 'chương trình, trang trại, quý khách'],
    ['tỷ lệ 18/35 và 2020-2025', 'tỷ lệ 18/35 và 2020-2025'],
  ])('%s', (content, expected) => {
    expect(shown(content)).toBe(expected);
  });

  it('keeps the marks of what it parts, and leaves the rest alone', () => {
    expect(keepTogether([text('theo 76/NQ-CP đó'), { type: 'lineBreak' }])).toEqual([
      { type: 'text', text: 'theo ', marks: ['bold'] },
      { type: 'text', text: '76/NQ-CP', marks: ['bold'], whole: true },
      { type: 'text', text: ' đó', marks: ['bold'] },
      { type: 'lineBreak' },
    ]);
  });

  const words = fc
    .array(
      fc.constantFrom(
        'số',
        '76/NQ-CP',
        'ngày',
        '15/7',
        'ông',
        'An',
        '12',
        'ha',
        'tỷ',
        'đồng',
        '%',
        ' ',
        '  ',
        '.',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(' '));
  it('changes nothing but spaces', () => {
    const plain = (value: string) => value.replaceAll('\u00a0', ' ');
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: 'binary' })), (content) => {
        expect(plain(keepSpaces(content))).toBe(plain(content));
        const pieces = keepTogether([text(content)]);
        expect(plain(pieces.map((part) => (part.type === 'text' ? part.text : '')).join(''))).toBe(
          plain(content),
        );
      }),
    );
  });
});
