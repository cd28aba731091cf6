import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinLines } from './hard-lines.ts';

describe('joinLines', () => {
  it.each<[string, string[], string[]]>([
    [
      'joins what the margin parted',
      ['Từ đầu tháng, thành phố nhận hồ sơ cả sáng thứ Bảy, phần', 'lớn là hồ sơ đất đai và hộ tịch.'],
      ['Từ đầu tháng, thành phố nhận hồ sơ cả sáng thứ Bảy, phần lớn là hồ sơ đất đai và hộ tịch.'],
    ],
    [
      'joins a word broken at the margin, and keeps the hyphen of a compound',
      [
        'Trang này dùng một máy tính để chạy chương trình lập infor-',
        'mation và báo cáo của thành phố về tình hình kinh tế-',
        'xã hội trong năm nay, kèm số liệu.',
      ],
      [
        'Trang này dùng một máy tính để chạy chương trình lập information và báo cáo của thành phố về tình hình kinh tế-xã hội trong năm nay, kèm số liệu.',
      ],
    ],
    [
      'begins a paragraph at an item, at capitals, after a short line and after an empty one',
      [
        'BÁO CÁO',
        'Kết quả cải cách hành chính của thành phố Triều Giang trong',
        'quý này có ba điểm đáng chú ý như sau:',
        '- Hồ sơ đúng hạn đạt tỉ lệ cao, nhất là ở các phường mới nhập',
        'và ở hai xã ven sông;',
        '- Người dân hài lòng.',
        '',
        'nhưng còn chậm ở khâu trả kết quả.',
      ],
      [
        'BÁO CÁO',
        'Kết quả cải cách hành chính của thành phố Triều Giang trong quý này có ba điểm đáng chú ý như sau:',
        '- Hồ sơ đúng hạn đạt tỉ lệ cao, nhất là ở các phường mới nhập và ở hai xã ven sông;',
        '- Người dân hài lòng.',
        'nhưng còn chậm ở khâu trả kết quả.',
      ],
    ],
  ])('%s', (_, lines, paragraphs) => {
    expect(joinLines(lines).paragraphs).toEqual(paragraphs);
  });

  it.each<[string, string[]]>([
    ['verse', ['Bến Mới chiều nay gió thổi', 'đò qua sông một chuyến', 'người về chợ sớm mai']],
    ['names', ['Trần Thị Bình', 'Lê Văn An', 'phường Hải Yên']],
    [
      'paragraphs',
      [
        'Từ đầu tháng, thành phố nhận hồ sơ cả sáng thứ Bảy, phần lớn là hồ sơ đất đai.',
        'Việc này kéo dài đến hết năm, theo kế hoạch của thành phố đã công bố.',
      ],
    ],
  ])('leaves %s as they are', (_, lines) => {
    expect(joinLines(lines)).toEqual({ paragraphs: lines, joined: 0 });
  });

  it('loses no word', () => {
    const line = fc.array(fc.constantFrom('hồ sơ', 'Thành', 'một.', '-', '1)', 'dài', 'QĐ'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.array(line.map((words) => words.join(' '))), (lines) => {
        const letters = (texts: readonly string[]) => texts.join('').replace(/[\s-]/g, '');
        expect(letters(joinLines(lines).paragraphs)).toBe(letters(lines));
      }),
    );
  });
});
