/** How long an article will print before it is typeset: measured on the `ban-tin` template's A4 page. */

/** Chữ on a page of running text. */
const WORDS_PER_PAGE = 520;
/** What a figure with its caption takes of a page, in column width. */
const PAGES_PER_FIGURE = 0.3;

/** Pages, with a fraction. */
export function estimatedPages(words: number, figures: number): number {
  return words / WORDS_PER_PAGE + figures * PAGES_PER_FIGURE;
}
