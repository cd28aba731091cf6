import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorKey, contributorsOf } from './bylines.ts';

describe('contributors of a byline', () => {
  test.each<[string, string[], string[]]>([
    ['', [], []],
    ['   ', [], []],
    ['Ngọc Lan', ['Ngọc Lan'], []],
    ['NGỌC LAN', ['NGỌC LAN'], []],
    ['Tin: Minh Thư', ['Minh Thư'], []],
    ['Tin, ảnh: Mai Trúc', ['Mai Trúc'], ['Mai Trúc']],
    ['Bài, ảnh: Kim Phụng – Thanh Vy', ['Kim Phụng', 'Thanh Vy'], ['Kim Phụng', 'Thanh Vy']],
    ['Bài và ảnh: Hải Đường', ['Hải Đường'], ['Hải Đường']],
    ['Bài - Ảnh: Hải Đường', ['Hải Đường'], ['Hải Đường']],
    ['BÀI, ẢNH: Hải Đường', ['Hải Đường'], ['Hải Đường']],
    ['Bài: Kim Phụng – Ảnh: Thanh Vy', ['Kim Phụng'], ['Thanh Vy']],
    ['Bài: Kim Phụng; Ảnh: Thanh Vy', ['Kim Phụng'], ['Thanh Vy']],
    ['Bài: Kim Phụng. Ảnh: Thanh Vy', ['Kim Phụng'], ['Thanh Vy']],
    ['Kim Phụng - Ảnh: Thanh Vy', ['Kim Phụng'], ['Thanh Vy']],
    ['Ảnh: Thanh Vy', [], ['Thanh Vy']],
    ['Ngọc Lan, Minh Thư', ['Ngọc Lan', 'Minh Thư'], []],
    ['Ngọc Lan và Minh Thư', ['Ngọc Lan', 'Minh Thư'], []],
    ['Ngọc Lan & Minh Thư', ['Ngọc Lan', 'Minh Thư'], []],
    ['Ngọc Lan (thực hiện)', ['Ngọc Lan'], []],
    ['Ngọc Lan, Minh Thư (thực hiện)', ['Ngọc Lan', 'Minh Thư'], []],
    ['Ngọc Lan thực hiện', ['Ngọc Lan'], []],
    ['Thực hiện: Ngọc Lan', ['Ngọc Lan'], []],
    ['Thanh Vy (tổng hợp)', ['Thanh Vy'], []],
    ['(Tổng hợp)', ['Tổng hợp'], []],
    ['Tổng hợp', ['Tổng hợp'], []],
    ['Tổng hợp: Thanh Vy', ['Thanh Vy'], []],
    ['P.V', ['PV'], []],
    ['PV', ['PV'], []],
    ['Nhóm PV', ['PV'], []],
    ['BBT', ['Ban Biên tập'], []],
    ['PV Ngọc Lan', ['Ngọc Lan'], []],
    ['Q. Thái', ['Q. Thái'], []],
    ['ThS. Trần Văn Mẫu', ['Trần Văn Mẫu'], []],
    ['PGS.TS. Trần Văn Mẫu', ['Trần Văn Mẫu'], []],
    ['Trần Văn Mẫu - Sở Nội vụ', ['Trần Văn Mẫu'], []],
    ['Phòng Cải cách hành chính', ['Phòng Cải cách hành chính'], []],
    ['Bích Ảnh', ['Bích Ảnh'], []],
    ['Tin Tức', ['Tin Tức'], []],
    ['Ngọc Lan, ngọc lan', ['Ngọc Lan'], []],
    ['Nguye\u0302\u0303n Va\u0306n A', ['Nguyễn Văn A'], []],
    ['–', [], []],
  ])('“%s”', (byline, text, pictures) => {
    expect(contributorsOf(byline)).toEqual({ text, pictures });
  });

  test('two ways of writing one signature are one author', () => {
    expect(authorKey('Q.Thái')).toBe(authorKey('Q. Thái'));
    expect(authorKey('NGỌC  LAN')).toBe(authorKey('Ngọc Lan'));
    expect(authorKey('Minh Thu')).not.toBe(authorKey('Minh Thư'));
  });

  test('no byline breaks it, and nobody has an empty name or stands there twice', () => {
    const piece = fc.constantFrom(
      'Bài',
      'ảnh',
      ':',
      '–',
      ',',
      '(',
      ')',
      ' ',
      'Lan',
      'và',
      'PV',
      'Sở Y tế',
      '.',
    );
    const bylines = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(bylines, (byline) => {
        for (const names of Object.values(contributorsOf(byline))) {
          expect(names.every((name: string) => name.trim() !== '')).toBe(true);
          expect(new Set(names.map(authorKey)).size).toBe(names.length);
        }
      }),
    );
  });
});
