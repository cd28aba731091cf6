/** Issues of several sections whose articles have everything that prints, and drawings of their pages. */
import { documentOf, figureBlock, headingBlock, textBlock, textInline } from '#shared/document/build.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { settingsInForce, type TemplateName } from '#shared/model/template-settings.ts';
import { EVERY_BLOCK, testArticle, testIssue } from '../test-issue.fixture.ts';
import { PageSession } from '../typst/page-session.ts';
import type { TypesetIssue } from '../typst/typeset-issue.ts';
import type { ResolvedArticle, ResolvedIssue } from './resolved-issue.ts';

export const sentence = 'Thành phố Triều Giang đưa thêm 18 thủ tục hành chính lên dịch vụ công trực tuyến. ';
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    textBlock('paragraph', sentence.repeat(4 + (index % 5)).trim()),
  );

export function text(count: number): ArticleDocument {
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

export const article = (id: string, parts: Partial<ResolvedArticle> = {}) =>
  testArticle({ id, title: `Tít bài ${id}`, lead: sentence.repeat(2), document: text(9), ...parts });

export function issueIn(template: TemplateName, columns: 1 | 2 | 3): ResolvedIssue {
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

/** Drawings of its pages from this one on, counted from 1. */
export async function drawn({ document }: TypesetIssue, firstPage: number): Promise<string[]> {
  const session = await PageSession.open(document.vector());
  const drawings = session
    .sizes()
    .flatMap((_, index) => (index + 1 < firstPage ? [] : [session.draw(index)]));
  session.close();
  return drawings;
}
