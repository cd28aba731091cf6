import { describe, expect, it } from 'vitest';
import { documentOf, headingBlock, textBlock, textInline } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import { settingsInForce, TEMPLATES, type TemplateName } from '#shared/model/template-settings.ts';
import { type PdfLine, type PdfPage, pdfPages } from '../../../tests/support/pdf-lines.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { pageGeometry } from '../layout/page-geometry.ts';
import { sampleIssue } from '../template-sample.ts';
import { testArticle, testIssue } from '../test-issue.fixture.ts';
import { typesetIssue } from './typeset-issue.ts';

interface Setting {
  template: TemplateName;
  columns: number;
}
const SETTINGS: Setting[] = [
  ...TEMPLATES.map((template) => ({ template, columns: settingsInForce(template, undefined).columns })),
  { template: 'ban-tin', columns: 2 },
  { template: 'chuyen-san', columns: 3 },
];

async function pagesOf(
  { template, columns }: Setting,
  blocks: Block[],
  footnotes: Parameters<typeof documentOf>[1] = {},
): Promise<PdfPage[]> {
  const article = testArticle({ id: 'a', title: 'Bài đo dòng', document: documentOf(blocks, footnotes) });
  const issue = {
    ...testIssue([{ name: 'Mục', articles: [article] }]),
    template,
    settings: { ...settingsInForce(template, undefined), columns },
  };
  const { document } = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
  return pdfPages(document.pdf(null));
}

/** The column, from 0, in which a line begins. */
function columnOf(line: PdfLine, { template, columns }: Setting): number {
  const page = pageGeometry(template, { ...settingsInForce(template, undefined), columns });
  const left = line.left * (25.4 / 72) - page.margin.left;
  return Math.max(0, Math.floor((left + 0.5) / (page.column + page.gutter)));
}

/** Columns of lines, each from top to bottom. */
function columnsOf({ lines }: PdfPage, setting: Setting): string[][] {
  const found = Array.from({ length: setting.columns }, (): string[] => []);
  for (const line of lines) found[columnOf(line, setting)]?.push(line.text);
  return found;
}

/** Paragraphs that begin ever further to the right, so that each phrase comes to every place of a line. */
function shifted(count: number, rest: string): Block[] {
  return Array.from({ length: count }, (_, index) =>
    textBlock('paragraph', `${'ơi '.repeat(index % 23)}${rest}`),
  );
}

describe.each(SETTINGS)('$template in $columns columns', (setting) => {
  it('keeps numbers with their units, titles with names, and numbers of documents whole', async () => {
    const kept = [
      'Nghị quyết:số 76/NQ-CP',
      'ngày 15/7/2021',
      '1,5 tỷ đồng',
      '93,02 %',
      'ông Khải',
      'Điều 5',
    ].map((phrase) => phrase.split(':').at(-1) ?? '');
    const count = 40;
    const rest = `theo ${kept[0]} ${kept[1]} thì chi ${kept[2]} và đạt ${kept[3]} như ${kept[4]} nói ở ${kept[5]} của luật.`;
    const lines = (await pagesOf(setting, shifted(count, rest))).flatMap((page) => page.lines);
    for (const phrase of kept) {
      expect([phrase, lines.filter(({ text }) => text.includes(phrase)).length]).toEqual([phrase, count]);
    }
  });

  it('ends no text on a line of one syllable, bold or with a note behind it', async () => {
    const note = { type: 'footnoteReference' as const, footnoteId: 'n' };
    const blocks = Array.from({ length: 60 }, (_, index): Block => {
      const content = textInline(`${'ơi '.repeat(20 + (index % 30))}đến lúc`);
      if (index % 3 === 0) content.push(...textInline(' xong.'));
      else content.push(...textInline(' '), ...textInline('xong.', ['bold']));
      return { type: 'paragraph', content: index === 40 ? [...content, note] : content };
    });
    const pages = await pagesOf(setting, blocks, { n: [textInline('Chú thích.')] });
    const lines = pages.flatMap((page) => page.lines.map(({ text }) => text));
    expect(lines.filter((text) => text.includes('xong.')).length).toBe(60);
    expect(lines.filter((text) => /^xong\./.test(text))).toEqual([]);
  });

  it('leaves no heading at the foot of a page, and no line of a paragraph alone', async () => {
    const blocks = Array.from({ length: 45 }, (_, index): Block[] => [
      ...(index % 2 === 0 ? [headingBlock(1, `Đề mục ${index}`)] : []),
      textBlock('paragraph', `đoạn${index} `.repeat(60 + ((index * 37) % 50)).trim()),
    ]).flat();
    const pages = await pagesOf(setting, blocks);
    const columns = pages.flatMap((page) => columnsOf(page, setting));
    const alone: string[] = [];
    let torn = 0;
    for (const lines of columns) {
      const body = lines.filter((text) => /^(Đề mục \d|đoạn\d)/.test(text));
      if (body.at(-1)?.startsWith('Đề mục')) alone.push(body.at(-1) ?? '');
      for (const edge of [body[0], body.at(-1)]) {
        const name = /^đoạn\d+/.exec(edge ?? '')?.[0];
        if (name === undefined) continue;
        const here = body.filter((text) => text.split(' ')[0] === name).length;
        const all = columns.flat().filter((text) => text.split(' ')[0] === name).length;
        if (here < all) torn += 1;
        if (here === 1 && all > 1) alone.push(name);
      }
    }
    expect(torn).toBeGreaterThan(0);
    expect(alone).toEqual([]);
  });
});

