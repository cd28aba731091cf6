/** The text of a pasted page: read for old encodings and spoilt letters, and written back. */
import { encodingOfFont, type FontEncoding } from '#shared/vietnamese/encodings/fonts.ts';
import type { StyleRules } from './css.ts';
import type { PastedPage } from './read-html.ts';
import { readRuns, type TextReading, type TextRun } from './reading.ts';

const BLOCK =
  'p, h1, h2, h3, h4, h5, h6, li, td, th, dt, dd, blockquote, pre, div, caption, figure, figcaption, body';

export interface PageText {
  reading: TextReading;
  /** Writes the text into the page, one way or the other. */
  write(way: 'converted' | 'kept'): void;
}

/** The encodings that fonts say, by the texts set in them; texts in fonts that say nothing are left out. */
export type TextFonts = ReadonlyMap<Text, FontEncoding>;

/** Looks up the fonts of all text while the page still has the elements that name them. */
export function readFonts({ body, styles }: PastedPage): TextFonts {
  const known = new Map<Element, FontEncoding | null>();
  const fonts = new Map<Text, FontEncoding>();
  for (const text of textsOf(body)) {
    const font = text.parentElement === null ? null : fontOf(text.parentElement, styles, known);
    if (font !== null) fonts.set(text, font);
  }
  return fonts;
}

/** Reads all text of some parts of a page. */
export function readPageText(parts: readonly Element[], fonts: TextFonts): PageText {
  const nodes = parts.flatMap(textsOf);
  const blocks: TextRun[][] = [];
  let lastBlock: Element | null = null;
  for (const text of nodes) {
    const block = text.parentElement?.closest(BLOCK) ?? null;
    if (block !== lastBlock || blocks.length === 0) blocks.push([]);
    lastBlock = block;
    blocks.at(-1)?.push({ text: text.data, font: fonts.get(text) ?? null });
  }
  const reading = readRuns(blocks);
  return {
    reading,
    write: (way) => {
      for (const [place, node] of nodes.entries()) {
        const text = reading[way][place] ?? node.data;
        if (text !== node.data) node.data = text;
      }
    },
  };
}

function textsOf(part: Element): Text[] {
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) texts.push(node);
  }
  return texts;
}

/** The encoding of the font that an element's text is set in, its own or inherited. */
function fontOf(
  element: Element,
  styles: StyleRules,
  known: Map<Element, FontEncoding | null>,
): FontEncoding | null {
  const before = known.get(element);
  if (before !== undefined) return before;
  const name = element.getAttribute('face') ?? styles.of(element).get('font-family');
  const parent = element.parentElement;
  let font: FontEncoding | null = null;
  if (name !== undefined) font = encodingOfFont(name.split(',')[0] ?? '');
  else if (parent !== null) font = fontOf(parent, styles, known);
  known.set(element, font);
  return font;
}
