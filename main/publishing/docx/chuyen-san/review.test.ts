// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { documentOf, figureBlock, textBlock, textInline } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import { settingsInForce } from '#shared/model/template-settings.ts';
import {
  ofStyle,
  paragraphs,
  styleOf,
  textOf,
  type Written,
  written,
} from '../../../../tests/support/written-docx.ts';
import { testArticle, testIssue } from '../issue.fixture.ts';

const paragraph = (text: string) => textBlock('paragraph', text);
const document = documentOf([
  textBlock('paragraph', 'Lời đầu của bài.'),
  textBlock('paragraph', '(*) Phó Giám đốc Sở Nội vụ'),
]);
const review = (columns: number) =>
  testIssue({
    template: 'chuyen-san',
    settings: { ...settingsInForce('chuyen-san', undefined), columns },
    sections: [
      {
        name: 'Nghiên cứu',
        articles: [
          testArticle({ id: 'a', title: 'Bài một', byline: 'Trần Văn An (*)', document }),
          testArticle({ id: 'b', title: 'Bài hai', byline: 'Lê Thị Bình', document }),
        ],
      },
    ],
  });

/** Of every section: how it begins, and its columns. */
function sectionsOf(file: Written) {
  return [...file.part('word/document.xml').getElementsByTagName('w:sectPr')].map((section) => ({
    type: section.getElementsByTagName('w:type')[0]?.getAttribute('w:val') ?? null,
    columns: section.getElementsByTagName('w:cols')[0]?.getAttribute('w:num') ?? '1',
  }));
}

test.each([2, 3])('each article has a section across the page and one of %i columns', async (columns) => {
  const file = await written(review(columns));
  const [front, ...articles] = sectionsOf(file);
  expect(front?.columns).toBe('1');
  // Word balances columns only before a section that goes on on the same page: an empty one closes them.
  expect(articles.map(({ columns: count }) => Number(count))).toEqual([1, columns, 1, 1, columns, 1]);
  const onePage = ['nextPage', 'continuous', 'continuous'];
  expect(articles.map(({ type }) => type)).toEqual([...onePage, ...onePage]);
});

test('every article begins a page, under the name of its section', async () => {
  const file = await written(review(2));
  expect(ofStyle(file, 'Heading1', 'ReviewSectionAgain')).toEqual(['Nghiên cứu', 'Nghiên cứu']);
  expect(ofStyle(file, 'TOC1', 'TOC2').map((text) => text.split('\t')[0])).toEqual([
    'Nghiên cứu',
    'Bài một',
    'Bài hai',
  ]);
});

test('what is as wide as the page parts the columns, and they are equal again below it', async () => {
  const wide: Block = figureBlock({ width: 'page', caption: 'Toàn cảnh' });
  const table: Block = {
    type: 'table',
    headerRows: 1,
    caption: '',
    rows: [{ cells: Array.from({ length: 5 }, () => ({ paragraphs: [textInline('Ô')] })) }],
  };
  const blocks = [paragraph('Trước.'), wide, paragraph('Giữa.'), table, paragraph('Sau.')];
  const article = testArticle({ id: 'a', document: documentOf(blocks) });
  const file = await written({ ...review(2), sections: [{ name: 'Nghiên cứu', articles: [article] }] });
  expect(sectionsOf(file).map(({ columns }) => columns)).toEqual(['1', '1', '2', '1', '2', '1', '2', '1']);
});

test('a text begins with a letter that is three lines high, set apart as Word sets it', async () => {
  const long = 'Đầu tháng Mười, cả phường đi nộp hồ sơ vào buổi tối. '.repeat(8).trim();
  const article = (text: string) => testArticle({ id: 'a', document: documentOf([paragraph(text)]) });
  const bodyOf = async (text: string) => {
    const file = await written({ ...review(2), sections: [{ name: 'Mục', articles: [article(text)] }] });
    const body = paragraphs(file).filter((one) => styleOf(one) === 'BodyText');
    const [frame] = body.map((one) => one.getElementsByTagName('w:framePr')[0]);
    return { texts: body.map(textOf), lines: frame?.getAttribute('w:lines') };
  };
  expect(await bodyOf(long)).toEqual({ texts: ['Đ', long.slice(1)], lines: '3' });
  expect((await bodyOf(long.replace('Đầu', 'Ở đầu'))).texts).toEqual(['Ở', long.replace('Đầu', 'đầu')]);
  expect((await bodyOf(`“${long}`)).texts).toEqual([`“${long}`]);
  expect((await bodyOf('Đoạn ngắn.')).texts).toEqual(['Đoạn ngắn.']);
});

test('the note about the author stands at the foot of the page under its own mark, and takes no number', async () => {
  const noted: Block = {
    type: 'paragraph',
    content: [...textInline('Có chú thích'), { type: 'footnoteReference', footnoteId: 'n' }],
  };
  const aboutAuthor = paragraph('(*) Phó Giám đốc Sở Nội vụ');
  const own = documentOf([paragraph('Lời đầu của bài.'), aboutAuthor, noted], {
    n: [textInline('Xem Điều 5.')],
  });
  const articles = [
    testArticle({ id: 'a', title: 'Bài một', byline: 'Trần Văn An (*)', document: own }),
    testArticle({ id: 'b', title: 'Bài hai', byline: 'Lê Thị Bình', document }),
  ];
  const file = await written({ ...review(2), sections: [{ name: 'Nghiên cứu', articles }] });
  // A name without its mark gets one.
  expect(ofStyle(file, 'ReviewAuthor')).toEqual(['Trần Văn An (*)', 'Lê Thị Bình (*)']);
  expect(paragraphs(file).map(textOf).join()).not.toContain('Phó Giám đốc');

  const body = file.part('word/document.xml');
  const references = [...body.getElementsByTagName('w:footnoteReference')].map((reference) => ({
    id: reference.getAttribute('w:id'),
    hasOwnMark: reference.getAttribute('w:customMarkFollows') === '1',
  }));
  expect(references.map(({ hasOwnMark }) => hasOwnMark)).toEqual([true, false, true]);
  const notes = [...file.part('word/footnotes.xml').getElementsByTagName('w:footnote')];
  const toldBy = references.map(({ id }) => {
    const note = notes.find((one) => one.getAttribute('w:id') === id);
    return (
      note && {
        text: textOf(note).trim(),
        isNumbered: note.getElementsByTagName('w:footnoteRef').length === 1,
      }
    );
  });
  expect(toldBy).toEqual([
    { text: '(*) Phó Giám đốc Sở Nội vụ', isNumbered: false },
    { text: 'Xem Điều 5.', isNumbered: true },
    { text: '(*) Phó Giám đốc Sở Nội vụ', isNumbered: false },
  ]);
});

test('a reviewer’s copy keeps the note under the name, where it can have comments', async () => {
  const file = await written(review(2), undefined, { isReviewCopy: true });
  expect(ofStyle(file, 'ReviewAuthorNote')).toEqual(Array(2).fill('(*) Phó Giám đốc Sở Nội vụ'));
});
