/** What of one article is not fit for print: its parts, its figures, its letters' places in the body. */

import type { PictureSize } from '#shared/document/figures.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { countSuggestions } from '#shared/document/suggestions/open.ts';
import type { Article } from '#shared/model/article.ts';
import type { PreflightCode, PreflightDetails, PreflightProblem } from '#shared/preflight/problem.ts';
import type { PageGeometry } from '../../publishing/layout/page-geometry.ts';
import { printedFigures } from '../../publishing/layout/warnings.ts';

/** Below the first, one sees dots on paper; below the second, a picture is not quite sharp. */
const LEAST_DPI = 150;
const WANTED_DPI = 200;

/** "Tin, ảnh: Minh Thư" credits the pictures too. */
const BYLINE_CREDITS_PICTURES = /(?<!\p{L})ảnh\s*:/iu;

/** @param page on which it prints: how large a figure is, and so how sharp */
export function checkArticle(
  article: Article,
  pictures: ReadonlyMap<string, PictureSize>,
  page: PageGeometry,
): PreflightProblem[] {
  const { id, title, lead, byline, via, attribution, document } = article;
  const problems: PreflightProblem[] = [];
  const tell = <C extends PreflightCode>(code: C, details: PreflightDetails[C], block: number | null) =>
    problems.push({ code, details, place: { kind: 'article', id, title, block } } as PreflightProblem);

  const suggestions = countSuggestions(document);
  if (suggestions > 0) tell('SUGGESTIONS_OPEN', { count: suggestions }, null);
  if (title.trim() === '') tell('TITLE_MISSING', {}, null);
  if (lead.trim() === '' && documentText(document).trim() === '') tell('ARTICLE_EMPTY', {}, null);
  // An office document says who wrote it by its signature.
  const isSigned = document.blocks.some(({ type }) => type === 'signature');
  if (!isSigned && [byline, via, attribution].every((line) => line.trim() === '')) {
    tell('ATTRIBUTION_MISSING', {}, null);
  }
  const sharpness = new Map(printedFigures(document, pictures, page).map(({ figure, dpi }) => [figure, dpi]));
  const isCredited = BYLINE_CREDITS_PICTURES.test(byline);
  for (const [index, block] of document.blocks.entries()) {
    if (block.type === 'opaque') tell('BLOCK_UNKNOWN', {}, index);
    if (block.type !== 'figure') continue;
    const caption = shortened(block.caption);
    const dpi = sharpness.get(block);
    if (dpi === undefined) tell('PICTURE_MISSING', { caption }, index);
    else if (dpi < LEAST_DPI)
      tell('PICTURE_TOO_COARSE', { caption, dpi: Math.floor(dpi), least: LEAST_DPI }, index);
    else if (dpi < WANTED_DPI)
      tell('PICTURE_COARSE', { caption, dpi: Math.floor(dpi), wanted: WANTED_DPI }, index);
    if (block.caption.trim() === '') tell('CAPTION_MISSING', {}, index);
    if (block.credit.trim() === '' && !isCredited && !BYLINE_CREDITS_PICTURES.test(block.caption)) {
      tell('CREDIT_MISSING', { caption }, index);
    }
    if (block.pictureId !== null && block.alternativeText.trim() === '') {
      tell('ALTERNATIVE_TEXT_MISSING', { caption }, index);
    }
  }
  return problems;
}

export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}
