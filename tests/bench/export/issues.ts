/** Issues to export: long ones, and ones that share no sentence with any before. */
import type { ResolvedIssue } from '#main/publishing/layout/resolved-issue.ts';
import { textBlock } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';

/** The same sections so many times, with titles that differ. */
export function repeated(issue: ResolvedIssue, times: number): ResolvedIssue {
  const sections = Array.from({ length: times }, (_, round) =>
    issue.sections.map((section) => ({
      ...section,
      articles: section.articles.map((article) => ({
        ...article,
        id: `${article.id}-${round}`,
        title: `${article.title} (${round + 1})`,
      })),
    })),
  );
  return { ...issue, sections: sections.flat() };
}

/** The issue with a number of its own in every passage, so that no line is like one of another article or another round. */
export function renewed(issue: ResolvedIssue, round: number): ResolvedIssue {
  let passages = 0;
  const numbered = (text: string) => {
    passages += 1;
    return `${round}.${passages} ${text}`;
  };
  const sections = issue.sections.map((section) => ({
    ...section,
    articles: section.articles.map((article) => ({
      ...article,
      lead: numbered(article.lead),
      document: {
        ...article.document,
        blocks: article.document.blocks.map((block) => changed(block, numbered)),
      },
    })),
  }));
  return { ...issue, sections };
}

/** Tables keep their figures: with more in a cell they would be other tables. */
function changed(block: Block, numbered: (text: string) => string): Block {
  if (block.type === 'table' || block.type === 'figure')
    return { ...block, caption: numbered(block.caption) };
  return JSON.parse(JSON.stringify(block), (_key, value) =>
    value?.type === 'text' ? { ...value, text: numbered(value.text) } : value,
  );
}

/** The issue with so many sentences more at the end of an article in its middle. */
export function edited(issue: ResolvedIssue, sentences: number): ResolvedIssue {
  const copy = structuredClone(issue);
  const article = copy.sections[Math.floor(copy.sections.length / 2)]?.articles[0];
  for (let sentence = 1; sentence <= sentences; sentence += 1) {
    article?.document.blocks.push(textBlock('paragraph', `Câu thêm vào, câu thứ ${sentence}.`));
  }
  return copy;
}
