/** Makes a parsed page harmless and plain before its parts become nodes. */

/** Elements that go with all they hold. */
const REMOVED =
  'script, template, noscript, iframe, frame, object, embed, applet, svg, math, canvas, ' +
  'audio, video, picture, img, input, button, select, textarea, link, base, title, ' +
  '[hidden], [aria-hidden="true"]';

/** Deeper than any real text; a walk by recursion stays far from the end of the stack. */
const MAX_DEPTH = 120;

/**
 * Takes out what is no text: scripts, pictures, controls, hidden parts, comments and event attributes.
 * What is nested beyond reason is lifted up; text becomes NFC. Changes `dom` in place.
 *
 * The document must be inert (DOMParser), so that nothing in it has run or loaded.
 */
export function cleanDom(dom: Document | ParentNode): void {
  flatten(dom);
  for (const element of dom.querySelectorAll(REMOVED)) element.remove();
  for (const element of dom.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      if (name.toLowerCase().startsWith('on')) element.removeAttribute(name);
    }
  }
  composeText(dom);
}

function composeText(dom: Node): void {
  const texts = (dom.ownerDocument ?? document).createTreeWalker(dom, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const composed = text.nodeValue?.normalize('NFC') ?? '';
    if (composed !== text.nodeValue) text.nodeValue = composed;
  }
}

/** Replaces each element at MAX_DEPTH by what it holds, until nothing is deeper. No recursion. */
function flatten(dom: ParentNode): void {
  const open: { element: Element; depth: number }[] = [...dom.children].map((element) => ({
    element,
    depth: 1,
  }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { element, depth } = next;
    if (depth < MAX_DEPTH) {
      for (const child of element.children) open.push({ element: child, depth: depth + 1 });
    } else {
      const children = [...element.children];
      element.replaceWith(...element.childNodes);
      for (const child of children) open.push({ element: child, depth });
    }
  }
}

/** True when the page holds a picture that will be left out. */
export function holdsPictures(html: string): boolean {
  return /<(img|picture)\b/i.test(html);
}
