/** Makes a parsed page harmless and plain before its parts become nodes. */

/** Elements that go with all they hold. */
const REMOVED =
  'script, template, noscript, iframe, frame, object, embed, applet, svg, math, canvas, ' +
  'audio, video, picture, img, input, button, select, textarea, link, base, title, ' +
  '[hidden], [aria-hidden="true"]';

/** Deeper than any real text; a walk by recursion stays far from the end of the stack. */
const MAX_DEPTH = 120;

/**
 * Takes out what is no text: scripts, pictures, controls, hidden parts and event attributes.
 * Of what is nested beyond reason the text is left; text becomes NFC. Changes `dom` in place.
 *
 * The document must be inert (DOMParser), so that nothing in it has run or loaded.
 */
export function cleanDom(dom: Document | ParentNode): void {
  // First of all: flattening would make text of a script's source.
  for (const element of dom.querySelectorAll(REMOVED)) element.remove();
  flatten(dom);
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

/** Leaves of each element at MAX_DEPTH its text only. Walks without recursion. */
function flatten(dom: ParentNode): void {
  const open = [...dom.children].map((element) => ({ element, depth: 1 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { element, depth } = next;
    if (depth < MAX_DEPTH) {
      for (const child of element.children) open.push({ element: child, depth: depth + 1 });
    } else {
      for (const style of element.querySelectorAll('style')) style.remove();
      element.textContent = element.textContent ?? '';
    }
  }
}

/** True when the page holds a picture that will be left out. */
export function holdsPictures(html: string): boolean {
  return /<(img|picture)\b/i.test(html);
}
