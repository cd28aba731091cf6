// @vitest-environment jsdom
/** What Word, Excel, Word Online, Writer, Google's programs and the web really put on the clipboard. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { picturesOfRtf } from '#renderer/editor/paste/rtf-pictures.ts';
import { paste } from '#renderer/editor/testing/paste.ts';
import { figureBlock, headingBlock, textBlock, textInline } from '#shared/document/build.ts';
import type { Block, Inline, ListItem } from '#shared/document/schema.ts';

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures/clipboards', name), 'utf8');
}
const text = textInline;
const paragraph = (...content: Inline[][]): Block => ({ type: 'paragraph', content: content.flat() });
const item = (words: string, children?: ListItem['children']): ListItem =>
  children ? { content: text(words), children } : { content: text(words) };
const list = (ordered: boolean, ...items: ListItem[]) => ({ type: 'list' as const, ordered, items });
const points = (...words: string[]) => ({
  ...list(true, ...words.map((one) => item(one))),
  numbering: 'letter' as const,
});
/** A table of cells of one paragraph each; `spans` by row and column. */
function table(
  headerRows: number,
  rows: readonly Inline[][][],
  spans: Record<string, { columnSpan?: number; rowSpan?: number }> = {},
): Block {
  const cells = (row: Inline[][], at: number) =>
    row.map((content, column) => ({ paragraphs: [content], ...spans[`${at}.${column}`] }));
  return { type: 'table', headerRows, caption: '', rows: rows.map((row, at) => ({ cells: cells(row, at) })) };
}
const mark = (footnoteId: string): Inline[] => [{ type: 'footnoteReference', footnoteId }];

