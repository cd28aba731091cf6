/** One article: kicker, title, lead, body, and who wrote it. */
import { type FileChild, type IParagraphOptions, Paragraph } from 'docx';
import type { SuggestibleField } from '#shared/document/schema.ts';
import type { ResolvedArticle } from '../layout/resolved-issue.ts';
import { type BodyPart, bodyParts, partsAfterText } from './blocks.ts';
import { ABOVE_SIGN_OFF, textLines } from './body-styles.ts';
import { textRun } from './inline.ts';
import { between } from './lines.ts';
import { STYLE } from './style-names.ts';
import type { Writing } from './writing.ts';

/** @param first of its section; the others are parted from the one before them */
export function articleBlocks(article: ResolvedArticle, first: boolean, writing: Writing): FileChild[] {
  const opening = first ? [] : [ruleBefore(article, writing)];
  return articleParts(article, opening, writing).flatMap(({ children }) => children);
}

/** Parts an article from the one before it. */
export function ruleBefore({ id }: ResolvedArticle, { beginsPage }: Writing): Paragraph {
  const pageBreakBefore = beginsPage(id);
  // No space at the head of a page.
  return new Paragraph({
    style: STYLE.rule,
    pageBreakBefore,
    ...(pageBreakBefore && { spacing: { before: 0 } }),
  });
}

/** @param opening stands above the kicker */
export function articleParts(
  article: ResolvedArticle,
  opening: readonly FileChild[],
  writing: Writing,
): BodyPart[] {
  const head = [
    ...opening,
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
    ...partsAfterText(article.document, writing),
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
  const byline = fieldParagraphs(writing, article, ['byline'], STYLE.byline);
  return [...byline, ...provenance(writing, article, byline.length === 0)];
}

/**
 * Where a text was taken from.
 *
 * @param isFirst whether it follows the text itself
 */
export function provenance(writing: Writing, article: ResolvedArticle, isFirst = true): Paragraph[] {
  const { body } = writing.look;
  const [first, ...others] = [
    ...fieldParagraphs(writing, article, ['via'], STYLE.provenance, {
      text: ({ via }) => via && `Theo: ${via}`,
    }),
    ...fieldParagraphs(writing, article, ['attribution'], STYLE.provenance, {
      text: ({ attribution }) => attribution && `Nguồn: ${attribution}`,
    }),
  ];
  if (!first) return [];
  const before = between(ABOVE_SIGN_OFF, body, textLines(writing.look).provenance);
  return [isFirst ? first.with({ spacing: { before } }) : first, ...others];
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
