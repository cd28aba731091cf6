import { describe, expect, it } from 'vitest';
import { blockTexts } from '#shared/document/plain-text.ts';
import { PDF_FILES } from '../../../tests/hostile/pdf/files.ts';
import { typstPdf } from '../../../tests/support/typst-pdf.ts';
import { jointOf } from './paragraphs.ts';
import { readPdf } from './read-pdf.ts';

const LEFT =
  'Sáng thứ Năm, hơn hai trăm đại biểu bàn cách bớt giấy tờ, bớt đi lại và đo chất lượng phục vụ bằng thời gian của người dân. Ban tổ chức dẫn một khảo sát tại bốn mươi xã, phường thuộc nhiều vùng của cả nước.';
const RIGHT =
  'Chiều cùng ngày, thành phố sơ kết mười tháng làm điểm tại mười xã, phường. Số hồ sơ giải quyết đúng hẹn tăng đều, song vẫn còn hơn bảy trăm hồ sơ trễ hẹn cần mổ xẻ nguyên nhân cho đến nơi.';
const STYLE = '#set text(font: "Tinos", size: 11pt, lang: "vi")\n#set par(justify: true)\n';

const textsOf = async (source: string) =>
  (await readPdf(await typstPdf(STYLE + source), 'a.pdf')).blocks.flatMap(blockTexts);

describe('readPdf', () => {
  it('reads one column after the other, under the title that reaches across both', async () => {
    const source = `#align(center, text(size: 20pt)[Việc gần dân, làm xong gần dân])\n#columns(2)[${LEFT}\n\n${LEFT}\n#colbreak()\n${RIGHT}\n\n${RIGHT}]`;
    expect(await textsOf(source)).toEqual(['Việc gần dân, làm xong gần dân', LEFT, LEFT, RIGHT, RIGHT]);
  });

  it('takes running headers and page numbers away, says so, and joins what the page cut in two', async () => {
    const long = Array.from({ length: 60 }, () => LEFT).join(' ');
    const source = `${STYLE}#set page(header: [Bản tin Triều Giang], numbering: "1")\n${long}\n\nHết.`;
    const { blocks, warnings } = await readPdf(await typstPdf(source), 'a.pdf');
    expect(blocks.flatMap(blockTexts)).toEqual([long, 'Hết.']);
    const furniture = warnings.find(({ code }) => code === 'PAGE_FURNITURE')?.message;
    expect(furniture).toContain('“Bản tin Triều Giang”');
    expect(furniture).toContain('“2”');
  });

  it('keeps items of lists whole, and rows of tables as a table', async () => {
    const source = `+ ${LEFT}\n+ ${RIGHT}\n\n#table(columns: (1fr,) * 3, stroke: none, [Phường], [Nhận], [Xong], [Bến Nghinh], [9.482], [9.310], [Phú Triều], [8.275], [8.140])`;
    const { blocks } = await readPdf(await typstPdf(STYLE + source), 'a.pdf');
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'table']);
    expect(blocks.slice(0, 2).flatMap(blockTexts)).toEqual([`1. ${LEFT}`, `2. ${RIGHT}`]);
  });

  it('tells headings by their size', async () => {
    const { blocks } = await readPdf(
      await typstPdf(
        `${STYLE}#text(size: 19pt)[Tít của bài]\n\n${LEFT}\n\n#text(weight: "bold")[Dòng đầu đề nhỏ]\n\n${RIGHT}`,
      ),
      'a.pdf',
    );
    expect(blocks).toMatchObject([
      { type: 'heading', level: 1 },
      { type: 'paragraph' },
      { type: 'heading', level: 3 },
      { type: 'paragraph' },
    ]);
  });

  it('says that a scan holds no text', async () => {
    const scan = PDF_FILES.find(({ name }) => name === 'bản quét.pdf');
    const { blocks, warnings } = await readPdf(scan?.bytes() ?? new Uint8Array(), 'bản quét.pdf');
    expect(blocks).toEqual([]);
    expect(warnings).toMatchObject([{ code: 'PDF_SCANNED', message: expect.stringContaining('bản quét') }]);
  });
});

describe('jointOf', () => {
  const join = (before: string, after: string) => {
    const { cut, between } = jointOf(before, after);
    return before.slice(0, before.length - cut) + between + after;
  };

  it.each([
    ['chuyển', 'đổi số', 'chuyển đổi số'],
    ['admini-', 'stration', 'administration'],
    ['Covid-', '19', 'Covid-19'],
    ['số 05-', 'NQ/TU', 'số 05-NQ/TU'],
    ['in-tơ-', 'nét', 'in-tơ-nét'],
    ['số 76/', 'NQ-CP', 'số 76/NQ-CP'],
    ['kinh tế -', 'xã hội', 'kinh tế - xã hội'],
    ['ngắt\u00ad', 'dòng', 'ngắtdòng'],
  ])('%j and %j are %j', (before, after, whole) => {
    expect(join(before, after)).toBe(whole);
  });
});
