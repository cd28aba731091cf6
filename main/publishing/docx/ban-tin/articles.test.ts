// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
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

const document = documentOf([textBlock('paragraph', 'Phường mở thêm buổi tối.')]);
const articles = [
  testArticle({ id: '1', kind: 'feature', title: 'Bài dài', lead: 'Sapô', document }),
  testArticle({ id: '2', title: 'Tin một', attribution: 'trieugiang.example', document }),
  testArticle({ id: '3', title: 'Tin hai', byline: 'Minh Anh', document }),
  testArticle({ id: '4', kind: 'personnel', title: 'Tin nhân sự', kicker: 'Chú mục', document }),
];
const issue = testIssue({ sections: [{ name: 'Tin', articles }] });
let file: Written;

beforeAll(async () => {
  file = await written(issue);
});

const ofElement = (parent: Element | undefined, name: string) =>
  parent?.getElementsByTagName(name)[0] ?? null;

test('short news stands in boxes, one below the other, under one label', () => {
  expect(ofStyle(file, 'ShortNewsTitle')).toEqual(['Tin một', 'Tin hai']);
  expect(ofStyle(file, 'ShortNewsText')).toHaveLength(2);
  expect(ofStyle(file, 'ShortNewsByline', 'ShortNewsSource')).toEqual([
    'Nguồn: trieugiang.example',
    'Minh Anh',
  ]);
  expect(ofStyle(file, 'ArticleKind')).toEqual(['Bài', 'Tin vắn', 'Nhân sự']);
  // A rule parts articles, not boxes.
  expect(ofStyle(file, 'ArticleRule')).toHaveLength(1);
  expect(ofStyle(file, 'ShortNewsGap')).toHaveLength(2);
});

test('the styles of a box share border and indents, without which Word would draw a box for each', () => {
  const styles = [...file.part('word/styles.xml').getElementsByTagName('w:style')].filter((style) =>
    /^ShortNews(Title|Text|Byline|Source)$/.test(style.getAttribute('w:styleId') ?? ''),
  );
  const boxes = styles.map((style) => [
    ofElement(style, 'w:pBdr')?.outerHTML,
    ofElement(style, 'w:ind')?.outerHTML,
    ofElement(style, 'w:shd')?.outerHTML,
  ]);
  expect(boxes).toHaveLength(4);
  expect(new Set(boxes.map((box) => box.join())).size).toBe(1);
});

test('a box is never torn apart', () => {
  const lines = paragraphs(file).filter((one) => /^ShortNews(Title|Text|Source)$/.test(styleOf(one)));
  const [title, text, source] = lines;
  expect([title, text, source].map((line) => ofElement(line, 'w:keepNext') !== null)).toEqual([
    true,
    true,
    false,
  ]);
});

test('the kind stands in the rail, and above the title where a page has none', async () => {
  const labels = (from: Written) => paragraphs(from).filter((one) => styleOf(one) === 'ArticleKind');
  const [label] = labels(file);
  expect(Number(ofElement(label, 'w:framePr')?.getAttribute('w:x'))).toBeLessThan(0);
  expect(textOf(label?.nextElementSibling ?? file.part('word/document.xml').documentElement)).toBe('Bài dài');
  const chosen = { ...settingsInForce('ban-tin', undefined), columns: 2 };
  const columns = await written({ ...issue, settings: chosen });
  expect(labels(columns).map((one) => ofElement(one, 'w:framePr'))).toEqual([null, null, null]);
});
