import { describe, expect, it } from 'vitest';
import { blockTexts } from '#shared/document/plain-text.ts';
import { buildBlocks } from './blocks.ts';
import { ImportLedger } from './ledger.ts';
import { paragraph } from './paragraph.fixture.ts';

const long =
  'Từ đầu năm, phường đã rà soát toàn bộ thủ tục và niêm yết công khai tại nhà văn hóa các khu phố.';

function build(...rows: string[]) {
  const ledger = new ImportLedger();
  const blocks = buildBlocks(
    rows.map((row) => paragraph(row)),
    { lead: 'Sapô.', usualGap: 1, ledger },
  );
  const shown = blocks.map((block) => [block.type, ...blockTexts(block)]);
  return { blocks, shown, taken: ledger.quotedTexts() };
}

describe('buildBlocks', () => {
  it('reads an interview marked by asterisks and dashes', () => {
    expect(
      build(
        '- Việc đầu tiên là nghe dân.',
        '*** Rồi sau đó, thưa bà?**',
        '- Làm ngay.',
        long,
        '**** Xin cảm ơn bà!***',
      ).shown,
    ).toEqual([
      ['answer', 'Việc đầu tiên là nghe dân.'],
      ['question', 'Rồi sau đó, thưa bà?'],
      ['answer', 'Làm ngay.'],
      ['paragraph', long],
      ['question', 'Xin cảm ơn bà!'],
    ]);
  });

  it('reads labels of questions and answers, and names what it took off', () => {
    const { shown, taken } = build(
      'PV: Vì sao chậm?',
      'Trả lời: Vì thiếu người.',
      'Hỏi: Bao giờ xong?',
      'Ông An: Cuối năm.',
    );
    expect(shown).toEqual([
      ['question', 'Vì sao chậm?'],
      ['answer', 'Vì thiếu người.'],
      ['question', 'Bao giờ xong?'],
      ['answer', 'Ông An: Cuối năm.'],
    ]);
    expect(taken).toEqual(['PV:', 'Trả lời:', 'Hỏi:']);
  });

  it('reads a question without a mark when a dash answers', () => {
    expect(build('Bao giờ thì xong?', '- Cuối năm.', long).shown.map(([type]) => type)).toEqual([
      'question',
      'answer',
      'paragraph',
    ]);
  });

  it('makes lists of two items or more, and keeps the first number', () => {
    const { blocks, taken } = build(
      '- Rà soát;',
      '- Niêm yết.',
      long,
      '3. Lập tổ công tác.',
      '4. Báo cáo kết quả.',
    );
    expect(blocks[0]).toMatchObject({ type: 'list', ordered: false, items: [{}, {}] });
    expect(blocks[2]).toMatchObject({ type: 'list', ordered: true, start: 3 });
    expect(taken).toEqual(['3.', '4.']);
    expect(build('- Chỉ một việc.', long).shown[0]).toEqual(['paragraph', '- Chỉ một việc.']);
  });

  it('gives headings the levels of their numbers', () => {
    const { blocks } = build(
      'I. Kết quả',
      '1. Về thể chế',
      long,
      '1.1. Văn bản mới',
      long,
      'II. Hạn chế',
      long,
    );
    expect(blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []))).toEqual([1, 2, 3, 1]);
    expect(build('Cách làm của phường', long).blocks[0]).toMatchObject({ type: 'heading', level: 2 });
  });

  it('gives a photographer on a line of its own to the caption above', () => {
    const { blocks, shown } = build(long, 'Người dân lấy số tại phường Đông', 'Ảnh: Mai Ly', long);
    expect(blocks[1]).toMatchObject({ type: 'figure', pictureId: null, credit: 'Mai Ly' });
    expect(shown).toHaveLength(3);
  });
});
