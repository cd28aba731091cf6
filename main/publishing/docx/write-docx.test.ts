// @vitest-environment jsdom
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ContentsEntry } from '#shared/model/export.ts';
import {
  ofStyle,
  paragraphs,
  styleOf,
  textOf,
  type Written,
  written,
} from '../../../tests/support/written-docx.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import {
  everyBlock,
  figureRow,
  HOSTILE_SHOWN,
  hostileIssue,
  testArticle,
  testContents,
  testIssue,
  testPicture,
} from './issue.fixture.ts';
import { writeDocx } from './write-docx.ts';

describe('an issue with every kind of block', () => {
  let file: Written;
  let issue: ResolvedIssue;
  let contents: ContentsEntry[];

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'toa-soan-docx-'));
    const picture = await testPicture(folder);
    issue = testIssue({
      pictures: { anh: picture },
      sections: [
        {
          name: 'Tin Trung ương',
          articles: [
            testArticle({
              id: '1',
              kicker: 'Chú mục',
              lead: 'Dòng một\nDòng hai',
              byline: 'Tin, ảnh: Q. Nam',
              document: everyBlock('anh'),
            }),
            testArticle({ id: '2', title: 'Bài hai', via: 'Báo Hà Thanh', attribution: 'hathanh.example' }),
          ],
        },
        {
          name: 'Tin thành phố',
          articles: [
            testArticle({ id: '3', title: 'Bài ba' }),
            testArticle({ id: '4', title: '', lead: 'Không tít' }),
          ],
        },
      ],
    });
    contents = testContents(issue);
    file = await written(issue, contents);
    return () => rm(folder, { recursive: true });
  });

  test('has sections, titles and headings as real headings, in order', () => {
    const headings = paragraphs(file)
      .filter((paragraph) => /^Heading\d$/.test(styleOf(paragraph)))
      .map((paragraph) => `${styleOf(paragraph)} ${textOf(paragraph)}`);
    expect(headings).toEqual([
      'Heading1 Tin Trung ương',
      'Heading2 Một cửa mở thêm buổi tối',
      'Heading3 Mục lớn',
      'Heading4 Mục vừa',
      'Heading5 Mục nhỏ',
      'Heading2 Bài hai',
      'Heading1 Tin thành phố',
      'Heading2 Bài ba',
    ]);
  });

  test('gives headings their outline level: without it LibreOffice read them as plain paragraphs', () => {
    const levels = [...file.part('word/styles.xml').getElementsByTagName('w:style')].flatMap((style) => {
      const level = style.getElementsByTagName('w:outlineLvl')[0]?.getAttribute('w:val');
      return level === undefined ? [] : [`${style.getAttribute('w:styleId')} ${level}`];
    });
    expect(levels).toEqual([
      'Heading1 0',
      'Heading2 1',
      'Heading3 2',
      'Heading4 3',
      'Heading5 4',
      'ShortNewsTitle 1',
    ]);
  });

  test('caches the contents it was given, each entry linked to its heading', () => {
    const entries = paragraphs(file).filter((paragraph) => /^TOC\d$/.test(styleOf(paragraph)));
    expect(entries.map((entry) => `${styleOf(entry)} ${textOf(entry)}`)).toEqual(
      contents.map(({ level, title, page }) => `TOC${level} ${title}\t${page}`),
    );
    const document = file.part('word/document.xml');
    const bookmarks = new Map(
      [...document.getElementsByTagName('w:bookmarkStart')].map((start) => [
        start.getAttribute('w:name'),
        textOf(start.parentElement ?? start),
      ]),
    );
    const targets = entries.map((entry) =>
      bookmarks.get(entry.getElementsByTagName('w:hyperlink')[0]?.getAttribute('w:anchor') ?? ''),
    );
    expect(targets).toEqual(contents.map(({ title }) => title));
    expect(file.xml('word/document.xml')).toContain(' TOC \\o &quot;1-2&quot; \\h \\z \\u ');
  });

  test('asks nothing when it is opened', () => {
    expect(file.xml('word/settings.xml')).not.toContain('updateFields');
    for (const path of Object.keys(file.files)) {
      if (path.endsWith('.xml')) expect(file.xml(path), path).not.toContain('w:dirty');
    }
  });

  test('closes every field and every bookmark once', () => {
    const xml = file.xml('word/document.xml');
    const count = (pattern: RegExp) => [...xml.matchAll(pattern)].length;
    const fields = count(/fldCharType="begin"/g);
    expect(fields).toBeGreaterThan(contents.length);
    expect(count(/fldCharType="separate"/g)).toBe(fields);
    expect(count(/fldCharType="end"/g)).toBe(fields);
    const ids = [...xml.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...xml.matchAll(/<w:bookmarkEnd [^>]*w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(ids);
  });

  test('prints kicker, lead, byline, via and attribution in their styles', () => {
    expect(ofStyle(file, 'Kicker')).toEqual(['Chú mục']);
    expect(ofStyle(file, 'Lead')).toEqual(['Dòng một', 'Dòng hai', 'Không tít']);
    expect(ofStyle(file, 'Byline')).toEqual(['Tin, ảnh: Q. Nam']);
    expect(ofStyle(file, 'Provenance')).toEqual(['Theo: Báo Hà Thanh', 'Nguồn: hathanh.example']);
  });

  test('has pictures with alternative text, caption and credit', () => {
    const drawings = [...file.part('word/document.xml').getElementsByTagName('wp:docPr')];
    // The cover's and the article's; screen readers pass over the cover's band.
    const pictures = drawings.filter(
      (drawing) => drawing.getElementsByTagName('adec:decorative').length === 0,
    );
    expect(drawings).toHaveLength(3);
    expect(pictures.map((drawing) => drawing.getAttribute('descr'))).toEqual([
      'Quầy tiếp nhận',
      'Quầy tiếp nhận',
    ]);
    expect(new Set(drawings.map((drawing) => drawing.getAttribute('id'))).size).toBe(3);
    expect(ofStyle(file, 'Caption', 'CoverLegend')).toEqual(Array(2).fill('Chú thích ảnh Ảnh:\u00a0Hải Nam'));
  });

  test('numbers captions in sequences that nobody sees', () => {
    const paragraphsOf = (style: string) =>
      paragraphs(file).filter((paragraph) => styleOf(paragraph) === style);
    const runs = [...paragraphsOf('Caption'), ...paragraphsOf('TableCaption')].map((caption) =>
      [...caption.getElementsByTagName('w:r')].filter(
        (run) => run.getElementsByTagName('w:vanish').length > 0,
      ),
    );
    expect(runs.map((sequence) => sequence.map((run) => run.textContent).join(''))).toEqual([
      ' SEQ Ảnh \\* ARABIC 1',
      ' SEQ Bảng \\* ARABIC 1',
    ]);
    expect(runs.map((sequence) => sequence.length)).toEqual([5, 5]);
  });

  test('has real footnotes; a second mention refers to the first', () => {
    const references = [...file.part('word/document.xml').getElementsByTagName('w:footnoteReference')];
    expect(references.map((reference) => reference.getAttribute('w:id'))).toEqual(['1', '2']);
    const notes = [...file.part('word/footnotes.xml').getElementsByTagName('w:footnote')]
      .filter((note) => Number(note.getAttribute('w:id')) > 0)
      .map((note) => textOf(note).trim());
    expect(notes).toEqual(['Ghi chú một', 'Ghi chú hai']);
    expect(file.xml('word/document.xml')).toContain('NOTEREF _RefNote1');
  });

  test('numbers lists itself, from the number they start with', () => {
    const items = paragraphs(file).filter((paragraph) => styleOf(paragraph) === 'ListParagraph');
    const level = (item: Element) => item.getElementsByTagName('w:ilvl')[0]?.getAttribute('w:val');
    const list = (item: Element | undefined) =>
      item?.getElementsByTagName('w:numId')[0]?.getAttribute('w:val');
    expect(items.map((item) => `${level(item)} ${textOf(item)}`)).toEqual([
      '0 Việc thứ tư',
      '1 chi tiết',
      '0 Việc thứ năm',
    ]);
    expect(list(items[0])).toBe(list(items[2]));
    const number = [...file.part('word/numbering.xml').getElementsByTagName('w:num')].find(
      (entry) => entry.getAttribute('w:numId') === list(items[0]),
    );
    expect(number?.getElementsByTagName('w:startOverride')[0]?.getAttribute('w:val')).toBe('4');
  });

  test('repeats the header rows of a table and joins its cells', () => {
    const table = [...file.part('word/document.xml').getElementsByTagName('w:tbl')].find((entry) =>
      entry.textContent?.includes('Phường Một'),
    );
    const rows = [...(table?.getElementsByTagName('w:tr') ?? [])];
    const repeated = (row: Element) =>
      row.getElementsByTagName('w:tblHeader')[0]?.getAttribute('w:val') === null;
    expect(rows.map(repeated)).toEqual([true, false, false]);
    expect(rows[0]?.getElementsByTagName('w:gridSpan')[0]?.getAttribute('w:val')).toBe('2');
    expect(
      [...(table?.getElementsByTagName('w:vMerge') ?? [])].map((merge) => merge.getAttribute('w:val')),
    ).toEqual(['restart', 'continue']);
  });

  test('sets recipients beside the signature, with dashes and signs of its own', () => {
    const foot = [...file.part('word/document.xml').getElementsByTagName('w:tbl')].find((entry) =>
      entry.textContent?.includes('Nơi nhận:'),
    );
    const cells = [...(foot?.getElementsByTagName('w:tc') ?? [])].map((entry) =>
      [...entry.getElementsByTagName('w:p')].map(textOf),
    );
    expect(cells).toEqual([
      ['Nơi nhận:', '- Như trên;', '- Lưu: VT.'],
      ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần Thị Mẫu'],
    ]);
  });

  test('links to the web and nowhere else', () => {
    const targets = [...file.part('word/_rels/document.xml.rels').getElementsByTagName('Relationship')]
      .filter((relationship) => relationship.getAttribute('TargetMode') === 'External')
      .map((relationship) => relationship.getAttribute('Target'));
    expect(targets).toEqual([expect.stringContaining('https://hathanh.example/tin?a=1&b=2')]);
    expect(file.part('word/document.xml').documentElement.textContent).toContain('không phải đường dẫn');
  });

  test('leaves out what it does not know and what only the desk sees', () => {
    expect(file.xml('word/document.xml')).not.toMatch(/formula|opaque|commentRange/);
  });

  test('runs the bulletin’s name and the page number over every page but the cover', () => {
    const sections = [...file.part('word/document.xml').getElementsByTagName('w:sectPr')];
    const count = (name: string) => sections.map((section) => section.getElementsByTagName(name).length);
    // Cover and contents have neither; a footer goes on through the sections that have none of their own. The page
    // that a section begins has a bar at its edge.
    expect(count('w:headerReference')).toEqual([0, 0, 2, 2]);
    expect(count('w:footerReference')).toEqual([0, 0, 2, 0]);
    const headers = [1, 2, 3, 4].map((number) => file.part(`word/header${number}.xml`).documentElement);
    expect(headers.map(({ textContent }) => textContent?.includes('Bản tin Cải cách hành chính'))).toEqual(
      Array(4).fill(true),
    );
    expect(headers.map(({ textContent }) => textContent?.replace(/.*STYLEREF 1 /, ''))).toEqual([
      'Tin Trung ương',
      'Tin Trung ương',
      'Tin thành phố',
      'Tin thành phố',
    ]);
    expect(headers.map((header) => header.getElementsByTagName('w:drawing').length).toSorted()).toEqual([
      0, 0, 1, 1,
    ]);
    expect(file.xml('word/footer1.xml')).toContain('PAGE');
  });

  test('has its properties, dated by the issue', () => {
    const core = file.part('docProps/core.xml');
    const value = (name: string) => core.getElementsByTagName(name)[0]?.textContent;
    expect(value('dc:title')).toBe('Bản tin Cải cách hành chính, số 12/2026');
    expect(value('dc:creator')).toBe('Sở Nội vụ thành phố Hà Thanh');
    expect(value('dc:language')).toBe('vi-VN');
    expect(value('dcterms:created')).toBe('2026-12-05T00:00:00Z');
    expect(value('dcterms:modified')).toBe('2026-12-05T00:00:00Z');
  });

  test('is the same, byte for byte, when written again', async () => {
    expect(Buffer.compare(await writeDocx(issue, contents), file.bytes)).toBe(0);
  });
});

