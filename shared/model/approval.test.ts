import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock } from '../document/build.ts';
import { parseDocument, serialiseDocument } from '../document/parse.ts';
import type { FigureBlock } from '../document/schema.ts';
import { approvalStatement, articleText } from './approval.ts';
import { articlePartsInWords, issuePartsInWords } from './approved-parts.ts';
import type { ArticleContent } from './article.ts';
import { changedIssueParts, changedParts } from './changed-parts.ts';

const figure = (pictureId: string, change: Partial<FigureBlock> = {}): FigureBlock => ({
  type: 'figure',
  pictureId,
  width: 'column',
  caption: 'Bến phà',
  credit: 'Minh Anh',
  alternativeText: 'Một bến phà',
  ...change,
});

const ARTICLE: ArticleContent = {
  kind: 'news',
  title: 'Một cửa',
  kicker: 'Tin',
  lead: 'Từ tháng mười.',
  byline: 'Tin: Lan',
  via: '',
  attribution: '',
  document: {
    ...documentOf([textBlock('paragraph', 'Một hai ba.'), figure('a'), figure('b')]),
    footnotes: { n: { paragraphs: [[{ type: 'text', text: 'Chú thích' }]] } },
  },
};
const HASHES: Record<string, string> = { a: 'aaa', b: 'bbb', c: 'ccc' };
const textOf = (article: ArticleContent, hashes = HASHES) => articleText(article, (id) => hashes[id] ?? null);
const withBlocks = (...blocks: ArticleContent['document']['blocks']): ArticleContent => ({
  ...ARTICLE,
  document: { ...ARTICLE.document, blocks },
});
const paragraph = textBlock('paragraph', 'Một hai ba.');

/** Every change that an approval must not survive, and what it is called. */
const CHANGES: [string, ArticleContent][] = [
  ['loại bài', { ...ARTICLE, kind: 'feature' }],
  ['tít', { ...ARTICLE, title: 'Một cửa.' }],
  ['chú mục', { ...ARTICLE, kicker: '' }],
  ['sapô', { ...ARTICLE, lead: 'Từ tháng mười ' }],
  ['bút danh', { ...ARTICLE, byline: 'Tin: Lân' }],
  ['dòng “Theo”', { ...ARTICLE, via: 'A' }],
  ['dòng “Nguồn”', { ...ARTICLE, attribution: 'A' }],
  ['chính văn', withBlocks(textBlock('paragraph', 'Một hai ba'), figure('a'), figure('b'))],
  ['chính văn', withBlocks(textBlock('quote', 'Một hai ba.'), figure('a'), figure('b'))],
  ['chính văn', withBlocks(figure('a'), paragraph, figure('b'))],
  ['chú thích ảnh 2', withBlocks(paragraph, figure('a'), figure('b', { caption: 'Bến' }))],
  ['tác giả ảnh 1', withBlocks(paragraph, figure('a', { credit: '' }), figure('b'))],
  ['lời mô tả ảnh 1', withBlocks(paragraph, figure('a', { alternativeText: '' }), figure('b'))],
  [
    'khung cắt ảnh 1',
    withBlocks(paragraph, figure('a', { crop: { x: 0, y: 0, width: 1, height: 0.999 } }), figure('b')),
  ],
  ['cách đặt ảnh 2', withBlocks(paragraph, figure('a'), figure('b', { beside: true }))],
  ['thay ảnh 2', withBlocks(paragraph, figure('a'), figure('c'))],
  ['thêm ảnh 1', withBlocks(paragraph, figure('c'), figure('a'), figure('b'))],
  ['bỏ 1 ảnh', withBlocks(paragraph, figure('b'))],
  [
    'chú thích cuối trang',
    {
      ...ARTICLE,
      document: {
        ...ARTICLE.document,
        footnotes: { n: { paragraphs: [[{ type: 'text', text: 'Chú thích.' }]] } },
      },
    },
  ],
];

