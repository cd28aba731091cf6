/** The same document as a text, a Word file and a PDF: it comes in the same, and no word of it is lost. */
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '#shared/model/article.ts';
import type { ImportedSection } from '#shared/model/importing.ts';
import { asDocx, asPdf } from '../../tests/support/document-forms.ts';
import { TEST_PATHS } from '../../tests/support/program-paths.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { readFileTask } from './read-file.task.ts';
import { missingStretches, textsOfSections } from './text/completeness.ts';
import { decodeText } from './text/read-text-file.ts';

const FIXTURES = new URL('../../tests/fixtures/bulletins/', import.meta.url);
const REFERENCE = new URL('../../../shared/reference/', import.meta.url);

const read = (folder: URL, name: string) => readFileSync(new URL(name, folder), 'utf8');

async function imported(bytes: Uint8Array | string, name: string, as: 'bulletin' | 'article') {
  const path = join(await temporaryFolder(), 'tep');
  await writeFile(path, bytes);
  const context = { paths: TEST_PATHS, progress: () => undefined };
  const contents = await readFileTask({ path, name, as }, context);
  if (contents.as === 'source') throw new Error(`${name} became a source`);
  const sections: ImportedSection[] =
    contents.as === 'bulletin' ? contents.bulletin.sections : [{ name: '', articles: [contents.article] }];
  const { warnings } = contents.as === 'bulletin' ? contents.bulletin : contents;
  return { sections, messages: warnings.map(({ message }) => message) };
}

/** What a contents page and the heads of articles show. */
const outline = (sections: readonly ImportedSection[]) =>
  sections.map(({ name, articles }) => [
    name,
    articles.map(({ title, kicker, lead, byline, via, attribution, kind }) => ({
      ...{ title, kicker, lead, byline, via, attribution, kind },
    })),
  ]);

const shapeOf = ({ document }: ArticleContent) => ({
  blocks: document.blocks.map((block) => (block.type === 'heading' ? `heading ${block.level}` : block.type)),
  notes: Object.keys(document.footnotes),
});

async function expectSame(text: string, name: string, as: 'bulletin' | 'article', columns = 1) {
  const plain = await imported(text, `${name}.txt`, as);
  const words = decodeText(Buffer.from(text), name).text;
  const docx = await imported(await asDocx(text), `${name}.docx`, as);
  const pdf = await imported(await asPdf(text, columns), `${name}.pdf`, as);
  for (const form of [plain, docx, pdf]) {
    expect(outline(form.sections)).toEqual(outline(plain.sections));
    expect(missingStretches(words, [...textsOfSections(form.sections), ...form.messages])).toEqual([]);
  }
  return { plain, docx, pdf };
}

describe('bulletins written for the project', () => {
  it.each([
    'diem-bao-ngay',
    'muc-luc-danh-so',
    'khong-muc-luc',
    'nhieu-the-loai',
    'tit-chu-hoa',
    'phong-van-khong-gach',
  ])('%s', async (name) => {
    await expectSame(read(FIXTURES, `${name}.txt`), name, 'bulletin');
  });
});

it('a Word file whose foot is a table has recipients and signature', async () => {
  const cell = (...lines: string[]) => new TableCell({ children: lines.map((line) => new Paragraph(line)) });
  const row = new TableRow({
    children: [
      cell('Nơi nhận:', '- Như trên;', '- Lưu: VT.'),
      cell('TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', '', 'Lê Thị Hà An'),
    ],
  });
  const body = 'Từ đầu năm đến nay, các phường của thành phố Triều Giang đã tiếp nhận hơn hai nghìn hồ sơ.';
  const children = [
    ...['BÁO CÁO', 'Kết quả rà soát thủ tục quý III', body, `Năm nay, ${body}`].map(
      (text) => new Paragraph(text),
    ),
    new Table({ rows: [row] }),
  ];
  const docx = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const { sections } = await imported(docx, 'bao-cao.docx', 'article');
  expect(sections[0]?.articles[0]).toMatchObject({
    title: 'BÁO CÁO Kết quả rà soát thủ tục quý III',
    lead: body,
  });
  expect(sections[0]?.articles[0]?.document.blocks.slice(1)).toEqual([
    { type: 'recipients', items: ['Như trên', 'Lưu: VT'] },
    { type: 'signature', lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lê Thị Hà An' },
  ]);
});

// Without the folder ../shared/reference these are skipped: it is not part of the project.
describe.skipIf(!existsSync(REFERENCE))('reference documents', () => {
  it.each(['ban-tin-2024-03', 'diem-bao-2024-09-05'])('%s', async (name) => {
    await expectSame(read(REFERENCE, `${name}.txt`), name, 'bulletin');
  });

  it.each([
    ['bao-cao-2020', 1],
    ['chuyen-san-vni', 2],
  ])('%s, with its headings, notes and foot', async (name, columns) => {
    const { plain, docx, pdf } = await expectSame(read(REFERENCE, `${name}.txt`), name, 'article', columns);
    const [shape] = plain.sections.flatMap(({ articles }) => articles.map(shapeOf));
    for (const { sections } of [docx, pdf]) {
      expect(sections.flatMap(({ articles }) => articles.map(shapeOf))).toEqual([shape]);
    }
  });
});
