import { expect, test } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { settingsInForce } from '#shared/model/template-settings.ts';
import { paragraphsOfPdf } from '../../../tests/support/parity/pdf-parts.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { testArticle, testIssue } from '../test-issue.fixture.ts';
import { typesetIssue } from './typeset-issue.ts';

test('a drop capital is read together with its word: it was heard as "L, ớp"', async () => {
  const texts = ['Lớp không có tên chính thức. ', 'Ở thành phố, bảng theo dõi có mười hai cột. '];
  const articles = texts.map((text, index) =>
    testArticle({ id: `${index}`, document: documentOf([textBlock('paragraph', text.repeat(12))]) }),
  );
  const issue = {
    ...testIssue([{ name: 'Mục', articles }]),
    template: 'chuyen-san' as const,
    settings: settingsInForce('chuyen-san', undefined),
  };
  const { document } = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
  const paragraphs = await paragraphsOfPdf(document.pdf('ua-1'));
  for (const text of texts) {
    const found = paragraphs.filter((paragraph) => paragraph.startsWith(text));
    expect(found, text).toHaveLength(1);
  }
});
