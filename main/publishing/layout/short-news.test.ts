import { expect, it } from 'vitest';
import { documentOf, figureBlock, headingBlock, textBlock, textInline } from '#shared/document/build.ts';
import { testArticle } from '../test-issue.fixture.ts';
import type { ResolvedArticle } from './resolved-issue.ts';
import { isShortNews } from './short-news.ts';

const lines = textBlock('paragraph', 'Xã Cồn Lụa có đường truyền dự phòng từ ngày 15/11/2026.');
const news = (parts: Partial<ResolvedArticle> = {}) =>
  isShortNews(testArticle({ id: 'a', kind: 'news', document: documentOf([lines]), ...parts }));

it('a few lines of news are short news', () => {
  expect(news()).toBe(true);
  expect(news({ document: documentOf([lines, lines, lines]), attribution: 'Sở Nội vụ' })).toBe(true);
});

it('what is longer, or has a head or parts of its own, is an article', () => {
  const articles: Partial<ResolvedArticle>[] = [
    { kind: 'feature' },
    { kicker: 'Chú mục' },
    { lead: 'Sapô.' },
    { document: documentOf([]) },
    { document: documentOf([textBlock('paragraph', '')]) },
    { document: documentOf([textBlock('paragraph', 'chữ '.repeat(200))]) },
    { document: documentOf([lines, lines, lines, lines]) },
    { document: documentOf([lines, figureBlock({})]) },
    { document: documentOf([headingBlock(1, 'Đề mục'), lines]) },
    { document: documentOf([lines], { n: [textInline('Chú thích.')] }) },
  ];
  expect(articles.map(news)).toEqual(articles.map(() => false));
});
