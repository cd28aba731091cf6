/** One article: kicker, title, lead, body, and who wrote it. */
import { BorderStyle, type FileChild, type IParagraphOptions, Paragraph } from 'docx';
import type { ResolvedArticle } from '../layout/resolved-issue.ts';
import { bodyBlocks } from './blocks.ts';
import { textRun } from './inline.ts';
import { COLOUR, STYLE } from './style-names.ts';
import type { Writing } from './writing.ts';

/** Parts an article from the one before it on the page. */
const PARTED: IParagraphOptions = {
  spacing: { before: 480 },
  border: { top: { style: BorderStyle.SINGLE, size: 4, space: 14, color: COLOUR.hairline } },
};

export function articleBlocks(article: ResolvedArticle, first: boolean, writing: Writing): FileChild[] {
  const { kicker, title, lead, document } = article;
  const parted = first ? {} : PARTED;
  return [
    ...(kicker ? [new Paragraph({ ...parted, style: STYLE.kicker, children: [textRun(kicker)] })] : []),
    ...(title ? [writing.headings.article(article, kicker ? {} : parted)] : []),
    ...textParagraphs(STYLE.lead, lead),
    ...bodyBlocks(document, writing),
    ...signOff(article),
  ];
}

export function signOff({ byline, via, attribution }: ResolvedArticle): Paragraph[] {
  return [
    ...textParagraphs(STYLE.byline, byline),
    ...textParagraphs(STYLE.provenance, via && `Theo: ${via}`),
    ...textParagraphs(STYLE.provenance, attribution && `Nguồn: ${attribution}`),
  ];
}

/** One paragraph per line; nothing for empty text. */
export function textParagraphs(style: string, text: string): Paragraph[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => new Paragraph({ style, children: [textRun(line)] }));
}
