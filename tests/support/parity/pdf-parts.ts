/** What a screen reader finds in a tagged PDF. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { openPdf } from '#main/importing/pdf/pdfjs.ts';
import type { IssueParts } from './issue-parts.ts';

/** An element of the tree of tags, with the text of all that is in it. */
interface TaggedElement {
  role: string;
  alt: string;
  text: string;
  children: TaggedElement[];
}

interface OutlineItem {
  title: string;
  dest: string | unknown[] | null;
  items: readonly OutlineItem[];
}

interface PdfParts extends IssueParts {
  /** Titles of bookmarks, level by level, with the pages to which they lead. */
  bookmarks: { level: number; text: string; page: number }[];
  /** The page of each heading. */
  headingPages: number[];
}

/** The text of every paragraph as a reader of tags says it, white space as single spaces. */
export async function paragraphsOfPdf(bytes: Uint8Array): Promise<string[]> {
  const loading = await openPdf(bytes);
  const document = await loading.promise;
  const paragraphs: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const texts = markedTexts((await page.getTextContent({ includeMarkedContent: true })).items);
    const elements = everyElement(taggedElement(await page.getStructTree(), texts));
    paragraphs.push(...elements.filter(({ role }) => role === 'P').map(({ text }) => text));
  }
  await loading.destroy();
  return paragraphs.map((text) => text.replace(/\s+/gu, ' ').trim().normalize('NFC'));
}

export async function partsOfPdf(bytes: Uint8Array): Promise<PdfParts> {
  const loading = await openPdf(bytes);
  const document = await loading.promise;
  const elements: TaggedElement[] = [];
  const headingPages: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const texts = markedTexts((await page.getTextContent({ includeMarkedContent: true })).items);
    const tree: unknown = await page.getStructTree();
    const onPage = everyElement(taggedElement(tree, texts));
    elements.push(...onPage);
    headingPages.push(...onPage.filter(isHeading).map(() => number));
  }
  const bookmarks = await outlineItems(document, await document.getOutline());
  await loading.destroy();
  const withRole = (pattern: RegExp) => elements.filter(({ role }) => pattern.test(role));
  // Those of articles: what stands before the first heading belongs to the cover.
  const figures = elements
    .slice(elements.findIndex(isHeading))
    .filter(({ role, children }) => role === 'Figure' && !children.some((child) => child.role === 'Figure'));
  return {
    bookmarks,
    headingPages,
    headings: elements.filter(isHeading).map(({ role, text }) => ({ level: Number(role.slice(1)), text })),
    contents: withRole(/^TOCI$/).map((entry) => {
      const line = everyElement(entry).find(({ role }) => role === 'Link')?.text ?? '';
      const [, title = line, page = ''] = /^(.*?)[\s.]*(\d+)\s*$/su.exec(line) ?? [];
      return { text: title, page: page === '' ? null : Number(page) };
    }),
    // The mark before a note is a label of it.
    notes: withRole(/^Note$/).map(withoutLabel),
    captions: figures.map(({ text }) => text),
    alternatives: figures.map(({ alt }) => alt),
    rows: withRole(/^TR$/).map(({ children }) => children.map(({ text }) => text)),
  };
}

type TextItem = Record<string, unknown>;

/** Text by the name of the marked content in which it stands. */
function markedTexts(items: readonly object[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items as TextItem[]) {
    if (typeof item.str === 'string') {
      const name = open.findLast((candidate) => candidate !== '');
      if (name) texts.set(name, (texts.get(name) ?? '') + item.str + (item.hasEOL === true ? ' ' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(typeof item.id === 'string' ? item.id : '');
  }
  return texts;
}

function taggedElement(node: unknown, texts: ReadonlyMap<string, string>): TaggedElement {
  const { role, type, id, alt, children } = (node ?? {}) as Record<string, unknown>;
  const inner = Array.isArray(children) ? children.map((child) => taggedElement(child, texts)) : [];
  const own = type === 'content' && typeof id === 'string' ? (texts.get(id) ?? '') : '';
  return {
    role: typeof role === 'string' ? role : '',
    alt: typeof alt === 'string' ? alt : '',
    // A note hangs in the text of its paragraph, and is none of it.
    text: own + inner.map((child) => (child.role === 'Note' || isMark(child) ? '' : child.text)).join(''),
    children: inner,
  };
}

/** The raised number that leads to a note. */
function isMark({ role, text }: TaggedElement): boolean {
  return role === 'Lbl' && /^\s*\d+\s*$/.test(text);
}

function withoutLabel({ children }: TaggedElement): string {
  return children
    .filter(({ role }) => role !== 'Lbl')
    .map(({ text }) => text)
    .join('');
}

function everyElement(element: TaggedElement): TaggedElement[] {
  return [element, ...element.children.flatMap(everyElement)];
}

function isHeading({ role }: TaggedElement): boolean {
  return /^H\d$/.test(role);
}

async function outlineItems(
  document: PDFDocumentProxy,
  items: readonly OutlineItem[] | null,
  level = 1,
): Promise<PdfParts['bookmarks']> {
  const found: PdfParts['bookmarks'] = [];
  for (const { title, dest, items: inner } of items ?? []) {
    const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const page = (await document.getPageIndex(place?.[0] as Parameters<typeof document.getPageIndex>[0])) + 1;
    found.push({ level, text: title, page }, ...(await outlineItems(document, inner, level + 1)));
  }
  return found;
}
