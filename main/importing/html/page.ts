/** A saved page as a tree in which nothing runs and nothing loads, and the part of it that is the article. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** What is used of a tree's nodes; main knows no types of a browser. */
export interface HtmlNode {
  /** 1: element, 3: text. */
  nodeType: number;
  nodeName: string;
  childNodes: Iterable<HtmlNode>;
  textContent: string | null;
}
export interface HtmlText extends HtmlNode {
  data: string;
}
export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  remove(): void;
}
interface HtmlDocument {
  body: HtmlElement | null;
  documentElement: HtmlElement | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export interface ReadPage {
  article: HtmlElement;
  title: string;
  author: string;
  /** As the page says it: ISO with time, or whatever. */
  published: string;
  siteName: string;
  address: string;
  /** Chữ of the page, and of its article. */
  words: { page: number; article: number };
}

const MOST_ELEMENTS = 300_000;
/** An article shorter than this is likelier one paragraph of a page than the page's article. */
const LEAST_CHARACTERS = 250;
/** Pages of portals are nested some forty deep. Beyond this the search for the article takes minutes … */
const DEEPEST_ARTICLE = 150;
/** … and beyond this nobody wrote the page by hand or by program. */
const DEEPEST_PAGE = 1500;
const FURNITURE = 'nav,header,footer,aside';
const NOT_TEXT =
  'script,style,noscript,template,iframe,object,embed,svg,head,link,meta,form,button,input,select';

const wordsIn = (node: HtmlNode) => node.textContent?.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === 1;
}
export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeType === 3;
}

/**
 * Null for what is no page: nested beyond reason, or without a body. Throws what the parsers throw.
 *
 * @param whole everything is the article: somebody chose it.
 */
export function readPage(html: string, whole: boolean): ReadPage | null {
  const document = parse(html);
  const body = document.body ?? document.documentElement;
  if (!body) return null;
  const meta = (...names: string[]) => metaOf(document, names);
  const address =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    (meta('og:url') || (/<!--\s*saved from url=\(\d+\)(\S+)/i.exec(html.slice(0, 4096))?.[1] ?? ''));
  const titleTag = document.querySelector('title')?.textContent ?? '';
  const published =
    meta('article:published_time', 'pubdate', 'date', 'dc.date', 'DC.date.issued') ||
    (document.querySelector('time[datetime]')?.getAttribute('datetime') ?? '');
  const author = meta('author', 'article:author', 'dc.creator');
  const fromWord = /microsoft word|libreoffice|openoffice/i.test(meta('generator', 'progid'));
  const depth = depthOf(body);
  if (depth > DEEPEST_PAGE) return null;
  const found = fromWord || whole || depth > DEEPEST_ARTICLE ? null : articleOf(html);
  for (const element of [...body.querySelectorAll(NOT_TEXT)]) element.remove();
  const article = found?.article ?? body;
  const pageWords = wordsIn(body);
  if (!found && !fromWord && !whole) for (const part of [...body.querySelectorAll(FURNITURE)]) part.remove();
  return {
    article,
    title: clean(found?.title || meta('og:title') || titleTag),
    author: clean(found?.byline || author),
    published: found?.published || published,
    siteName: clean(found?.siteName || meta('og:site_name')),
    address: address.trim(),
    words: { page: pageWords, article: wordsIn(article) },
  };
}

function depthOf(root: HtmlNode): number {
  let deepest = 0;
  const open: { node: HtmlNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    deepest = Math.max(deepest, next.depth);
    if (deepest > DEEPEST_PAGE) break;
    for (const child of next.node.childNodes)
      if (isElement(child)) open.push({ node: child, depth: next.depth + 1 });
  }
  return deepest;
}

function clean(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function parse(html: string): HtmlDocument {
  // The types of linkedom are a browser's, of which main has none.
  // What is copied has no frame of a page; without one nothing in it would be found.
  const framed = /<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(framed).document as unknown as HtmlDocument;
}

function metaOf(document: HtmlDocument, names: readonly string[]): string {
  for (const name of names) {
    for (const element of document.querySelectorAll('meta')) {
      const key = element.getAttribute('property') ?? element.getAttribute('name') ?? '';
      const content = element.getAttribute('content')?.trim() ?? '';
      if (key.toLowerCase() === name.toLowerCase() && content !== '') return content;
    }
  }
  return '';
}

interface FoundArticle {
  article: HtmlElement;
  title: string;
  byline: string;
  siteName: string;
  published: string;
}

/** The article without menus, advertisements and related news; null when the page has none that stands out. */
function articleOf(html: string): FoundArticle | null {
  // Readability takes its document apart.
  const document: unknown = parse(html);
  const found = new Readability<unknown>(document as never, {
    maxElemsToParse: MOST_ELEMENTS,
    charThreshold: LEAST_CHARACTERS,
    serializer: (node: unknown) => node,
  }).parse();
  if (!found?.content || (found.length ?? 0) < LEAST_CHARACTERS) return null;
  return {
    article: found.content as HtmlElement,
    title: found.title ?? '',
    byline: found.byline ?? '',
    siteName: found.siteName ?? '',
    published: found.publishedTime ?? '',
  };
}
