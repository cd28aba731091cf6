/**
 * Makes an SVG safe: the same drawing without anything that runs, loads, links or grows.
 *
 * Only elements and attributes that draw are written anew; entities of a DOCTYPE are not even read. What comes out
 * goes through unchanged when it comes in again, so that a file in the library is known by its hash.
 */
import { DOMParser } from 'linkedom';
import { attributesOf } from './svg-attributes.ts';
import { safeStyleSheet } from './svg-styles.ts';

/** What was left out: code, what lies outside the file, and what the desk does not print. */
export const REMOVED_PARTS = ['code', 'outside', 'other'] as const;
export type RemovedPart = (typeof REMOVED_PARTS)[number];

export interface SafeSvg {
  svg: string;
  removed: ReadonlySet<RemovedPart>;
}

/** What is used of a tree's nodes; main knows no types of a browser. */
export interface SvgNode {
  /** 1: element, 3: text, 4: CDATA. */
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<SvgNode>;
}
export interface SvgElement extends SvgNode {
  attributes: Iterable<{ name: string; value: string }>;
}

/** More than a drawing has, less than a machine chokes on. */
const MOST_ELEMENTS = 50_000;
const DEEPEST = 200;

/** Elements that draw, and those that say what is drawn. */
const DRAWN = new Set(
  `svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath
   linearGradient radialGradient stop pattern clipPath mask marker title desc style`.split(/\s+/),
);
/** Links are taken away, what they hold stays. */
const OPENED = new Set(['a']);
/** Say nothing on paper; nobody misses them. */
const UNMISSED = new Set(['metadata', 'animate', 'animateTransform', 'animateMotion', 'set']);
/** Words stand in these only; elsewhere text between elements is white space of the file. */
const WORDED = new Set(['text', 'tspan', 'textPath', 'title', 'desc']);

/**
 * @param source the whole file as text.
 * @returns null when it is no drawing, or one that is too deep or too long to be drawn.
 */
export function safeSvg(source: string): SafeSvg | null {
  const root = rootOf(withoutDeclarations(source));
  if (!root) return null;
  const removed = new Set<RemovedPart>();
  const svg = written(root, removed);
  return svg === null ? null : { svg: `${svg}\n`, removed };
}

/** Whether the bytes begin as an SVG does. */
export function looksLikeSvg(beginning: string): boolean {
  return /^\uFEFF?\s*</.test(beginning) && ROOT.test(beginning) && !isHtml(beginning);
}

const ROOT = /<(?:[a-z]\w{0,40}:)?svg[\s>]/i;

function isHtml(beginning: string): boolean {
  return /^\uFEFF?\s*<(?:!doctype\s+html|html)[\s>]/i.test(beginning);
}

/** Without declarations, whatever entities they define: what names one stays as written, and means nothing. */
function withoutDeclarations(source: string): string {
  const text = source.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/<\?[\s\S]*?(?:\?>|$)/g, '');
  return text.slice(Math.max(0, text.search(ROOT)));
}

function rootOf(text: string): SvgElement | null {
  // The types of linkedom are a browser's.
  const document = new DOMParser().parseFromString(text, 'image/svg+xml') as unknown as {
    documentElement: SvgElement | null;
  };
  const root = document.documentElement;
  return root && nameOf(root) === 'svg' ? root : null;
}

interface Open {
  close: string;
  inWords: boolean;
  children: Iterator<SvgNode>;
}

/** Walks without calling itself: a file may be nested deeper than a stack is. */
function written(root: SvgElement, removed: Set<RemovedPart>): string | null {
  const parts: string[] = [];
  const open: Open[] = [];
  let count = 0;
  const begin = (element: SvgElement): boolean => {
    const name = nameOf(element);
    count += 1;
    if (count > MOST_ELEMENTS || open.length > DEEPEST) return false;
    if (OPENED.has(name)) {
      open.push({ close: '', inWords: open.at(-1)?.inWords ?? false, children: childrenOf(element) });
    } else if (name === 'style') {
      const { css, isWhole } = safeStyleSheet(element.textContent ?? '');
      if (!isWhole) removed.add('outside');
      parts.push(`<style>${escaped(css)}</style>`);
    } else if (DRAWN.has(name)) {
      parts.push(`<${name}${attributesOf(element, name, open.length === 0, (part) => removed.add(part))}>`);
      open.push({ close: `</${name}>`, inWords: WORDED.has(name), children: childrenOf(element) });
    } else if (!UNMISSED.has(name) && !name.includes(':')) {
      removed.add(name === 'script' ? 'code' : 'other');
    }
    return true;
  };
  if (!begin(root)) return null;
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const { value: node, done } = last.children.next();
    if (done) {
      parts.push(last.close);
      open.pop();
    } else if (node.nodeType === 1) {
      if (!begin(node as SvgElement)) return null;
    } else if ((node.nodeType === 3 || node.nodeType === 4) && last.inWords) {
      parts.push(escaped(node.textContent ?? ''));
    }
  }
  return parts.join('');
}

function childrenOf(element: SvgElement): Iterator<SvgNode> {
  return element.childNodes[Symbol.iterator]();
}

/** Without the prefix of the SVG namespace; names of other namespaces keep theirs. */
function nameOf({ nodeName }: SvgElement): string {
  return nodeName.replace(/^svg:/i, '');
}

/** What XML 1.0 cannot hold is left out. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .toWellFormed()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}
