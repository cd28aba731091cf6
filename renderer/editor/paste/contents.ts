/** Pasted tables of contents: their titles are text, the dots and the numbers of another file's pages are not. */
import type { PastedPage } from './read-html.ts';

const ENTRY = 'p[class*="MsoToc"], [id^="Table of Contents"] p';
/** Dots or a tab, then a number. A number that ends the title has neither before it. */
const LEADER = /[\s\u00a0]*(?:[.…·_]{2,}|…|\t)[\s\u00a0.…·_]*(?:\d{1,4}|[ivxlc]{1,7})?[\s\u00a0]*$/i;

/** Leaves the titles of tables of contents as plain paragraphs, in place. */
export function dropLeaders({ body, styles }: PastedPage): void {
  for (const entry of body.querySelectorAll(ENTRY)) {
    const tab = [...entry.querySelectorAll('[style*="mso-tab-count"]')].at(-1);
    // Word names the tab that the dots stand for: "mso-tab-count:1 dotted".
    if (tab && /[a-z]/i.test(styles.of(tab).get('mso-tab-count') ?? '')) {
      const leader = textFrom(entry, tab);
      if (/^[\s\u00a0.…·_]*(?:\d{1,4}|[ivxlc]{1,7})?[\s\u00a0]*$/i.test(leader)) cutEnd(entry, leader.length);
    }
    cutEnd(entry, LEADER.exec(entry.textContent)?.[0].length ?? 0);
    for (const link of entry.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  }
}

/** The text of `whole` from the beginning of `part` on. */
function textFrom(whole: Element, part: Element): string {
  const range = whole.ownerDocument.createRange();
  range.setStartBefore(part);
  range.setEnd(whole, whole.childNodes.length);
  return range.toString();
}

function cutEnd(element: Element, letters: number): void {
  let left = letters;
  for (const text of textsOf(element).reverse()) {
    const content = text.nodeValue ?? '';
    text.nodeValue = content.slice(0, Math.max(content.length - left, 0));
    left -= content.length;
    if (left <= 0) return;
  }
}

function textsOf(element: Element): Node[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) texts.push(text);
  return texts;
}
