import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../model/article.ts';
import { documentOf, figureBlock, headingBlock, textBlock, textInline } from '../build.ts';
import { blockTexts, documentText, inlineText } from '../plain-text.ts';
import type { ArticleDocument, Block, Inline, ListBlock, TableBlock } from '../schema.ts';
import { compareArticles } from './compare-article.ts';
import type { BlockComparison, Segment } from './comparison.ts';

function article(document: ArticleDocument, fields: Partial<ArticleContent> = {}): ArticleContent {
  return {
    kind: 'news',
    title: '',
    kicker: '',
    lead: '',
    byline: '',
    via: '',
    attribution: '',
    document,
    ...fields,
  };
}
const body = (...blocks: Block[]) => article(documentOf(blocks));
const paragraph = (text: string) => textBlock('paragraph', text);

/** The text of one side of a run; paragraphs inside it end in a line break, as in `documentText`. */
function textOf(segments: readonly Segment[], side: 'old' | 'new'): string {
  const foreign = side === 'old' ? 'added' : 'removed';
  return segments
    .filter(({ change }) => change !== foreign)
    .map(({ piece }) => {
      if (piece.type === 'text') return piece.text;
      return piece.type === 'lineBreak' || piece.type === 'paragraphEnd' ? '\n' : '';
    })
    .join('');
}

/** The paragraphs of one side of a block; null where the block does not stand on that side. */
function sideOf(block: BlockComparison, side: 'old' | 'new'): string[] | null {
  const absent = side === 'old' ? ['added', 'movedHere'] : ['removed', 'movedAway'];
  if (absent.includes(block.change)) return null;
  switch (block.kind) {
    case 'text':
      return [textOf(block.segments, side)];
    case 'figure':
      return [textOf(block.caption, side), textOf(block.credit, side)].filter(Boolean);
    case 'table': {
      const foreign = side === 'old' ? 'added' : 'removed';
      const cells = block.rows
        .filter(({ change }) => change !== foreign)
        .flatMap((row) => row.cells.filter(({ change }) => change !== foreign));
      return [textOf(block.caption, side), ...cells.map(({ segments }) => textOf(segments, side))].filter(
        Boolean,
      );
    }
    default:
      return [];
  }
}

const lines = (texts: readonly string[]) => texts.join('\n').split('\n').filter(Boolean);
const segmentsIn = (block: BlockComparison | undefined) => (block?.kind === 'text' ? block.segments : []);
const shown = (segments: readonly Segment[]) =>
  segments
    .map(({ change, piece }) => {
      const text = piece.type === 'text' ? piece.text : '¶';
      return { same: text, added: `[+${text}]`, removed: `[-${text}]`, formatted: `[~${text}]` }[change];
    })
    .join('');
const shownBlocks = (old: ArticleContent, next: ArticleContent) =>
  compareArticles(old, next).blocks.map((block) => `${block.change}: ${shown(segmentsIn(block))}`);

