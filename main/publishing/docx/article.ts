/** One article: kicker, title, lead, body, and who wrote it. */
import { type FileChild, type IParagraphOptions, Paragraph } from 'docx';
import type { SuggestibleField } from '#shared/document/schema.ts';
import type { ResolvedArticle } from '../layout/resolved-issue.ts';
import { type BodyPart, bodyParts } from './blocks.ts';
import { textRun } from './inline.ts';
import { STYLE } from './style-names.ts';
import type { Writing } from './writing.ts';

/** @param first of its section; the others are parted from the one before them */
export function articleBlocks(article: ResolvedArticle, first: boolean, writing: Writing): FileChild[] {
  return articleParts(article, first, writing).flatMap(({ children }) => children);
}

export function articleParts(article: ResolvedArticle, first: boolean, writing: Writing): BodyPart[] {
  const rule = new Paragraph({ style: STYLE.rule, pageBreakBefore: writing.beginsPage(article.id) });
  const head = [
    ...(first ? [] : [rule]),
    ...fieldParagraphs(writing, article, ['kicker'], STYLE.kicker),
    ...titleParagraphs(writing, article),
    ...fieldParagraphs(writing, article, ['lead'], STYLE.lead),
  ];
  const closing = signOff(writing, article);
  const body = bodyParts(article.document, writing);
  return [
    { isAcross: false, children: head },
    ...(closing.length > 0 ? keptWithNext(body) : body),
    { isAcross: false, children: closing },
  ];
}

/** Who wrote a text never stands alone on a page: its last paragraph goes along. */
export function keptWithNext(parts: readonly BodyPart[]): BodyPart[] {
  const last = parts.at(-1);
  const paragraph = last?.children.at(-1);
  if (!last || !(paragraph instanceof Paragraph)) return [...parts];
  const children = [...last.children.slice(0, -1), paragraph.with({ keepNext: true })];
  return [...parts.slice(0, -1), { ...last, children }];
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
