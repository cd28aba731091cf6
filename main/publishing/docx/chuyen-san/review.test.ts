// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { settingsInForce } from '#shared/model/template-settings.ts';
import {
  ofStyle,
  paragraphs,
  textOf,
  type Written,
  written,
} from '../../../../tests/support/written-docx.ts';
import { testArticle, testIssue } from '../issue.fixture.ts';

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
  expect(articles.map(({ columns: count }) => Number(count))).toEqual([1, columns, 1, columns]);
  // Word balances columns only before a section that goes on on the same page.
  expect(articles.map(({ type }) => type)).toEqual(Array(4).fill('continuous'));
});

test('every article begins a page, under the name of its section', async () => {
  const file = await written(review(2));
  const breaks = paragraphs(file)
    .filter((paragraph) => paragraph.getElementsByTagName('w:pageBreakBefore').length > 0)
    .map(textOf);
  expect(breaks).toEqual(['Nghiên cứu', 'Nghiên cứu']);
  expect(ofStyle(file, 'ReviewSection')).toEqual(['Nghiên cứu']);
  expect(ofStyle(file, 'TOC1', 'TOC2').map((text) => text.split('\t')[0])).toEqual([
    'Nghiên cứu',
    'Bài một',
    'Bài hai',
  ]);
});

test('the note about the author stands under the name, and once; a name without its mark gets one', async () => {
  const file = await written(review(2));
  expect(ofStyle(file, 'ReviewAuthor')).toEqual(['Trần Văn An (*)', 'Lê Thị Bình (*)']);
  expect(ofStyle(file, 'ReviewAuthorNote')).toEqual(Array(2).fill('(*) Phó Giám đốc Sở Nội vụ'));
  expect(ofStyle(file, 'BodyText')).toEqual(Array(2).fill('Lời đầu của bài.'));
});