it('a name that needs two lines does not end on one syllable', async () => {
  const sample = await sampleIssue(TEST_PATHS.assets, 'diem-bao');
  const issue = { ...sample, settings: { ...sample.settings, size: 'a5' as const } };
  const { document } = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
  const [first] = await pdfPages(document.pdf(null));
  const name = first?.lines.map(({ text }) => text).filter((text) => /^(CẢI CÁCH|HÀNH|CHÍNH)/.test(text));
  expect(name?.slice(0, 2)).toEqual(['CẢI CÁCH', 'HÀNH CHÍNH']);
});

describe('columns', () => {
  it.each([
    { template: 'chuyen-san', columns: 2 },
    { template: 'chuyen-san', columns: 3 },
    { template: 'ban-tin', columns: 2 },
  ] as const)('of $template end at one height on the last page, $columns of them', async (setting) => {
    const { columns } = setting;
    for (const length of [7, 12, 17, 26]) {
      const blocks = shifted(length, 'Ủy ban nhân dân xã tiếp nhận hồ sơ của người dân. '.repeat(8));
      const last = (await pagesOf(setting, blocks)).at(-1);
      // Above the running foot.
      const body = last?.lines.filter(({ baseline }) => baseline < last.height - 60) ?? [];
      const feet = Array.from({ length: columns }, (_, column) =>
        Math.max(
          0,
          ...body.filter((line) => columnOf(line, setting) === column).map(({ baseline }) => baseline),
        ),
      );
      // Points: at most two lines between the longest and the shortest, as no line of a paragraph stands alone.
      expect(Math.max(...feet) - Math.min(...feet)).toBeLessThan(45);
    }
  });

  it('end at one height where boxes that are not torn left a hole before', async () => {
    const setting = { template: 'ban-tin', columns: 2 } as const;
    const sample = await sampleIssue(TEST_PATHS.assets, 'ban-tin');
    const sections = sample.sections.map(({ name, articles }) => ({
      name,
      articles: articles.filter(({ kind }) => kind !== 'interview'),
    }));
    const issue = { ...sample, sections, settings: { ...sample.settings, columns: 2 } };
    const { document } = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
    const last = (await pdfPages(document.pdf(null))).at(-1);
    const body = last?.lines.filter(({ baseline }) => baseline < last.height - 60) ?? [];
    expect(body.some(({ text }) => text === 'Tin vắn')).toBe(true);
    const [left = 0, right = 0] = [0, 1].map((column) =>
      Math.max(
        0,
        ...body.filter((line) => columnOf(line, setting) === column).map(({ baseline }) => baseline),
      ),
    );
    expect(Math.abs(left - right)).toBeLessThan(60);
  });

  it.each([
    { template: 'chuyen-san', columns: 2 },
    { template: 'ban-tin', columns: 2 },
  ] as const)('of $template leave the imprint its place below them', async ({ template, columns }) => {
    const words = shifted(8, 'Ủy ban nhân dân xã tiếp nhận hồ sơ của người dân. '.repeat(8));
    const article = testArticle({
      id: 'a',
      document: documentOf([...words, textBlock('paragraph', 'Hết bài.')]),
    });
    const settings = { ...settingsInForce(template, undefined), columns, imprintPlace: 'last' as const };
    const issue = { ...testIssue([{ name: 'Mục', articles: [article] }]), template, settings };
    const { document } = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
    const last = (await pdfPages(document.pdf(null))).at(-1);
    const find = (text: string) => last?.lines.find((line) => line.text.includes(text))?.baseline;
    expect(find('Hết bài.')).toBeDefined();
    expect(find('Chịu trách nhiệm')).toBeGreaterThan(500);
  });

  it('leave a small table whole', async () => {
    const rows = Array.from({ length: 5 }, (_, row) => ({
      cells: [`Dòng${row}`, `${row}`].map((cell) => ({ paragraphs: [textInline(cell)] })),
    }));
    const table: Block = { type: 'table', headerRows: 1, caption: '', rows };
    const setting = { template: 'chuyen-san', columns: 2 } as const;
    for (const before of [34, 36, 38, 40]) {
      const filling = Array.from({ length: before }, (_, index) =>
        textBlock('paragraph', `Dòng trên ${index}`),
      );
      const lines = (await pagesOf(setting, [...filling, table, ...filling])).flatMap((page) => page.lines);
      const places = lines
        .filter(({ text }) => /^Dòng\d/.test(text))
        .map((line) => `${line.page}/${columnOf(line, setting)}`);
      expect(places).toHaveLength(rows.length);
      expect(new Set(places).size).toBe(1);
    }
  });

  it('leave the marks of a drop capital room below the lead', async () => {
    const lead = 'Sapô của bài.';
    const gapOf = async (first: string) => {
      const words = `${first} thành phố, bảng theo dõi hồ sơ của một phường có mười hai cột. `.repeat(6);
      const article = testArticle({ id: 'a', lead, document: documentOf([textBlock('paragraph', words)]) });
      const settings = settingsInForce('chuyen-san', undefined);
      const issue = {
        ...testIssue([{ name: 'Mục', articles: [article] }]),
        template: 'chuyen-san' as const,
        settings,
      };
      const { document } = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
      const lines = (await pdfPages(document.pdf(null))).flatMap((page) => page.lines);
      const baseline = (text: string) =>
        lines.find((line) => line.text.includes(text))?.baseline ?? Number.NaN;
      return baseline('bảng theo dõi') - baseline(lead);
    };
    const [plain, one, two] = [await gapOf('La'), await gapOf('Ở'), await gapOf('Ỗi')];
    expect(one).toBeGreaterThan(plain + 3);
    expect(two).toBeGreaterThan(one + 3);
  });

  it('have the notes of their text at their foot', async () => {
    const setting = { template: 'chuyen-san', columns: 2 } as const;
    const noted = Array.from({ length: 16 }, (_, index): Block[] => [
      {
        type: 'paragraph',
        content: [
          ...textInline(`Chỗ${index} có chú thích`),
          { type: 'footnoteReference', footnoteId: `${index}` },
        ],
      },
      ...shifted(1, 'Ủy ban nhân dân xã tiếp nhận hồ sơ. '.repeat(9)),
    ]).flat();
    const notes = Object.fromEntries(
      Array.from({ length: 16 }, (_, index) => [`${index}`, [textInline(`Lời${index} của chú thích.`)]]),
    );
    const lines = (await pagesOf(setting, noted, notes)).flatMap((page) => page.lines);
    const placeOf = (word: string) => {
      const line = lines.find(({ text }) => text.split(' ').includes(word));
      if (!line) throw new Error(`no ${word}`);
      return { page: line.page, column: columnOf(line, setting) };
    };
    const places = Array.from({ length: 16 }, (_, index) => placeOf(`Chỗ${index}`));
    expect(new Set(places.map(({ column }) => column))).toEqual(new Set([0, 1]));
    expect(Array.from({ length: 16 }, (_, index) => placeOf(`Lời${index}`))).toEqual(places);
  });
});