const words = fc.constantFrom(
  ...'Sở Nội vụ thành phố Triều Giang tiếp nhận hồ sơ trực tuyến, 1.325 93,02% 76/NQ-CP . một cửa Ủy ban'.split(
    ' ',
  ),
);
const sentence = fc.array(words, { maxLength: 14 }).map((all) => all.join(' '));
const inline: fc.Arbitrary<Inline[]> = fc.oneof(
  sentence.map((text) => textInline(text)),
  sentence.map((text) => textInline(text, ['bold'])),
  fc.constant<Inline[]>([{ type: 'lineBreak' }]),
  fc.constant<Inline[]>([{ type: 'footnoteReference', footnoteId: 'n1' }]),
  sentence
    .filter(Boolean)
    .map((text): Inline[] => [
      { type: 'link', href: 'https://trieugiang.example', content: [{ type: 'text', text }] },
    ]),
);
const content = fc.array(inline, { maxLength: 3 }).map((parts) => parts.flat());
const block: fc.Arbitrary<Block> = fc.oneof(
  content.map((all): Block => ({ type: 'paragraph', content: all })),
  content.map((all): Block => ({ type: 'heading', level: 2, content: all })),
  fc
    .array(content, { minLength: 1, maxLength: 4 })
    .map((items): Block => ({ type: 'list', ordered: true, items: items.map((one) => ({ content: one })) })),
  fc
    .array(fc.array(content, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    .map((rows): Block => tableOf(rows)),
  fc
    .record({ caption: sentence, credit: sentence })
    .map((parts) => figureBlock({ pictureId: 'p1', ...parts })),
  fc.array(sentence, { maxLength: 3 }).map((items): Block => ({ type: 'recipients', items })),
  fc.constant<Block>({ type: 'divider' }),
);
const document = fc
  .tuple(fc.array(block, { maxLength: 8 }), content)
  .map(([blocks, note]) => documentOf(blocks, { n1: [note] }));

function tableOf(rows: Inline[][][]): TableBlock {
  return {
    type: 'table',
    headerRows: 1,
    caption: 'Kết quả',
    rows: rows.map((cells) => ({ cells: cells.map((one) => ({ paragraphs: [one] })) })),
  };
}

describe('a comparison', () => {
  it('has the whole old version on its old side and the whole new one on its new side', () => {
    fc.assert(
      fc.property(document, document, fc.array(fc.nat(7), { maxLength: 8 }), (first, second, kept) => {
        // Parts of the first version stand in the second too, in another order.
        const blocks = [...kept.flatMap((index) => first.blocks[index] ?? []), ...second.blocks];
        const next = { ...second, blocks };
        const { blocks: compared, notes } = compareArticles(article(first), article(next));
        for (const [side, whole] of [
          ['old', first],
          ['new', next],
        ] as const) {
          const texts = compared.flatMap((one) => sideOf(one, side) ?? []);
          expect(lines(texts)).toEqual(lines(whole.blocks.flatMap(blockTexts)));
          const note = whole.footnotes.n1?.paragraphs.map(inlineText) ?? [];
          expect(lines(notes.map(({ text }) => textOf(text.segments, side)))).toEqual(lines(note));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of equal documents has no changes', () => {
    fc.assert(
      fc.property(document, (one) => {
        const compared = compareArticles(article(one), article(structuredClone(one)));
        expect(compared).toMatchObject({ isChanged: false, totals: { added: 0, removed: 0 } });
      }),
    );
  });

  it('of different text has changes', () => {
    fc.assert(
      fc.property(document, document, (first, second) => {
        fc.pre(documentText(first) !== documentText(second));
        expect(compareArticles(article(first), article(second)).isChanged).toBe(true);
      }),
    );
  });
});

describe('words', () => {
  const titled = (title: string) => article(documentOf([]), { title });
  const compared = (old: string, next: string) =>
    shown(compareArticles(titled(old), titled(next)).fields.title);

  it.each([
    ['Chợ mới có chữ ký số', 'Chợ Phú Triều có chữ ký số', 'Chợ [-mới][+Phú Triều] có chữ ký số'],
    ['đạt 93,02% hồ sơ', 'đạt 93,20% hồ sơ', 'đạt [-93,02%][+93,20%] hồ sơ'],
    [
      'Nghị quyết 76/NQ-CP năm 2021',
      'Nghị quyết 77/NQ-CP năm 2021',
      'Nghị quyết [-76/NQ-CP][+77/NQ-CP] năm 2021',
    ],
    ['ngày 05/9/2024.', 'ngày 06/9/2024.', 'ngày [-05/9/2024][+06/9/2024].'],
    ['thủ tục hành chính', 'thủ tục, hành chính', 'thủ tục[+,] hành chính'],
    ['một hai ba bốn', 'năm sáu ba bốn', '[-một hai][+năm sáu] ba bốn'],
    ['hoà bình', 'hòa bình', '[-hoà][+hòa] bình'],
  ])('%s → %s', (old, next, result) => expect(compared(old, next)).toBe(result));

  it('count what was put in and taken out, in fields and body alike', () => {
    const { totals } = compareArticles(
      article(documentOf([paragraph('Một hai ba.')]), { title: 'Tít cũ' }),
      article(documentOf([paragraph('Một hai bốn năm.')]), { title: 'Tít mới' }),
    );
    expect(totals).toEqual({ added: 3, removed: 2 });
  });

  it('that only look otherwise are told apart from new ones', () => {
    const old = body({ type: 'paragraph', content: textInline('Sở Nội vụ') });
    const next = body({
      type: 'paragraph',
      content: [...textInline('Sở '), ...textInline('Nội', ['bold']), ...textInline(' vụ')],
    });
    expect(shownBlocks(old, next)).toEqual(['changed: Sở [~Nội] vụ']);
    expect(compareArticles(old, next).totals).toEqual({ added: 0, removed: 0 });
  });

  it('marked inside are one word', () => {
    const old = body({ type: 'paragraph', content: textInline('nước') });
    const next = body({ type: 'paragraph', content: [...textInline('n'), ...textInline('ước', ['italic'])] });
    expect(shownBlocks(old, next)).toEqual(['changed: n[~ước]']);
  });
});

describe('paragraphs', () => {
  const A = 'Bộ phận một cửa phường Bến Nghinh nhận hồ sơ đất đai từ thứ hai.';
  const B = 'Người dân có thể nộp phí bằng mã QR ngay tại quầy giao dịch.';
  const C = 'Đoàn kiểm tra của thành phố đã làm việc với sáu xã ven sông.';

  it('put in between and taken out stand where they stood', () => {
    expect(
      shownBlocks(body(paragraph(A), paragraph(B)), body(paragraph(A), paragraph(C), paragraph(B))),
    ).toEqual([`same: ${A}`, `added: [+${C}]`, `same: ${B}`]);
  });

  it('that moved are not taken for new', () => {
    const blocks = shownBlocks(
      body(paragraph(A), paragraph(B), paragraph(C)),
      body(paragraph(B), paragraph(C), paragraph(A.replace('thứ hai', 'thứ ba'))),
    );
    expect(blocks).toEqual([
      `movedAway: ${A}`,
      `same: ${B}`,
      `same: ${C}`,
      `movedHere: ${A.replace('hai', '[-hai][+ba]')}`,
    ]);
  });

  it('cut in two keep their words', () => {
    expect(shownBlocks(body(paragraph(`${A} ${B}`)), body(paragraph(A), paragraph(B)))).toEqual([
      `changed: ${A}[- ][+¶]${B}`,
    ]);
  });

  it('joined keep their words', () => {
    expect(shownBlocks(body(paragraph(A), paragraph(B)), body(paragraph(`${A} ${B}`)))).toEqual([
      `changed: ${A}[-¶][+ ]${B}`,
    ]);
  });

  it('that grew keep their words', () => {
    const long = Array.from({ length: 40 }, (_, index) => `thêm ${index}`).join(' ');
    expect(shownBlocks(body(paragraph('Một cửa số')), body(paragraph(`Một cửa số ${long}`)))).toEqual([
      `changed: Một cửa số[+ ${long}]`,
    ]);
  });

  it('that became headings are the same words in another shape', () => {
    const [compared] = compareArticles(body(paragraph(A)), body(headingBlock(2, A))).blocks;
    expect(compared).toMatchObject({ change: 'changed', isReshaped: true });
  });

  it('of lists are compared item by item, whatever number an item has now', () => {
    const list = (...items: string[]): ListBlock => ({
      type: 'list',
      ordered: true,
      items: items.map((text) => ({ content: textInline(text) })),
    });
    expect(shownBlocks(body(list(A, B)), body(list(C, A, B)))).toEqual([
      `added: [+${C}]`,
      `same: ${A}`,
      `same: ${B}`,
    ]);
  });

  it('of lists that are numbered otherwise are the same words with another mark', () => {
    const list = (numbering?: 'letter'): ListBlock => ({
      type: 'list',
      ordered: true,
      ...(numbering && { numbering }),
      items: [{ content: textInline(A) }, { content: textInline(B) }],
    });
    const compared = compareArticles(body(list()), body(list('letter'))).blocks[1];
    if (compared?.kind !== 'text') throw new Error('no text');
    expect(compared).toMatchObject({ change: 'changed', isReshaped: true });
    expect([compared.shapes.old[0]?.list?.mark, compared.shapes.new[0]?.list?.mark]).toEqual(['2.', 'b)']);
  });
});

describe('tables, figures and notes', () => {
  const rows = (...all: string[][]) => tableOf(all.map((cells) => cells.map((text) => textInline(text))));
  const old = rows(['Phường', 'Hồ sơ'], ['Bến Nghinh', '1.325'], ['Cồn Lụa', '640']);

  it('a cell and a row', () => {
    const next = rows(['Phường', 'Hồ sơ'], ['Bến Nghinh', '1.352'], ['Phú Triều', '700'], ['Cồn Lụa', '640']);
    const [table] = compareArticles(body(old), body(next)).blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows.map(({ change }) => change)).toEqual(['same', 'changed', 'added', 'same']);
    expect(shown(table.rows[1]?.cells[1]?.segments ?? [])).toBe('[-1.325][+1.352]');
  });

  it('a column', () => {
    const next = rows(
      ['Phường', 'Năm', 'Hồ sơ'],
      ['Bến Nghinh', '2026', '1.325'],
      ['Cồn Lụa', '2026', '640'],
    );
    const [table] = compareArticles(body(old), body(next)).blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    for (const row of table.rows) {
      expect(row.cells.map(({ change }) => change)).toEqual(['same', 'added', 'same']);
    }
  });

  it('a figure with another crop and caption', () => {
    const figure = { pictureId: 'p1', caption: 'Bến phà buổi sáng', credit: 'Minh Anh' };
    const crop = { x: 0, y: 0, width: 0.5, height: 1 };
    const [compared] = compareArticles(
      body(figureBlock(figure)),
      body(figureBlock({ ...figure, crop, caption: 'Bến phà buổi chiều' })),
    ).blocks;
    if (compared?.kind !== 'figure') throw new Error('no figure');
    expect(compared).toMatchObject({ change: 'changed', settings: ['crop'] });
    expect(shown(compared.caption)).toBe('Bến phà buổi [-sáng][+chiều]');
  });

  it('a note that was changed, one that is new', () => {
    const mark = (footnoteId: string): Inline => ({ type: 'footnoteReference', footnoteId });
    const first = documentOf([{ type: 'paragraph', content: [mark('a')] }], {
      a: [textInline('Theo báo cáo.')],
    });
    const second = documentOf([{ type: 'paragraph', content: [mark('b'), mark('a')] }], {
      a: [textInline('Theo công văn.')],
      b: [textInline('Mới.')],
    });
    const { notes } = compareArticles(article(first), article(second));
    expect(notes.map(({ footnoteId, text }) => [footnoteId, shown(text.segments)])).toEqual([
      ['b', '[+Mới.]'],
      ['a', 'Theo [-báo cáo][+công văn].'],
    ]);
  });
});
