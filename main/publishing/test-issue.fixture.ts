/** A small issue with every kind of block, for tests of the writers. */
import { documentOf, figureBlock, headingBlock, textBlock, textInline } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import { settingsInForce } from '#shared/model/template-settings.ts';
import type { ResolvedArticle, ResolvedIssue } from './layout/resolved-issue.ts';

export function testArticle(parts: Partial<ResolvedArticle> & { id: string }): ResolvedArticle {
  return {
    kind: 'news',
    title: 'Tít bài',
    kicker: '',
    lead: '',
    byline: '',
    via: '',
    attribution: '',
    outlet: null,
    document: documentOf([]),
    ...parts,
  };
}

/** Text that means something to Typst, XML or a ZIP reader, and must come out as text. */
export const HOSTILE_TEXT =
  '#import "x.typ": * $x^2$ <b>đậm</b> *sao* _gạch_ @nhan \\ ] [ ` // -- ~ = + - /* & &amp; ]]> 😀 中文 \u0000\u000b\u001f\ufffe\ud800 hết';

export const EVERY_BLOCK: Block[] = [
  headingBlock(1, 'Đề mục một'),
  {
    type: 'paragraph',
    content: [
      ...textInline('Thường, '),
      ...textInline('đậm', ['bold']),
      ...textInline(' và nghiêng', ['italic', 'underline']),
      { type: 'footnoteReference', footnoteId: 'n' },
      { type: 'lineBreak' },
      { type: 'link', href: 'https://trieugiang.example/', content: textInline('liên kết') },
    ],
  },
  headingBlock(2, 'Đề mục hai'),
  {
    type: 'list',
    ordered: true,
    start: 3,
    items: [
      {
        content: textInline('Việc thứ ba'),
        children: { type: 'list', ordered: false, items: [{ content: textInline('Việc con') }] },
      },
    ],
  },
  textBlock('quote', 'Lời được dẫn.'),
  textBlock('question', 'Vì sao chậm?'),
  textBlock('answer', 'Vì thiếu người.'),
  {
    type: 'table',
    headerRows: 1,
    caption: 'Kết quả',
    rows: [
      { cells: [{ paragraphs: [textInline('Xã')] }, { paragraphs: [textInline('Hồ sơ')] }] },
      { cells: [{ paragraphs: [textInline('Hòa Triều')] }, { paragraphs: [textInline('1.325')] }] },
      { cells: [{ paragraphs: [textInline('Cả hai cột')], columnSpan: 2 }] },
    ],
  },
  figureBlock({ caption: 'Ảnh còn thiếu', credit: 'Minh Anh' }),
  { type: 'divider' },
  { type: 'recipients', items: ['- Như trên;', '- Lưu: VT.'] },
  { type: 'signature', lines: ['GIÁM ĐỐC'], name: 'Trần Văn An' },
  { type: 'opaque', original: { type: 'hologram' } },
];

export function testIssue(sections: ResolvedIssue['sections']): ResolvedIssue {
  return {
    template: 'ban-tin',
    settings: settingsInForce('ban-tin', undefined),
    type: 'Bản tin',
    name: 'Cải cách hành chính',
    authority: 'Ủy ban nhân dân thành phố Triều Giang',
    publisher: 'Sở Nội vụ thành phố Triều Giang',
    place: 'Triều Giang',
    imprint: {
      responsible: 'Trần Văn An, Giám đốc Sở',
      editorialBoard: '',
      licence: '',
      printer: '',
      printRun: 500,
      address: '',
      deposit: '',
    },
    number: '11/2026',
    date: '2026-11-20',
    theme: '',
    sections,
    pictures: {},
  };
}

/** Two sections, three articles, enough text for several pages. */
export function ordinaryIssue(): ResolvedIssue {
  const paragraphs = () =>
    Array.from({ length: 14 }, (_, index) =>
      textBlock(
        'paragraph',
        `Đoạn ${index + 1}. ${'Ủy ban nhân dân xã tiếp nhận hồ sơ của người dân. '.repeat(9)}`,
      ),
    );
  const footnotes = { n: [textInline('Chú thích ở chân trang.')] };
  return testIssue([
    {
      name: 'Tin trong nước',
      articles: [
        testArticle({
          id: 'a',
          title: 'Bài thứ nhất',
          kicker: 'Chú mục',
          lead: 'Sapô.',
          document: documentOf(paragraphs()),
        }),
        testArticle({
          id: 'b',
          title: 'Bài thứ hai',
          document: documentOf(EVERY_BLOCK, footnotes),
          byline: 'Minh Anh',
        }),
      ],
    },
    {
      name: 'Tin thành phố',
      articles: [
        testArticle({
          id: 'c',
          title: 'Bài thứ ba',
          attribution: 'trieugiang.example',
          document: documentOf(paragraphs()),
        }),
      ],
    },
  ]);
}
