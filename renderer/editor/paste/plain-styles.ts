/** Of all styles only those are left that the schema has a mark for. */
import type { Declarations, StyleRules } from './css.ts';
import type { PastedPage } from './read-html.ts';

const FURNITURE = 'nav, aside';
/** Blocks whose look spreadsheets and web pages give to the block itself. That of headings is the template's. */
const STYLED_BLOCK = 'p, div, li, td, dt, dd, tr';
/** Rows of heads are bold by the style of tables. */
const HEAD_ROW = 'thead > tr, tr:not(:has(td))';
const HOLDS_BLOCKS = ':has(p, div, ul, ol, li, td, table, blockquote, h1, h2, h3, figure, hr)';

/** Takes out what a reader does not see, and what belongs to a page and not to its text. */
export function dropUnseen({ body, styles }: PastedPage): void {
  for (const element of body.querySelectorAll('[hidden], [aria-hidden="true"]')) element.remove();
  for (const element of body.querySelectorAll('[style], [class]')) {
    const declared = styles.of(element);
    const isHidden =
      declared.get('display') === 'none' ||
      declared.get('visibility') === 'hidden' ||
      declared.get('mso-hide') === 'all';
    if (isHidden && element.localName !== 'img') element.remove();
  }
  const furniture = [...body.querySelectorAll(FURNITURE)];
  const inside = furniture.map((part) => part.textContent.trim()).join('');
  // Somebody who copied out of a side column wants just that.
  if (body.textContent.trim() !== inside) for (const part of furniture) part.remove();
}

/** Replaces every style attribute by its share of bold, italic, underline, strikethrough and raised text. */
export function keepMarksOnly(part: Element, styles: StyleRules): void {
  for (const element of part.querySelectorAll('strike')) replaceTag(element, 's');
  for (const element of [...part.querySelectorAll('*')]) {
    const declared = styles.of(element);
    if (declared.size > 0 && element.matches(STYLED_BLOCK)) giveToText(element, declared, styles);
    const marks = marksOf(declared, element);
    if (marks === '') element.removeAttribute('style');
    else element.setAttribute('style', marks);
    for (const name of ['class', 'align', 'dir']) element.removeAttribute(name);
  }
  // That a link is underlined is the look of links, not a mark of its text.
  for (const element of part.querySelectorAll('a u')) element.replaceWith(...element.childNodes);
}

/** The editor reads marks of elements inside a block only: text gets them, and the blocks of a block do. */
function giveToText(block: Element, declared: Declarations, styles: StyleRules): void {
  const look = [weightOf(declared), slopeOf(declared)].filter((one) => /bold|italic/.test(one)).join(';');
  if (look === '' || block.textContent.trim() === '' || block.matches(HEAD_ROW)) return;
  if (!block.matches(HOLDS_BLOCKS)) {
    const span = block.ownerDocument.createElement('span');
    span.setAttribute('style', look);
    span.append(...block.childNodes);
    block.append(span);
    return;
  }
  for (const part of block.children) {
    if (!part.matches(STYLED_BLOCK)) continue;
    const own = [...styles.of(part)].map(([name, value]) => `${name}:${value}`);
    part.setAttribute('style', [look, ...own].join(';'));
  }
}

function marksOf(declared: Declarations, element: Element): string {
  if (declared.size === 0) return '';
  const isInLink = element.closest('a[href]') !== null;
  return [weightOf(declared), slopeOf(declared), isInLink ? '' : linesOf(declared), placeOf(declared)]
    .filter(Boolean)
    .join(';');
}

function weightOf(declared: Declarations): string {
  const weight = declared.get('font-weight')?.toLowerCase();
  if (weight === undefined) return '';
  const isBold = weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600;
  return `font-weight:${isBold ? 'bold' : 'normal'}`;
}

function slopeOf(declared: Declarations): string {
  const slope = declared.get('font-style')?.toLowerCase();
  if (slope === undefined) return '';
  return `font-style:${/italic|oblique/.test(slope) ? 'italic' : 'normal'}`;
}

function linesOf(declared: Declarations): string {
  const value = `${declared.get('text-decoration') ?? ''} ${declared.get('text-decoration-line') ?? ''}`;
  const lines = ['underline', 'line-through', 'none'].filter((line) => value.includes(line));
  return lines.length > 0 ? `text-decoration:${lines.join(' ')}` : '';
}

function placeOf(declared: Declarations): string {
  const place = declared.get('vertical-align');
  return place === 'sub' || place === 'super' || place === 'baseline' ? `vertical-align:${place}` : '';
}

function replaceTag(element: Element, tag: string): void {
  const replaced = element.ownerDocument.createElement(tag);
  replaced.append(...element.childNodes);
  element.replaceWith(replaced);
}
