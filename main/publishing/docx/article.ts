/** One article: kicker, title, lead, body, and who wrote it. */
import { BorderStyle, type FileChild, type IParagraphOptions, Paragraph } from 'docx';
import type { SuggestibleField } from '#shared/document/schema.ts';
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
  const parted = first ? {} : PARTED;
  const kicker = fieldParagraphs(writing, article, ['kicker'], STYLE.kicker, { options: parted });
  return [
    ...kicker,
    ...titleParagraphs(writing, article, kicker.length > 0 ? {} : parted),
    ...fieldParagraphs(writing, article, ['lead'], STYLE.lead),
    ...bodyBlocks(article.document, writing),
    ...signOff(writing, article),
  ];
}

export function signOff(writing: Writing, article: ResolvedArticle): Paragraph[] {
  return [...fieldParagraphs(writing, article, ['byline'], STYLE.byline), ...provenance(writing, article)];
}

/** Where a text was taken from. */
export function provenance(writing: Writing, article: ResolvedArticle): Paragraph[] {
  return [
    ...fieldParagraphs(writing, article, ['via'], STYLE.provenance, {
      text: ({ via }) => via && `Theo: ${via}`,
    }),
    ...fieldParagraphs(writing, article, ['attribution'], STYLE.provenance, {
      text: ({ attribution }) => attribution && `Nguồn: ${attribution}`,
    }),
  ];
}

/** The title as a heading; nothing where there is none. */
export function titleParagraphs(
  { headings }: Writing,
  article: ResolvedArticle,
  options: IParagraphOptions = {},
): Paragraph[] {
  return headings.hasTitle(article) ? [headings.article(article, options)] : [];
}

interface FieldLook {
  options?: IParagraphOptions;
  /** What is printed of the fields; left out: the first as it is. */
  text?: (article: ResolvedArticle) => string;
}

/** Lines beside the body, one paragraph each, with what is suggested and said about them in a reviewer's copy. */
export function fieldParagraphs(
  { reviewing }: Writing,
  article: ResolvedArticle,
  fields: readonly [SuggestibleField, ...SuggestibleField[]],
  style: string,
  { options = {}, text = (one) => one[fields[0]] }: FieldLook = {},
): Paragraph[] {
  if (!reviewing) return textParagraphs(style, text(article), options);
  return reviewing
    .lines(article, fields, text)
    .map((line, index) => new Paragraph({ ...(index === 0 && options), style, ...line }));
}

/** One paragraph per line; nothing for empty text. */
function textParagraphs(style: string, text: string, options: IParagraphOptions): Paragraph[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => new Paragraph({ ...(index === 0 && options), style, children: [textRun(line)] }));
}