describe('the text that an approval binds to', () => {
  it.each(CHANGES)('is another after a change of %s, and says so', (name, changed) => {
    expect(textOf(changed)).not.toBe(textOf(ARTICLE));
    expect(articlePartsInWords(changedParts(ARTICLE, changed), 'vi')).toBe(name);
  });

  it('is another when the file behind a picture is another', () => {
    expect(textOf(ARTICLE, { ...HASHES, b: 'bbc' })).not.toBe(textOf(ARTICLE));
    expect(textOf(ARTICLE, { a: 'aaa' })).not.toBe(textOf(ARTICLE));
  });

  it('is the same on a desk that gave the picture another id', () => {
    const there = withBlocks(paragraph, figure('x'), figure('y'));
    expect(textOf(there, { x: 'aaa', y: 'bbb' })).toBe(textOf(ARTICLE));
  });

  it('does not see comments, nor what an anchor makes of the text', () => {
    const anchor = (edge: 'start' | 'end') => ({ type: 'commentAnchor', threadId: 't', edge }) as const;
    const commented = withBlocks(
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Một ' },
          anchor('start'),
          { type: 'text', text: 'hai'.normalize('NFD') },
          anchor('end'),
          { type: 'text', text: ' ba.' },
        ],
      },
      figure('a'),
      figure('b'),
    );
    expect(textOf(commented)).toBe(textOf(ARTICLE));
    expect(changedParts(ARTICLE, commented)).toEqual([]);
  });

  it('is the same after a way through the disk, half letters and unknown blocks among it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.json(), (words, unknown) => {
        const original = { type: 'hologram', inside: JSON.parse(unknown) as never };
        const article = {
          ...withBlocks({ type: 'opaque', original }, figure('a')),
          title: words,
          lead: `${words}\ud800`,
        };
        const stored = JSON.parse(
          Buffer.from(
            JSON.stringify({ ...article, document: serialiseDocument(article.document) }),
          ).toString(),
        );
        const back = {
          ...stored,
          lead: Buffer.from(stored.lead).toString(),
          title: Buffer.from(stored.title).toString(),
          document: parseDocument(stored.document),
        };
        expect(textOf(back)).toBe(textOf(article));
      }),
    );
  });
});

describe('a signed statement', () => {
  it('names the article, the text, the person and the time', () => {
    const signed = { kind: 'article-approval', articleId: 'x', hash: 'h', personId: 'p', at: 't' } as const;
    expect(approvalStatement(signed)).toBe(
      '{"articleId":"x","at":"t","decision":"approved","hash":"h","kind":"article-approval","personId":"p"}',
    );
    const issue = { kind: 'issue-approval', issueId: 'x', hash: 'h', personId: 'p', at: 't' } as const;
    expect(approvalStatement(issue)).not.toBe(approvalStatement(signed));
  });
});

describe('what changed of an issue', () => {
  const content = {
    details: { number: '1/2026', date: '2026-01-20', theme: '' },
    publication: {
      name: 'Bản tin',
      type: '',
      publisher: '',
      authority: '',
      place: '',
      template: 'ban-tin' as const,
      imprint: {
        responsible: '',
        editorialBoard: '',
        licence: '',
        printer: '',
        printRun: null,
        address: '',
        deposit: '',
      },
    },
    sections: [
      {
        name: 'Tin',
        articles: [
          { id: 'a', hash: '1' },
          { id: 'b', hash: '2' },
        ],
      },
      { name: 'Bài', articles: [] },
    ],
  };
  const words = (change: Partial<typeof content>) =>
    issuePartsInWords(
      changedIssueParts(content, { ...content, ...change }, (id) => id.toUpperCase()),
      'vi',
    );
  const [first, second] = [
    { id: 'a', hash: '1' },
    { id: 'b', hash: '2' },
  ];
  it.each<[string, Partial<typeof content>]>([
    ['', {}],
    ['số hiệu của số báo', { details: { ...content.details, number: '2/2026' } }],
    ['thông tin ấn phẩm', { publication: { ...content.publication, name: 'Khác' } }],
    [
      'bài “A” đã sửa',
      {
        sections: [
          { name: 'Tin', articles: [{ id: 'a', hash: '3' }, second] },
          { name: 'Bài', articles: [] },
        ],
      },
    ],
    [
      'bỏ bài “B”',
      {
        sections: [
          { name: 'Tin', articles: [first] },
          { name: 'Bài', articles: [] },
        ],
      },
    ],
    [
      'thêm bài “C”',
      {
        sections: [
          { name: 'Tin', articles: [first, second, { id: 'c', hash: '' }] },
          { name: 'Bài', articles: [] },
        ],
      },
    ],
    [
      'thứ tự bài',
      {
        sections: [
          { name: 'Tin', articles: [second, first] },
          { name: 'Bài', articles: [] },
        ],
      },
    ],
    [
      'chuyên mục',
      {
        sections: [
          { name: 'Tin mới', articles: [first, second] },
          { name: 'Bài', articles: [] },
        ],
      },
    ],
    [
      'thứ tự bài',
      {
        sections: [
          { name: 'Tin', articles: [first] },
          { name: 'Bài', articles: [second] },
        ],
      },
    ],
  ])('%s', (expected, change) => {
    expect(words(change)).toBe(expected);
  });
});
