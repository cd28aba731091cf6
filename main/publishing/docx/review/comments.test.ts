// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { documentOf, figureBlock, textInline } from '#shared/document/build.ts';
import type { ArticleDocument, Block, Inline } from '#shared/document/schema.ts';
import { AT, copy, suggested, suggestion, thread } from '../../../../tests/support/reviewed-docx.ts';
import { initialsOf } from './comments.ts';

/** The words between the two ends of each comment, by its number. */
function commented(document: Document): string[] {
  const open = new Map<string, string>();
  for (const node of document.querySelectorAll('*')) {
    const id = node.getAttribute('w:id') ?? '';
    if (node.tagName === 'w:commentRangeStart') open.set(id, '');
    else if (node.tagName === 'w:commentRangeEnd') open.set(id, `${open.get(id) ?? ''}.`);
    else if (node.tagName === 'w:t' || node.tagName === 'w:delText') {
      for (const [key, text] of open) if (!text.endsWith('.')) open.set(key, text + node.textContent);
    }
  }
  return [...open.values()].map((text) => text.replace(/\.$/, ''));
}

const commentsOf = (document: Document) =>
  [...document.getElementsByTagName('w:comment')].map((comment) => ({
    author: comment.getAttribute('w:author'),
    initials: comment.getAttribute('w:initials'),
    date: comment.getAttribute('w:date'),
    texts: [...comment.getElementsByTagName('w:p')].map(({ textContent }) => textContent),
  }));

const anchor = (threadId: string, edge: 'start' | 'end'): Inline => ({
  type: 'commentAnchor',
  threadId,
  edge,
});

