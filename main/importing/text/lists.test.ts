import { describe, expect, it } from 'vitest';
import { textBlock, textInline } from '#shared/document/build.ts';
import type { Block, ListBlock } from '#shared/document/schema.ts';
import { linesOfFile } from '../files/lines-of-file.ts';
import { importArticle } from './import-text.ts';

const SENTENCE = 'Ủy ban nhân dân phường tiếp nhận hồ sơ của người dân tại bộ phận một cửa và hẹn ngày trả.';
const list = (texts: string[], rest: Partial<ListBlock> = {}): ListBlock => ({
  type: 'list',
  ordered: true,
  items: texts.map((text) => ({ content: textInline(text) })),
  ...rest,
});

function imported(...blocks: Block[]): Block[] {
  const all = [
    textBlock('paragraph', 'Một cửa ở phường Hải Yên'),
    textBlock('paragraph', SENTENCE),
    ...blocks,
  ];
  const places = all.map(() => ({ gap: 0, newPage: false }));
  const facts = { title: 'Một cửa ở phường Hải Yên' };
  const read = { blocks: all, places, footnotes: {}, pictures: [], facts, letters: [], warnings: [] };
  return importArticle(linesOfFile(read, false), { name: 'bai.docx' }).article.document.blocks;
}

describe('lists of a file', () => {
  it('keep levels, marks and what is bold in them', () => {
    const points = list(['đơn theo mẫu;', 'giấy tờ.'], { numbering: 'letter' });
    const clauses: ListBlock = {
      type: 'list',
      ordered: true,
      start: 3,
      items: [
        { content: [...textInline('Hồ sơ', ['bold']), ...textInline(' gồm có:')], children: points },
        { content: textInline(SENTENCE) },
      ],
    };
    expect(imported(clauses, textBlock('paragraph', SENTENCE))).toContainEqual(clauses);
    const outline = list([SENTENCE, SENTENCE], { numbering: 'outline', outer: [2] });
    expect(imported(outline, textBlock('paragraph', SENTENCE))).toContainEqual(outline);
  });

  it('are headings where they head text', () => {
    const heads = imported(
      list(['Công tác chỉ đạo']),
      textBlock('paragraph', SENTENCE),
      list(['Kết quả đạt được'], { start: 2 }),
      textBlock('paragraph', SENTENCE),
    );
    expect(heads.filter(({ type }) => type === 'heading')).toHaveLength(2);
    expect(heads.filter(({ type }) => type === 'list')).toEqual([]);
  });
});
