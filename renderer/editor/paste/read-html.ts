/** From the HTML of a clipboard to a harmless page: the one gate that pasted HTML passes through. */
import DOMPurify, { type Config } from 'dompurify';
import { StyleRules } from './css.ts';

export interface PastedPage {
  /** Belongs to a document of its own, in which nothing runs and nothing is loaded. */
  body: HTMLElement;
  styles: StyleRules;
}

const KEPT_TAGS = [
  ...['body', 'p', 'div', 'section', 'article', 'main', 'header', 'footer', 'center', 'address', 'hr', 'br'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre'],
  ...['span', 'font', 'b', 'strong', 'i', 'em', 'u', 's', 'strike', 'del', 'ins', 'sub', 'sup', 'a'],
  ...['img', 'figure', 'figcaption', 'nav', 'aside'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
];
const KEPT_ATTRIBUTES = [
  ...['style', 'class', 'id', 'name', 'role', 'aria-level', 'data-aria-level', 'hidden', 'aria-hidden'],
  ...['href', 'src', 'alt', 'title', 'width', 'height', 'start', 'type', 'value', 'face', 'cite', 'datetime'],
  ...['colspan', 'rowspan', 'scope', 'data-src', 'data-leveltext'],
];
/** These go with all they hold; of everything else that is not kept, the text is. */
const DROPPED_WITH_CONTENT = [
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'title',
    'iframe',
    'frame',
    'frameset',
    'noframes',
    'noembed',
  ],
  ...['object', 'embed', 'applet', 'svg', 'math', 'canvas', 'audio', 'video', 'xml', 'xmp', 'plaintext'],
  ...['button', 'select', 'datalist', 'textarea', 'input', 'map', 'dialog', 'portal'],
];

const RULES: Config = {
  ALLOWED_TAGS: KEPT_TAGS,
  ALLOWED_ATTR: KEPT_ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  FORBID_CONTENTS: DROPPED_WITH_CONTENT,
  // All values of attributes are held against it, so the end lets pass what names no scheme. Addresses of
  // pictures are looked at, never followed; which links stay is ../link/address.ts's to say.
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|file|cid|blob):|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i,
};

/** Deeper than any real text; a walk by recursion stays far from the end of the stack. */
const MAX_DEPTH = 100;

/** Reads the HTML of a clipboard. What can act is gone, what is nested beyond reason is flat. */
export function readHtml(html: string): PastedPage {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { body } = page;
  const styles = new StyleRules([...page.querySelectorAll('style')].map((sheet) => sheet.textContent));
  DOMPurify.sanitize(body, { ...RULES, IN_PLACE: true });
  limitDepth(body);
  return { body, styles };
}

/** Leaves of each element at MAX_DEPTH its text only. Walks without recursion. */
function limitDepth(root: Element): void {
  const open = [{ element: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { element, depth } = next;
    if (depth < MAX_DEPTH) {
      for (const child of element.children) open.push({ element: child, depth: depth + 1 });
    } else if (element.firstElementChild !== null) element.replaceChildren(element.textContent);
  }
}
