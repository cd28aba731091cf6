/** One article by itself, without cover and contents: for who reads nothing else. */
import { SectionType } from 'docx';
import { articleBlocks } from './article.ts';
import { runningFooter, runningHeader } from './header-footer.ts';
import { pageOptions } from './look.ts';
import type { DocxTemplate } from './templates.ts';

export const articleAlone: DocxTemplate = {
  sections: async (issue, _contents, writing) => [
    {
      properties: { page: pageOptions(writing.look), type: SectionType.NEXT_PAGE },
      headers: { default: runningHeader(issue, writing.look, null) },
      footers: { default: runningFooter(issue, writing.look) },
      children: issue.sections
        .flatMap(({ articles }) => articles)
        .flatMap((article, index) => articleBlocks(article, index === 0, writing)),
    },
  ],
  styles: () => [],
};