test('sets figures side by side in one row of a table without lines, each with its caption', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-docx-'));
  const issue = testIssue({
    pictures: { anh: await testPicture(folder) },
    sections: [{ name: 'Tin', articles: [testArticle({ document: figureRow('anh') })] }],
  });
  const file = await written(issue);
  await rm(folder, { recursive: true });
  const row = [...file.part('word/document.xml').getElementsByTagName('w:tbl')].find((table) =>
    table.textContent?.includes('Giữa'),
  );
  expect(row?.getElementsByTagName('w:tr')).toHaveLength(1);
  expect(row?.getElementsByTagName('w:cantSplit')).toHaveLength(1);
  expect(row?.getElementsByTagName('w:top')[0]?.getAttribute('w:val')).toBe('none');
  const cells = [...(row?.getElementsByTagName('w:tc') ?? [])];
  const captions = cells.map((cell) =>
    [...cell.getElementsByTagName('w:p')].filter((entry) => styleOf(entry) === 'Caption').map(textOf),
  );
  expect(captions).toEqual([['Trái'], ['Giữa'], ['Phải']]);
  const sizes = cells.flatMap((cell) =>
    [...cell.getElementsByTagName('wp:extent')].map((extent) => [
      Number(extent.getAttribute('cx')),
      Number(extent.getAttribute('cy')),
    ]),
  );
  const [[leftWidth = 0, leftHeight = 0] = [], [middleWidth = 0, middleHeight = 0] = []] = sizes;
  expect(Math.abs(leftHeight - middleHeight)).toBeLessThanOrEqual(9525);
  expect(leftWidth / leftHeight).toBeCloseTo(1.5, 1);
  expect(middleWidth / middleHeight).toBeCloseTo(0.75, 1);
});

