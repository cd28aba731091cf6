import { describe, expect, it } from 'vitest';
import { inlineText } from '#shared/document/plain-text.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import { importArticle, importBulletin } from './import-text.ts';

const BODY = 'Từ đầu năm đến nay, các phường của thành phố Triều Giang đã tiếp nhận hơn hai nghìn hồ sơ.';

/** Text before each reference, and the notes in their order. */
function notesOf({ document }: ArticleContent): { before: string[]; notes: string[] } {
  const before = document.blocks.flatMap((block) =>
    'content' in block
      ? block.content.flatMap((inline, index) => {
          const last = block.content[index - 1];
          return inline.type === 'footnoteReference' && last ? [inlineText([last]).slice(-8)] : [];
        })
      : [],
  );
  const notes = Object.values(document.footnotes).map(({ paragraphs }) =>
    paragraphs.map(inlineText).join(' | '),
  );
  return { before, notes };
}

const importOne = (...rows: string[]) => importArticle(rows.join('\n\n'), { name: 'a.txt' });

describe('notes at the end of a text', () => {
  it('become footnotes where their marks were glued to words', () => {
    const { article, warnings } = importOne(
      'Báo cáo về một cửa',
      BODY,
      'Theo các kế hoạch1, phường Đông đã rà soát “một cửa”2, và xong.',
      'Ở xã Tây, đạt 12,5%3. Còn lại làm trong quý III năm nay.',
      '1\nKế hoạch số 12/KH-UBND.',
      '2\nBa quầy.',
      '3\nSố liệu đến tháng 6.',
    );
    expect(notesOf(article)).toEqual({
      before: ['kế hoạch', '“một cửa”', 'đạt 12,5%'].map((text) => text.slice(-8)),
      notes: ['Kế hoạch số 12/KH-UBND.', 'Ba quầy.', 'Số liệu đến tháng 6.'],
    });
    expect(warnings.map(({ code }) => code)).not.toContain('TEXT_NOT_PLACED');
  });

  it('are read with their numbers on the same line, a page number between them left out', () => {
    const { article, warnings } = importOne(
      'Báo cáo về một cửa',
      BODY,
      'Theo các kế hoạch1, phường Đông đã rà soát xong2.',
      '1 Kế hoạch số 12/KH-UBND.',
      '7',
      '2 Ba quầy.',
    );
    expect(notesOf(article).notes).toEqual(['Kế hoạch số 12/KH-UBND.', 'Ba quầy.']);
    expect(warnings.find(({ code }) => code === 'PAGE_FURNITURE')?.message).toContain('“7”');
  });

  it('find a mark that stands apart at the end of a sentence, between two others', () => {
    const { article } = importOne(
      'Báo cáo về một cửa',
      BODY,
      'Theo các kế hoạch1 đã ban hành.',
      'Phường Đông đã rà soát trên địa bàn thành phố 2.',
      '1\nMột.',
      '2\nHai.',
    );
    expect(notesOf(article)).toEqual({
      before: ['kế hoạch', 'thành phố'].map((t) => t.slice(-8)),
      notes: ['Một.', 'Hai.'],
    });
  });

  it.each([
    ['numbers of documents and figures', 'Đạt 1,5% của 12 hồ sơ, theo Nghị quyết 1/NQ.'],
    ['a word with a figure', 'Phòng họp A1 và tầng 1 đã xong.'],
  ])('are not seen in %s', (_, text) => {
    const { article } = importOne('Báo cáo về một cửa', BODY, text, '1\nMột đoạn nữa của bài.');
    expect(article.document.footnotes).toEqual({});
  });

  it('whose marks stand in the lead keep their text', () => {
    const { article, warnings } = importOne(
      'Báo cáo về một cửa',
      'Theo các kế hoạch1, phường Đông đã rà soát xong toàn bộ thủ tục.',
      BODY,
      BODY,
      '1\nKế hoạch số 12/KH-UBND.',
    );
    expect(notesOf(article).notes).toEqual(['Kế hoạch số 12/KH-UBND.']);
    expect(warnings.map(({ code }) => code)).toContain('NOTES_WITHOUT_MARK');
  });

  it('go to the articles of a bulletin that have their marks', () => {
    const text = [
      'TIN TRONG TỈNH',
      'Phường Đông có quầy mới',
      BODY,
      'Theo kế hoạch1 đã ban hành, quầy mở cả sáng thứ Bảy.',
      'Hà An',
      'Xã Tây trả hồ sơ tại nhà',
      BODY,
      'Theo đề án2 đã duyệt, việc này làm trong ba năm.',
      'Mai Ly',
      '1\nKế hoạch số 12.',
      '2\nĐề án số 3.',
    ].join('\n\n');
    const { sections } = importBulletin(text, { name: 'a.txt' });
    expect(sections.flatMap(({ articles }) => articles.map((article) => notesOf(article).notes))).toEqual([
      ['Kế hoạch số 12.'],
      ['Đề án số 3.'],
    ]);
  });
});
