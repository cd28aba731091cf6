import { describe, expect, it } from 'vitest';
import { hasBrokenLines, toLines } from './lines.ts';
import { paragraph } from './paragraph.fixture.ts';
import { joinBrokenLines, joinCutParagraphs } from './paragraphs.ts';

const texts = (paragraphs: readonly { text: string }[]) => paragraphs.map(({ text }) => text);
const joined = (...rows: string[]) =>
  joinCutParagraphs(
    rows.map((row) => paragraph(row)),
    () => false,
  );
const cut = 'Phường đã lập tổ hỗ trợ gồm bảy người, chia ca trực suốt tuần để không hồ sơ nào';

describe('toLines', () => {
  it('counts blank lines, keeps line numbers and sees pages', () => {
    expect(toLines('một\n\n \u200b\nhai\fba')).toMatchObject([
      { text: 'một', line: 1, gap: 0, newPage: false },
      { text: 'hai', line: 4, gap: 2, newPage: false },
      { text: 'ba', line: 4, newPage: true },
    ]);
  });
});

describe('joinCutParagraphs', () => {
  it('joins what stops in mid-sentence with what goes on in small letters', () => {
    expect(texts(joined(cut, 'phải chờ quá một ngày.', 'Câu khác.').paragraphs)).toEqual([
      `${cut} phải chờ quá một ngày.`,
      'Câu khác.',
    ]);
  });

  it('joins across a caption that stands at the end of the page, also one with a photographer', () => {
    for (const caption of [
      'Người dân lấy số thứ tự tại phường.',
      'Người dân lấy số tại phường. Ảnh: Mai Ly',
    ]) {
      expect(texts(joined(cut, caption, 'phải chờ quá một ngày.').paragraphs)).toEqual([
        `${cut} phải chờ quá một ngày.`,
        caption,
      ]);
    }
  });

  it.each([
    ['a finished sentence', 'Phường đã lập tổ hỗ trợ.', 'và câu này mở đầu bằng chữ thường.'],
    ['a coined name', 'Ứng dụng mới của thành phố', 'eCity đã có một triệu tài khoản.'],
    ['a list item', 'Hội nghị giao cho các phường', '- rà soát hồ sơ trễ hạn;'],
    ['small print', 'Lan Hương', '(theo baodiaphuong.vn)'],
    ['a heading in capitals', 'KẾT QUẢ BƯỚC ĐẦU', 'sau ba tháng thực hiện.'],
  ])('leaves %s alone', (_, first, second) => {
    expect(texts(joined(first, second).paragraphs)).toEqual([first, second]);
  });

  it('never joins to a known title', () => {
    const title = paragraph('Thành phố mở thêm ba điểm tiếp nhận hồ sơ');
    const next = paragraph('trong khi chờ trụ sở mới, các phường dùng nhà văn hóa.');
    expect(joinCutParagraphs([title, next], (each) => each === title).paragraphs).toEqual([title, next]);
  });

  it('closes an unsure seam only over long text that cannot end there, and tells so', () => {
    const long = `${'Cán bộ phường đến từng hộ hướng dẫn cài đặt ứng dụng, '.repeat(4)}phối hợp với`;
    const { paragraphs, unsure } = joined(long, 'UBND xã bố trí thêm máy tính.');
    expect(paragraphs).toHaveLength(1);
    expect(unsure).toHaveLength(1);
    expect(joined('Kết quả sáu tháng của', 'UBND xã bố trí thêm máy tính.').paragraphs).toHaveLength(2);
  });
});

describe('joinBrokenLines', () => {
  const column = [
    'Sáu tháng đầu năm, các phường đã',
    'tiếp nhận hơn chín nghìn hồ sơ, trong',
    'đó phần lớn nộp qua mạng. Nhiều nơi',
    'Đoàn Thanh niên trực cùng công chức',
    'vào giờ cao điểm.',
    '1. Về công tác chỉ đạo',
    'Thành phố ban hành bốn kế hoạch và',
    'hai mươi công văn đôn đốc các đơn vị.',
  ];
  const whole = [`${column.slice(0, 5).join(' ')}`, column[5], `${column.slice(6).join(' ')}`];

  it.each([
    ['lines on end', '\n'],
    ['a blank line after every line', '\n\n'],
  ])('puts a column together: %s', (_, separator) => {
    const lines = toLines(column.join(separator));
    expect(hasBrokenLines(lines)).toBe(true);
    expect(texts(joinBrokenLines(lines))).toEqual(whole);
  });

  it('keeps a document number whole that breaks at its dash', () => {
    const lines = toLines('theo Nghị quyết số 07-\nNQ/TU của Thành ủy về công tác cán bộ');
    expect(texts(joinBrokenLines(lines))[0]).toContain('07-NQ/TU');
  });

  it('takes paragraphs of one line for what they are', () => {
    expect(hasBrokenLines(toLines(Array(20).fill('Một đoạn ngắn đã trọn câu.').join('\n\n')))).toBe(false);
  });
});