test('texts that look like XML, and characters no XML may hold, come out as text', async () => {
  const file = await written(hostileIssue());
  for (const path of Object.keys(file.files)) {
    if (/\.(xml|rels)$/.test(path)) expect(file.part(path).documentElement, path).toBeTruthy();
  }
  expect(ofStyle(file, 'Heading1', 'Heading2')).toEqual([HOSTILE_SHOWN, HOSTILE_SHOWN]);
  expect(ofStyle(file, 'TOC1', 'TOC2')).toEqual([
    expect.stringContaining('<script>alert(1)</script>\t3'),
    expect.stringContaining('<script>alert(1)</script>\t4'),
  ]);
  expect(file.part('word/document.xml').getElementsByTagName('script')).toHaveLength(0);
});

test('a picture that is missing, or whose file is gone, leaves a frame with its caption', async () => {
  const gone = {
    path: '/no/such/file.png',
    hash: 'b'.repeat(64),
    mediaType: 'image/png',
    width: 300,
    height: 200,
  };
  const articles = [
    testArticle({ id: '1', document: everyBlock(null) }),
    testArticle({ id: '2', document: everyBlock('gone') }),
  ];
  const file = await written(testIssue({ pictures: { gone }, sections: [{ name: 'Tin', articles }] }));
  expect(ofStyle(file, 'Figure')).toEqual(['[Chưa có ảnh]', '[Chưa có ảnh]']);
  expect(ofStyle(file, 'Caption')).toHaveLength(2);
});

test('two articles of one title each get their own place in the contents', async () => {
  const articles = [testArticle({ id: '1' }), testArticle({ id: '2' })];
  const file = await written(testIssue({ sections: [{ name: 'Tin', articles }] }));
  const anchors = paragraphs(file)
    .filter((paragraph) => styleOf(paragraph) === 'TOC2')
    .map((entry) => entry.getElementsByTagName('w:hyperlink')[0]?.getAttribute('w:anchor'));
  expect(new Set(anchors).size).toBe(2);
});

test('without contents the file has no contents field', async () => {
  const file = await written(testIssue(), []);
  expect(file.xml('word/document.xml')).not.toContain('TOC \\o');
});