describe("comments in a reviewer's copy", () => {
  const paragraph: Block = {
    type: 'paragraph',
    content: [
      ...textInline('Sở đã '),
      anchor('one', 'start'),
      ...textInline('mở thêm', ['bold']),
      ...textInline(' quầy'),
      anchor('one', 'end'),
      ...textInline(' buổi tối'),
      { type: 'footnoteReference', footnoteId: 'n' },
    ],
  };
  const stored: ArticleDocument = {
    ...documentOf(
      [
        paragraph,
        { type: 'quote', content: textInline('Lời của người dân.') },
        figureBlock({ caption: 'Quầy' }),
      ],
      {
        n: [[anchor('note', 'start'), ...textInline('Theo báo cáo.'), anchor('note', 'end')]],
      },
    ),
  };
  const threads = [
    thread({ id: 'one', says: ['Mấy quầy?\nTừ ngày nào?', 'Ba quầy.'], resolved: { at: AT, by: 'Lan' } }),
    thread({ id: 'note', quote: 'Theo báo cáo.', says: ['Báo cáo nào?'] }),
    thread({ id: 'passage', place: { kind: 'passage', block: 1 }, quote: 'người dân', says: ['Ai?'] }),
    thread({ id: 'figure', place: { kind: 'figure', block: 2, pictureId: null }, says: ['Thiếu ảnh.'] }),
    thread({ id: 'title', place: { kind: 'field', field: 'title' }, quote: 'Một cửa', says: ['Hay.'] }),
    thread({ id: 'via', place: { kind: 'field', field: 'via' }, quote: '', says: ['Lấy từ đâu?'] }),
    thread({ id: 'gone', quote: 'đoạn đã bỏ', says: ['Vì sao bỏ?'] }),
  ];

  test('stand around the words they are about, whatever cuts these into runs', async () => {
    const file = await copy([{ document: stored, threads, title: 'Một cửa' }]);
    const spans = commented(file.part('word/document.xml'));
    expect(spans.slice(0, 3)).toEqual(['Một cửa', 'Một cửa', 'Một cửa']);
    expect(spans.slice(3, 5)).toEqual(['mở thêm quầy', 'mở thêm quầy']);
    expect(spans.slice(5)).toEqual(['', 'người dân', '[Chưa có ảnh]']);
    const references = [...file.xml('word/document.xml').matchAll(/<w:commentReference w:id="(\d+)"/g)];
    expect(references.map(([, id]) => Number(id)).toSorted((a, b) => a - b)).toEqual(
      spans.map((_, at) => at),
    );
  });

  test('tell who said what and when, answer by answer and paragraph by paragraph', async () => {
    const file = await copy([{ document: stored, threads, title: 'Một cửa' }]);
    const said = commentsOf(file.part('word/comments.xml'));
    expect(said.map(({ texts }) => texts)).toEqual([
      ['Hay.'],
      ['Về Theo: ', 'Lấy từ đâu?'],
      ['“đoạn đã bỏ”', 'Vì sao bỏ?'],
      ['Mấy quầy?', 'Từ ngày nào?'],
      ['Ba quầy.'],
      ['“Theo báo cáo.”', 'Báo cáo nào?'],
      ['Ai?'],
      ['Thiếu ảnh.'],
    ]);
    expect(said[3]).toMatchObject({
      author: 'Phạm Văn Đức',
      initials: 'PVĐ',
      date: '2026-11-22T02:10:05Z',
    });
    const threading = [...file.part('word/commentsExtended.xml').getElementsByTagName('w15:commentEx')];
    const paraIds = threading.map((entry) => entry.getAttribute('w15:paraId'));
    for (const id of paraIds) expect(file.xml('word/comments.xml')).toContain(`w14:paraId="${id}"`);
    expect(threading.map((entry) => entry.getAttribute('w15:paraIdParent'))).toEqual(
      [3, 4]
        .map((at) => (at === 4 ? paraIds[3] : null))
        .flatMap((parent, at) => (at === 0 ? [null, null, null, null] : [parent]))
        .concat([null, null, null]),
    );
    expect(threading.map((entry) => entry.getAttribute('w15:done'))).toEqual([
      '0',
      '0',
      '0',
      '1',
      '1',
      '0',
      '0',
      '0',
    ]);
    for (const part of ['commentsExtended', 'commentsExtensible', 'commentsIds', 'comments'])
      expect(file.xml('[Content_Types].xml')).toContain(`/word/${part}.xml`);
  });

  test('say what they say, whatever that reads as', async () => {
    const hostile = 'A "B" <w:p>\'x\'</w:p> & w:date="1.0Z" \u0008]]>';
    const [plain] = thread({ id: 'one', says: [hostile] }).comments;
    const one = thread({ id: 'one', comments: plain ? [{ ...plain, author: hostile }] : [] });
    const made = suggested(stored.blocks, [{ type: 'paragraph', content: textInline(hostile) }], 's');
    const document = { ...made, suggestions: { s: suggestion(hostile) } };
    const file = await copy([{ document, threads: [one] }]);
    const shown = hostile.replace('\u0008', '');
    const [said] = commentsOf(file.part('word/comments.xml'));
    expect(said).toMatchObject({ author: shown, texts: [shown] });
    const [inserted] = file.part('word/document.xml').getElementsByTagName('w:ins');
    expect(inserted?.getAttribute('w:author')).toBe(shown);
  });

  test('have numbers of their own through all articles, and the same bytes again', async () => {
    const articles = [1, 2].map((article) => ({
      document: stored,
      threads: threads.map((one) => ({ ...one, id: article === 1 ? one.id : `${one.id}2` })),
    }));
    const [file, again] = [await copy(articles), await copy(articles)];
    const ids = [...file.xml('word/comments.xml').matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Buffer.compare(again.bytes, file.bytes)).toBe(0);
  });

  test('a copy of articles nobody has said anything about has no comments', async () => {
    const file = await copy([{ document: documentOf([paragraph]) }]);
    expect(Object.keys(file.files).filter((name) => name.includes('omments'))).toEqual([]);
    expect(file.xml('word/document.xml')).not.toContain('comment');
  });

  test.each([
    ['Lê Thị Ngọc Lan', 'LTNL'],
    ['đức', 'Đ'],
    ['', ''],
  ])('%s signs as %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
});
