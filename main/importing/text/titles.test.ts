import { describe, expect, it } from 'vitest';
import { foldedWords } from '#shared/vietnamese/likeness.ts';
import { paragraph } from './paragraph.fixture.ts';
import { matchTitles } from './titles.ts';

function match(titles: string[], lines: string[], gap = 1) {
  const entries = titles.map((title) => ({ title, words: foldedWords(title), section: null }));
  const paragraphs = lines.map((line) => paragraph(line, { gap }));
  return matchTitles(entries, paragraphs, () => false).map(({ entry, index, span }) => [
    entry.title,
    index,
    span,
  ]);
}

describe('matchTitles', () => {
  it('finds titles whose wording or marks differ a little', () => {
    expect(
      match(
        ['Sơ kết sáu tháng thực hiện đề án số hóa'],
        ['Lời dẫn', 'SƠ KẾT 6 THÁNG THỰC HIỆN ĐỀ ÁN SỐ HÓA', 'x'],
      ),
    ).toEqual([['Sơ kết sáu tháng thực hiện đề án số hóa', 1, 1]]);
  });

  it('keeps two titles apart that differ in one word', () => {
    const titles = ['Chỉ số hài lòng của người dân quý I', 'Chỉ số hài lòng của người dân quý II'];
    expect(match(titles, [titles[1] ?? '', 'một', 'hai', 'ba', titles[0] ?? ''])).toEqual([
      [titles[1], 0, 1],
      [titles[0], 4, 1],
    ]);
  });

  it('takes the first of a title printed twice', () => {
    expect(match(['Mở trung tâm mới'], ['Mở trung tâm mới', 'Bà An, Giám đốc:', 'Mở trung tâm mới'])).toEqual(
      [['Mở trung tâm mới', 0, 1]],
    );
  });

  it('takes two articles of the same title one after the other', () => {
    const lines = ['Tin vắn', 'a', 'b', 'c', 'd', 'Tin vắn'];
    expect(match(['Tin vắn', 'Tin vắn'], lines).map(([, index]) => index)).toEqual([0, 5]);
  });

  it('puts a title together that is broken over two lines', () => {
    expect(
      match(
        ['Tổ công nghệ số: Đến từng nhà chỉ từng người'],
        ['x y', 'Tổ công nghệ số:', 'Đến từng nhà chỉ từng người'],
        0,
      ),
    ).toEqual([['Tổ công nghệ số: Đến từng nhà chỉ từng người', 1, 2]]);
  });

  it('does not match what is merely about the same thing', () => {
    expect(
      match(['Mở trung tâm hành chính công mới'], ['Trung tâm hành chính công hoạt động hiệu quả']),
    ).toEqual([]);
  });
});
