import { describe, expect, it } from 'vitest';
import { isBareByline, readBracketCredit, readCredits } from './credits.ts';

const read = (text: string) => {
  const credits = readCredits(text);
  return credits && [credits.byline, credits.via, credits.attribution];
};

describe('readCredits', () => {
  it.each([
    ['Tin, ảnh: M. LINH', 'Tin, ảnh: M. LINH', '', ''],
    ['Bài và ảnh: Hà An – Tố Nga', 'Bài và ảnh: Hà An – Tố Nga', '', ''],
    ['Bài, ảnh Hà An', 'Bài, ảnh Hà An', '', ''],
    ['HÀ AN (thực hiện)', 'HÀ AN (thực hiện)', '', ''],
    ['Thực hiện: Hà An', 'Thực hiện: Hà An', '', ''],
    ['Nguồn: baoquehuong.vn', '', '', 'baoquehuong.vn'],
    ['(Nguồn: Cổng thông tin huyện)', '', '', 'Cổng thông tin huyện'],
    ['Theo: Báo Quê Hương', '', 'Báo Quê Hương', ''],
    ['Theo Báo Quê Hương', '', 'Báo Quê Hương', ''],
    ['Theo: Báo Quê Hương. Nguồn: baoquehuong.vn', '', 'Báo Quê Hương', 'baoquehuong.vn'],
    ['Tin: Hà An – Nguồn: quehuong.vn', 'Tin: Hà An', '', 'quehuong.vn'],
    ['Hà An | Nguồn: quehuong.vn', 'Hà An', '', 'quehuong.vn'],
    ['https://quehuong.vn/tin/5', '', '', 'https://quehuong.vn/tin/5'],
  ])('reads %s', (text, byline, via, attribution) => {
    expect(read(text)).toEqual([byline, via, attribution]);
  });

  it.each([
    'Theo ông Hà An, việc này cần làm ngay.',
    'Theo đó, các phường phải báo cáo trước ngày 5.',
    'Tin: 12 vụ việc đã được xử lý trong tháng.',
    'Nguồn nhân lực của phường còn thiếu.',
    'Kinh phí được lấy từ hai nguồn: ngân sách và xã hội hóa.',
    'PV: Bà nghĩ gì về việc này?',
    'Cải cách hành chính: nhìn từ cơ sở',
  ])('leaves %s in the text', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('readBracketCredit', () => {
  it('reads outlet and day, then the author', () => {
    expect(readBracketCredit('Hết bài. (Quehuong.vn 05/9, Hà An)')).toMatchObject({
      rest: 'Hết bài.',
      attribution: 'Quehuong.vn 05/9',
      byline: 'Hà An',
    });
    expect(readBracketCredit('Hết. (Báo Quê Hương 5/9)./.')).toMatchObject({
      attribution: 'Báo Quê Hương 5/9',
      byline: '',
    });
  });

  it('leaves other brackets', () => {
    expect(readBracketCredit('Đạt hơn một nửa kế hoạch (từ ngày 05/9 đến nay)')).toBeNull();
    expect(readBracketCredit('theo Quyết định số 5 (ngày 05/9/2026)')).toBeNull();
  });
});

describe('isBareByline', () => {
  it.each([
    'Hà An',
    'M. LINH',
    'T.MAI',
    'MINH NGỌC',
    'Hà An – Tố Nga',
    '(Hà An)',
    'ThS. Hà An',
    'Ban Biên tập',
  ])('takes %s for a name', (text) => expect(isBareByline(text)).toBe(true));

  it.each(['TIN TRONG TỈNH', 'Kết quả bước đầu', 'CẢI CÁCH HÀNH CHÍNH', 'Năm 2026', 'HÀ AN.VN 5'])(
    'does not take %s for one',
    (text) => expect(isBareByline(text)).toBe(false),
  );
});
