/** A part of an issue prints as the whole does. */
import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, headingBlock, textBlock, textInline } from '#shared/document/build.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { settingsInForce, type TemplateName } from '#shared/model/template-settings.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { EVERY_BLOCK, testArticle, testIssue } from '../test-issue.fixture.ts';
import { PageSession } from '../typst/page-session.ts';
import { type TypesetIssue, typesetIssue } from '../typst/typeset-issue.ts';
import { pagesOfPart, partWith, placeOfPart } from './issue-part.ts';
import type { ResolvedArticle, ResolvedIssue } from './resolved-issue.ts';

const sentence = 'Thành phố Triều Giang đưa thêm 18 thủ tục hành chính lên dịch vụ công trực tuyến. ';
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    textBlock('paragraph', sentence.repeat(4 + (index % 5)).trim()),
  );

function text(count: number): ArticleDocument {
  const document = documentOf([
    ...paragraphs(count),
    {
      type: 'paragraph',
      content: [...textInline('Số liệu'), { type: 'footnoteReference', footnoteId: 'n' }],
    },
    figureBlock({ caption: 'Một cửa', width: 'page' }),
    ...paragraphs(2),
    figureBlock({ caption: 'Phòng tiếp dân', credit: 'Minh Anh' }),
    headingBlock(1, 'Việc còn lại'),
    ...paragraphs(2),
  ]);
  return { ...document, footnotes: { n: { paragraphs: [textInline('Tính đến tháng 10.')] } } };
}

const article = (id: string, parts: Partial<ResolvedArticle> = {}) =>
  testArticle({ id, title: `Tít bài ${id}`, lead: sentence.repeat(2), document: text(9), ...parts });

function issueIn(template: TemplateName, columns: 1 | 2 | 3): ResolvedIssue {
  const settings = { ...settingsInForce(template, undefined), columns, imprintPlace: 'last' as const };
  const every = { ...text(0), blocks: EVERY_BLOCK };
  const short = documentOf([textBlock('paragraph', sentence)]);
  const sections = [
    { name: 'Chỉ đạo điều hành', articles: [article('a'), article('b', { document: every })] },
    {
      name: 'Tin hoạt động',
      articles: [
        article('c', { document: text(24) }),
        article('d'),
        article('e', { document: short, lead: '' }),
      ],
    },
    { name: 'Kinh nghiệm', articles: [article('f')] },
  ];
  return { ...testIssue(sections), template, settings };
}

async function drawn({ document }: TypesetIssue, firstPage: number): Promise<string[]> {
  const session = await PageSession.open(document.vector());
  const drawings = session
    .sizes()
    .flatMap((_, index) => (index + 1 < firstPage ? [] : [session.draw(index)]));
  session.close();
  return drawings;
}

describe('partWith', () => {
  it.each([
    ['ban-tin', 1],
    ['ban-tin', 2],
    ['chuyen-san', 2],
    ['bao-cao', 1],
  ] as const)(
    'sets the pages of the whole: %s in %i columns',
    async (template, columns) => {
      const issue = issueIn(template, columns);
      const options = { engine: 'auto', dpi: 36 } as const;
      const settled = await typesetIssue(issue, TEST_PATHS, options);
      const before = { shares: settled.shares, columns: settled.columns };
      const whole = await typesetIssue(issue, TEST_PATHS, { ...options, ...before });
      const drawings = await drawn(whole, 1);
      const pages = drawings.map((_, index) => ({ hash: `${index}`, width: 595, height: 842 }));
      for (const id of ['a', 'b', 'c', 'd', 'f']) {
        const part = partWith(issue, id);
        const span = part && pagesOfPart(part, { ...whole, pages });
        if (!part || !span) throw new Error(`no part with ${id}`);
        const typeset = await typesetIssue(part.issue, TEST_PATHS, {
          ...options,
          shares: whole.shares,
          columns: whole.columns,
          part: placeOfPart(part, span.firstPage),
        });
        const { firstPage, lastPage } = span;
        expect(await drawn(typeset, firstPage)).toEqual(drawings.slice(firstPage - 1, lastPage));
        const ids = part.issue.sections.flatMap(({ articles }) => articles.map((one) => one.id));
        expect(ids).toContain(id);
        expect(typeset.articles).toEqual(Object.fromEntries(ids.map((one) => [one, whole.articles[one]])));
        expect(typeset.places).toEqual(whole.places.filter(({ articleId }) => ids.includes(articleId)));
        expect(typeset.contents).toEqual(
          whole.contents.filter(({ page }) => page >= firstPage && page <= lastPage),
        );
      }
    },
    60_000,
  );

  it('knows no part where text runs on from one article to the next', () => {
    expect(partWith(issueIn('diem-bao', 1), 'c')).toBeNull();
    expect(partWith(issueIn('ban-tin', 1), 'z')).toBeNull();
  });
});