describe('clipboards', () => {
  it('Word: headings, tracked changes, notes, lists in lists; comments are left out', () => {
    const { document, report } = paste({
      html: fixture('word-article.html'),
      rtf: fixture('word-article.rtf'),
    });
    expect(document.blocks).toEqual([
      headingBlock(2, 'Một cửa ở phường Hải Yên'),
      paragraph(
        text('Từ đầu tháng, '),
        text('thành phố Triều Giang', ['bold']),
        text(' nhận hồ sơ cả '),
        text('sáng thứ Bảy', ['italic']),
        mark('n1'),
        text(' và tối thứ Năm.'),
      ),
      headingBlock(3, 'Ba việc đã làm'),
      list(
        true,
        item('Thêm quầy đất đai', list(false, item('hai người buổi sáng'))),
        item('Nhắn tin khi có kết quả'),
      ),
      figureBlock({ caption: 'Sáng thứ Bảy ở bộ phận một cửa', alternativeText: 'Quầy tiếp dân' }),
      paragraph(text('Việc này làm theo kế hoạch của tỉnh.')),
    ]);
    expect(document.footnotes).toEqual({
      n1: { paragraphs: [text('Theo Quyết định số 12 của thành phố.')] },
    });
    expect(report).toMatchObject({ remote: 0, missing: 0 });
    expect(report?.pictures.map(({ file }) => file.type)).toEqual(['image/png']);
  });

  it('Word: quotes, fields, a table with merged heads and a note in a cell', () => {
    const { document } = paste({ html: fixture('word-table.html') });
    expect(document.blocks).toEqual([
      textBlock('quote', 'Dân cần, phường có mặt.'),
      textBlock('paragraph', 'Tính đến 31/10:'),
      table(
        2,
        [
          [text('Phường', ['bold']), text('Hồ sơ', ['bold'])],
          [text('Nhận'), text('Trả')],
          [text('Hải Yên'), [...text('1.325'), ...mark('n1')], text('1.298')],
        ],
        { '0.0': { rowSpan: 2 }, '0.1': { columnSpan: 2 } },
      ),
    ]);
    expect(document.footnotes).toEqual({ n1: { paragraphs: [text('Kể cả hồ sơ nộp qua mạng.')] } });
  });

  it('Excel: numbers as shown, merged cells, bold out of styles, old fonts; no hidden rows', () => {
    const { document, question } = paste({ html: fixture('excel-sheet.html') });
    expect(document.blocks).toEqual([
      table(
        0,
        [
          [text('Hồ sơ quý IV', ['bold']), []],
          [text('Thành phố Triều Giang'), text('1.325'), text('93,02%')],
          [[...text('nhận'), { type: 'lineBreak' }, ...text('tại nhà')], text('12')],
        ],
        { '0.0': { columnSpan: 2 }, '1.0': { rowSpan: 2 } },
      ),
    ]);
    expect(question?.stretches.map(({ before }) => before)).toEqual(['Thaønh phoá Trieàu Giang']);
  });

  it('Google Sheets: merged cells, bold and italic out of the styles of cells', () => {
    expect(paste({ html: fixture('google-sheets.html') }).document.blocks).toEqual([
      table(0, [[text('Hồ sơ theo xã', ['bold'])], [text('Hải Yên'), text('1.325', ['italic'])]], {
        '0.0': { columnSpan: 2 },
      }),
    ]);
  });

  it('newspapers: captions and credits in every way they are written, no icons, no byline for a caption', () => {
    const { document, report } = paste({ html: fixture('newspaper.html') });
    expect(document.blocks).toEqual([
      textBlock('paragraph', 'Sáng nay, chợ Bến Mới mở cửa lại.'),
      figureBlock({
        caption: 'Người dân vào chợ',
        credit: 'THU HÀ',
        alternativeText: 'Chợ mở cửa - Ảnh 1.',
      }),
      figureBlock({ caption: 'Quầy cá lúc năm giờ', credit: 'MINH ANH' }),
      textBlock('paragraph', 'Tiểu thương bán cá đồng.'),
      figureBlock({ caption: 'Bến ghe sau chợ.', credit: 'Lê Vy/Báo Triều Giang' }),
      figureBlock({ caption: 'Hàng rau ven đường.', credit: 'Thu Hà' }),
      textBlock('paragraph', 'Chợ họp đến trưa.'),
      paragraph(text('BÀI, ẢNH: THU HÀ', ['bold'])),
    ]);
    expect(report).toMatchObject({ pictures: [], remote: 5, missing: 0 });
  });

  it('Word without RTF: the figure stays and says that its picture is missing', () => {
    const { document, report } = paste({ html: fixture('word-article.html') });
    expect(document.blocks.filter(({ type }) => type === 'figure')).toHaveLength(1);
    expect(report).toMatchObject({ pictures: [], missing: 1 });
  });

  it('RTF: one picture for each in the text, none of its header or its metafile again', () => {
    const [picture, ...others] = picturesOfRtf(fixture('word-article.rtf'));
    expect(others).toEqual([]);
    expect(picture?.mediaType).toBe('image/png');
    expect(String.fromCharCode(...(picture?.bytes.subarray(1, 4) ?? []))).toBe('PNG');
  });

  it('Word Online: a list again out of its many lists', () => {
    expect(paste({ html: fixture('word-online.html') }).document.blocks).toEqual([
      headingBlock(2, 'Cải cách ở Triều Giang'),
      paragraph(text('Thành phố có '), text('bốn', ['bold']), text(' bộ phận.')),
      list(false, item('Đất đai', list(true, item('cấp mới'), item('cấp lại'))), item('Hộ tịch')),
    ]);
  });

  it('Word: points and outlines keep their marks, in cells as text; contents lose their dots and pages', () => {
    expect(paste({ html: fixture('word-points.html') }).document.blocks).toEqual([
      textBlock('paragraph', 'I. Nhận hồ sơ ở phường năm 2026'),
      textBlock('paragraph', 'II. Trả kết quả'),
      list(
        true,
        item('Hồ sơ gồm có:', points('đơn theo mẫu;', 'bản sao giấy tờ.')),
        item('Thời hạn như điểm a khoản 1.'),
      ),
      textBlock('paragraph', 'đ) gõ bằng tay, không phải danh sách;'),
      { ...points('điểm sau đ.'), start: 6 },
      headingBlock(2, '2. Tổ chức thực hiện'),
      { ...list(true, item('Việc của phường'), item('Việc của sở')), numbering: 'outline', outer: [2] },
      textBlock('paragraph', 'i) số La Mã một'),
      textBlock('paragraph', 'ii) số La Mã hai'),
      {
        type: 'table',
        headerRows: 0,
        caption: '',
        rows: [
          { cells: [{ paragraphs: [text('Nơi nhận')] }, { paragraphs: [text('Giấy tờ')] }] },
          {
            cells: [
              { paragraphs: [text('Hải Yên')] },
              { paragraphs: [text('a) đơn'), text('b) ảnh'), text('– phí')] },
            ],
          },
        ],
      },
    ]);
  });

  it('lists of letters: ours where they show the same, text where they show others', () => {
    expect(paste({ html: fixture('lettered-lists.html') }).document.blocks).toEqual([
      list(true, item('Giấy tờ', points('đơn', 'ảnh'))),
      textBlock('paragraph', 'Năm điểm theo chữ cái Latinh:'),
      ...['a) một', 'b) hai', 'c) ba', 'd) bốn', 'e) năm', 'I. La Mã'].map((line) =>
        textBlock('paragraph', line),
      ),
      {
        type: 'table',
        headerRows: 0,
        caption: '',
        rows: [
          {
            cells: [{ paragraphs: [text('Cả hàng đậm', ['bold'])] }, { paragraphs: [text('1', ['bold'])] }],
          },
          {
            cells: [
              { paragraphs: [text('3. ba'), text('4. bốn'), text('– ý')] },
              { paragraphs: [text('2')] },
            ],
          },
        ],
      },
    ]);
  });

  it('LibreOffice Writer: notes, lists, raised and lowered text', () => {
    const { document } = paste({ html: fixture('writer-article.html') });
    expect(document.blocks).toEqual([
      headingBlock(3, 'Chợ Bến Mới họp lại'),
      paragraph(
        text('Chợ họp từ '),
        text('năm giờ sáng', ['bold']),
        mark('n1'),
        text(', bán '),
        text('cá đồng', ['italic']),
        text(' và H'),
        text('2', ['subscript']),
        text('O đóng chai.'),
      ),
      list(
        false,
        item('Cá', { ...list(true, item('cá lóc'), item('cá rô')), numbering: 'letter' }),
        item('Rau'),
      ),
    ]);
    expect(document.footnotes).toEqual({ n1: { paragraphs: [text('Trước đây là sáu giờ.')] } });
  });

  it('Google Docs: marks out of styles, nothing bold that is not', () => {
    expect(paste({ html: fixture('google-docs-article.html') }).document.blocks).toEqual([
      headingBlock(1, 'Tuần lễ đọc sách'),
      paragraph(
        text('Thư viện '),
        text('mở cửa', ['bold']),
        text(' cả tuần', ['italic']),
        text(', xem '),
        [{ type: 'link', href: 'https://vi.du/lich', content: text('lịch') }],
        text('.'),
      ),
      list(false, item('Thiếu nhi', list(false, item('kể chuyện'))), item('Người lớn')),
    ]);
  });

  it('a web page: its text without what is around it; pictures on the web are counted, not fetched', () => {
    const { document, report } = paste({ html: fixture('web-page.html') });
    expect(document.blocks).toEqual([
      headingBlock(1, 'Triều Giang trồng thêm cây xanh'),
      paragraph(text('Năm nay thành phố trồng '), text('2.000 cây', ['bold']), text('.')),
      figureBlock({
        caption: 'Hàng cây mới ven sông.',
        credit: 'Minh Anh',
        alternativeText: 'Hàng cây ven sông',
      }),
      paragraph(
        text('Xem '),
        [{ type: 'link', href: 'https://vi.du/ke-hoach', content: text('kế hoạch') }],
        text(' hoặc mở rộng. Việc trồng '),
        text('chậm', ['strikethrough']),
        text(' nhanh.'),
      ),
      headingBlock(3, 'Chọn giống'),
      textBlock('paragraph', 'Cây sao, cây dầu.'),
    ]);
    expect(report).toMatchObject({ pictures: [], remote: 2, missing: 0 });
  });

  it('Wikipedia: references become notes', () => {
    const { document } = paste({ html: fixture('wikipedia-notes.html') });
    expect(document.blocks).toEqual([
      paragraph(text('Sông Yên dài 80 km'), mark('n1'), text(' và chảy ra biển'), mark('n2'), text('.')),
      textBlock('paragraph', 'Cửa sông rộng.'),
    ]);
    expect(document.footnotes).toEqual({
      n1: { paragraphs: [[...text('Địa chí', ['italic']), ...text(', trang 12.')]] },
      n2: { paragraphs: [text('Niên giám.')] },
    });
  });
});
