/** Issues for the tests of the writers: every kind of block, and texts that try to be something else. */
import { join } from 'node:path';
import sharp from 'sharp';
import { documentOf, figureBlock, headingBlock, textBlock, textInline } from '#shared/document/build.ts';
import type { ArticleDocument, Block, Inline, TableBlock } from '#shared/document/schema.ts';
import type { ContentsEntry } from '#shared/model/export.ts';
import { settingsInForce } from '#shared/model/template-settings.ts';
import type { ResolvedArticle, ResolvedIssue, ResolvedPicture } from '../layout/resolved-issue.ts';

export function testArticle(parts: Partial<ResolvedArticle> = {}): ResolvedArticle {
  return {
    id: 'bai',
    kind: 'news',
    title: 'Một cửa mở thêm buổi tối',
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

export function testIssue(parts: Partial<ResolvedIssue> = {}): ResolvedIssue {
  return {
    template: 'ban-tin',
    settings: settingsInForce('ban-tin', undefined),
    type: 'Bản tin',
    name: 'Cải cách hành chính',
    authority: 'Ủy ban nhân dân thành phố Hà Thanh',
    publisher: 'Sở Nội vụ thành phố Hà Thanh',
    place: 'Hà Thanh',
    imprint: {
      responsible: 'Nguyễn Văn Mẫu, Giám đốc',
      editorialBoard: '',
      licence: 'Số 01/GP ngày 02/01/2026',
      printer: '',
      printRun: 1200,
      address: '',
      deposit: '',
    },
    number: '12/2026',
    date: '2026-12-05',
    theme: 'Một cửa gần dân',
    sections: [{ name: 'Tin trong tháng', articles: [testArticle()] }],
    pictures: {},
    ...parts,
  };
}

/** Contents as typesetting reports them: everything with a title, page after page. */
export function testContents({ sections }: ResolvedIssue): ContentsEntry[] {
  let page = 2;
  const next = () => {
    page += 1;
    return page;
  };
  return sections.flatMap(({ name, articles }): ContentsEntry[] => [
    { level: 1, title: name, page: next() },
    ...articles.filter(({ title }) => title).map(({ title }) => ({ level: 2 as const, title, page: next() })),
  ]);
}

/** A picture on disk, 600 × 400 pixels. */
export async function testPicture(folder: string): Promise<ResolvedPicture> {
  const path = join(folder, 'anh.png');
  await sharp({ create: { width: 600, height: 400, channels: 3, background: '#12505c' } })
    .png()
    .toFile(path);
  return { path, hash: 'a'.repeat(64), mediaType: 'image/png', width: 600, height: 400 };
}

export const spannedTable: TableBlock = {
  type: 'table',
  headerRows: 1,
  caption: 'Kết quả theo quý',
  rows: [
    { cells: [cell('Đơn vị'), cell('Quý', { columnSpan: 2 })] },
    { cells: [cell('Phường Một', { rowSpan: 2 }), cell('1.325'), cell('93,02%')] },
    { cells: [cell('1.410'), cell('95,1%')] },
  ],
};

/** A document with every kind of block that this version knows, and one it does not. */
export function everyBlock(pictureId: string | null): ArticleDocument {
  const blocks: Block[] = [
    {
      type: 'paragraph',
      content: [...textInline('Mở đầu'), note('a'), ...textInline(' và lại'), note('a'), note('b')],
    },
    headingBlock(1, 'Mục lớn'),
    headingBlock(2, 'Mục vừa'),
    headingBlock(3, 'Mục nhỏ'),
    {
      type: 'list',
      ordered: true,
      start: 4,
      items: [
        {
          content: textInline('Việc thứ tư'),
          children: { type: 'list', ordered: false, items: [{ content: textInline('chi tiết') }] },
        },
        { content: textInline('Việc thứ năm') },
      ],
    },
    textBlock('quote', 'Lời trích'),
    textBlock('question', 'Vì sao?'),
    textBlock('answer', 'Vì dân.'),
    spannedTable,
    figureBlock({
      pictureId,
      caption: 'Chú thích ảnh',
      credit: 'Hải Nam',
      alternativeText: 'Quầy tiếp nhận',
    }),
    { type: 'divider' },
    {
      type: 'paragraph',
      align: 'center',
      content: [
        ...textInline('đậm', ['bold', 'italic', 'underline', 'strikethrough', 'subscript', 'superscript']),
        { type: 'lineBreak' },
        { type: 'link', href: 'https://hathanh.example/tin?a=1&b=2#c', content: textInline('đường dẫn') },
        { type: 'link', href: 'javascript:alert(1)', content: textInline('không phải đường dẫn') },
        { type: 'commentAnchor', threadId: 't', edge: 'start' },
        { type: 'opaque', original: { type: 'formula' } },
      ],
    },
    { type: 'recipients', items: ['- Như trên;', 'Lưu: VT.'] },
    { type: 'signature', lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Trần Thị Mẫu' },
    { type: 'opaque', original: { type: 'map' } },
  ];
  return documentOf(blocks, { a: [textInline('Ghi chú một')], b: [textInline('Ghi chú hai')] });
}

/** Three figures side by side, the second cropped to 3:4, the third without a picture; then one by itself. */
export function figureRow(pictureId: string): ArticleDocument {
  const crop = { x: 0.25, y: 0, width: 0.5, height: 1 };
  return documentOf([
    textBlock('paragraph', 'Trước'),
    figureBlock({ pictureId, width: 'page', caption: 'Trái' }),
    figureBlock({ pictureId, crop, beside: true, caption: 'Giữa' }),
    figureBlock({ beside: true, caption: 'Phải' }),
    figureBlock({ pictureId, caption: 'Riêng' }),
  ]);
}

/** Text that reads as XML, as markup and as characters that no XML file may hold. */
export const HOSTILE =
  'A & B <w:p>"x"</w:p> ]]> <!-- \u0000\u0008\u000b\uD800\uFFFE\uFFFF &amp; #{1+1} <script>alert(1)</script>';
export const HOSTILE_SHOWN = 'A & B <w:p>"x"</w:p> ]]> <!--  &amp; #{1+1} <script>alert(1)</script>';

/** An issue whose every text is hostile. */
export function hostileIssue(): ResolvedIssue {
  const content = [...textInline(HOSTILE), note('a')];
  const blocks: Block[] = [
    { type: 'paragraph', content },
    { type: 'list', ordered: false, items: [{ content }] },
    {
      type: 'table',
      headerRows: 5,
      caption: HOSTILE,
      rows: [{ cells: [cell(HOSTILE, { columnSpan: 80, rowSpan: 9 })] }],
    },
    figureBlock({ caption: HOSTILE, credit: HOSTILE, alternativeText: HOSTILE }),
    {
      type: 'paragraph',
      content: [{ type: 'link', href: `https://x.example/${HOSTILE}`, content: textInline(HOSTILE) }],
    },
    { type: 'recipients', items: [HOSTILE] },
    { type: 'signature', lines: [HOSTILE], name: HOSTILE },
  ];
  const article = testArticle({
    title: HOSTILE,
    kicker: HOSTILE,
    lead: HOSTILE,
    byline: HOSTILE,
    via: HOSTILE,
    attribution: HOSTILE,
    document: documentOf(blocks, { a: [textInline(HOSTILE)] }),
  });
  return testIssue({
    type: HOSTILE,
    name: HOSTILE,
    authority: HOSTILE,
    publisher: HOSTILE,
    place: HOSTILE,
    number: HOSTILE,
    theme: HOSTILE,
    sections: [{ name: HOSTILE, articles: [article] }],
  });
}

function note(footnoteId: string): Inline {
  return { type: 'footnoteReference', footnoteId };
}

function cell(text: string, spans: { columnSpan?: number; rowSpan?: number } = {}) {
  return { paragraphs: [textInline(text)], ...spans };
}
