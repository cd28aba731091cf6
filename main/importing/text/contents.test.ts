import { describe, expect, it } from 'vitest';
import { findContents, isContentsHeading } from './contents.ts';
import { toLines } from './lines.ts';

const body = 'Sáng nay, thành phố khai trương trung tâm mới với sự có mặt của hơn hai trăm người dân.';

function read(text: string) {
  const paragraphs = toLines(text);
  const contents = findContents(paragraphs);
  return (
    contents && {
      sections: contents.sections,
      titles: contents.entries.map(({ title, section }) => [section, title]),
      next: paragraphs[contents.end]?.text,
    }
  );
}

describe('isContentsHeading', () => {
  it.each(['NỘI DUNG BẢN TIN:', 'Mục lục', 'TRONG SỐ NÀY', '* Nội dung *', 'Trong bản tin này có:'])(
    'knows %s',
    (text) => expect(isContentsHeading(text)).toBe(true),
  );
  it.each(['Nội dung cuộc họp gồm ba phần', 'Số này có gì hay'])('passes over %s', (text) =>
    expect(isContentsHeading(text)).toBe(false),
  );
});

describe('findContents', () => {
  it('reads sections in capitals over titles with dashes', () => {
    expect(
      read(
        `MỤC LỤC\n\nTIN TRONG TỈNH\n\n- Mở trung tâm mới\n- Trả hồ sơ tại nhà\n\nTRAO ĐỔI\n\n- Bớt giấy tờ\n\nMở trung tâm mới\n\n${body}`,
      ),
    ).toEqual({
      sections: ['TIN TRONG TỈNH', 'TRAO ĐỔI'],
      titles: [
        [0, 'Mở trung tâm mới'],
        [0, 'Trả hồ sơ tại nhà'],
        [1, 'Bớt giấy tờ'],
      ],
      next: 'Mở trung tâm mới',
    });
  });

  it('reads leaders, page numbers and an entry broken over two lines', () => {
    const text = `MỤC LỤC\n1. Mở trung tâm mới ........ 2\n2. Trả hồ sơ tại nhà cho người\ncao tuổi.....3\n3. Đề án 06\t4\n\nMở trung tâm mới\n\n${body}`;
    expect(read(text)?.titles).toEqual([
      [null, 'Mở trung tâm mới'],
      [null, 'Trả hồ sơ tại nhà cho người cao tuổi'],
      [null, 'Đề án 06'],
    ]);
  });

  it('reads a table of Markdown without a heading', () => {
    const text = `Báo chí trong ngày:\n| | |\n|--|--|\n| ĐỊA PHƯƠNG | 1 |\n| 1. Mở trung tâm mới.... | 1 |\n| 2. Trả hồ sơ tại nhà... | 2 |\n\nĐỊA PHƯƠNG\n\nMở trung tâm mới\n\n${body}`;
    expect(read(text)).toMatchObject({
      sections: ['ĐỊA PHƯƠNG'],
      titles: [
        [0, 'Mở trung tâm mới'],
        [0, 'Trả hồ sơ tại nhà'],
      ],
      next: 'ĐỊA PHƯƠNG',
    });
  });

  it('leaves the first title to the body although it is worded otherwise', () => {
    const text = `NỘI DUNG\n\nMở trung tâm mới ở phường Đông\n\nTrả hồ sơ tại nhà\n\nMở trung tâm mới tại phường Đông\n\n${body}`;
    expect(read(text)?.next).toBe('Mở trung tâm mới tại phường Đông');
  });

  it('tells sections by roman numbers when all is in capitals', () => {
    const text = `TRONG SỐ NÀY\nI. TIN TỨC\n- MỞ TRUNG TÂM MỚI\nII. TRAO ĐỔI\n- BỚT GIẤY TỜ\n\nI. TIN TỨC\n\n${body}`;
    expect(read(text)).toMatchObject({ sections: ['TIN TỨC', 'TRAO ĐỔI'], next: 'I. TIN TỨC' });
  });

  it('finds none in a text without', () => {
    expect(read(`Mở trung tâm mới\n\n${body}\n\n- một\n- hai\n- ba`)).toBeNull();
  });
});
