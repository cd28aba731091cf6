/** Places in print are told in the blocks of the stored document, which the editor shows with its suggestions. */
import { expect, test } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { printedPieces } from '../../features/preflight/printed-pieces.ts';
import { testArticle, testIssue } from '../test-issue.fixture.ts';
import { typesetIssue } from '../typst/typeset-issue.ts';
import { resolveArticle } from './resolve-issue.ts';

const suggestion = { authorId: 'lan', author: 'Lê Thị Lan', at: '2026-11-22T07:00:00.000Z' };
const document = {
  ...documentOf([
    textBlock('paragraph', 'Đoạn đầu.'),
    { type: 'paragraph', content: [], proposal: { inserted: 's' } },
    textBlock('paragraph', 'Đoạn sau.'),
  ]),
  suggestions: { s: suggestion },
};

test('a paragraph behind a suggested one is told by its place in the editor', async () => {
  const article = resolveArticle({ ...testArticle({ id: 'a' }), document });
  expect(article.document.blocks).toHaveLength(2);
  const { places } = await typesetIssue(testIssue([{ name: 'Tin', articles: [article] }]), TEST_PATHS, {
    engine: 'auto',
    dpi: 150,
  });
  expect(places.map(({ block }) => block)).toEqual([0, 2]);
  expect([...printedPieces(article)].filter(({ block }) => block !== null)).toEqual([
    { text: 'Đoạn đầu.', block: 0 },
    { text: 'Đoạn sau.', block: 2 },
  ]);
});
