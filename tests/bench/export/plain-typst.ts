/** The text of an issue set by Typst alone: no template, no pictures, no notes. Nothing that Typst sets is faster. */

import type { ResolvedIssue } from '#main/publishing/layout/resolved-issue.ts';
import { ENTRY, type EngineName } from '#main/publishing/typst/engine.ts';
import { engineFor } from '#main/publishing/typst/engines.ts';
import { blockTexts } from '#shared/document/plain-text.ts';
import { TEST_PATHS } from '../../support/program-paths.ts';

const MAIN = `#set page(width: 210mm, height: 297mm, margin: (x: 30mm, y: 25mm))
#set text(lang: "vi", size: 10.5pt)
#set par(justify: true)
#for article in json("/text.json") {
  heading(level: 2, article.title)
  for paragraph in article.paragraphs { par(paragraph) }
}
`;

export async function plainPdf(issue: ResolvedIssue, engine: EngineName): Promise<Uint8Array> {
  const articles = issue.sections.flatMap((section) => section.articles);
  const text = articles.map(({ title, document }) => ({
    title,
    paragraphs: document.blocks.flatMap((block) => blockTexts(block)),
  }));
  const bytes = (content: string) => new TextEncoder().encode(content);
  const files = new Map([
    [ENTRY, bytes(MAIN)],
    ['/text.json', bytes(JSON.stringify(text))],
  ]);
  return (await engineFor(engine, TEST_PATHS.fonts)).compile(files).pdf(null);
}
