/** From the elements of an article to the blocks of a document. */
import { figureBlock } from '#shared/document/build.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { Inline, ListBlock, Mark, TableBlock } from '#shared/document/schema.ts';
import { BlockList } from '../files/block-list.ts';
import { splitCredit } from '../files/caption.ts';
import { inlinesOf, type Piece, safeAddress } from '../files/inline-pieces.ts';
import type { PictureShelf } from '../files/pictures.ts';
import { type HtmlElement, type HtmlNode, isElement, isText } from './page.ts';

const MARKS: Record<string, Mark> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  U: 'underline',
  S: 'strikethrough',
  DEL: 'strikethrough',
  STRIKE: 'strikethrough',
  SUB: 'subscript',
  SUP: 'superscript',
};
const INLINE = new Set([
  ...Object.keys(MARKS),
  ...[
    'A',
    'SPAN',
    'FONT',
    'SMALL',
    'BIG',
    'MARK',
    'ABBR',
    'CITE',
    'CODE',
    'TIME',
    'LABEL',
    'Q',
    'INS',
    'O:P',
    'TT',
  ],
]);
const WIDEST_SPAN = 60;

interface Style {
  marks: readonly Mark[];
  href: string | null;
}
const PLAIN: Style = { marks: [], href: null };

export async function blocksOf(
  article: HtmlElement,
  address: string,
  shelf: PictureShelf,
): Promise<BlockList> {
  const reader = new ArticleReader(address, shelf);
  await reader.read(article, PLAIN);
  reader.endParagraph();
  return reader.list;
}

class ArticleReader {
  readonly list = new BlockList();
  readonly #address: string;
  readonly #shelf: PictureShelf;
  #pieces: Piece[] = [];

  constructor(address: string, shelf: PictureShelf) {
    this.#address = address;
    this.#shelf = shelf;
  }

  async read(node: HtmlNode, style: Style): Promise<void> {
    for (const child of node.childNodes) {
      if (isText(child)) this.#pieces.push({ type: 'text', text: child.data, ...style });
      else if (isElement(child)) await this.#element(child, style);
    }
  }

  endParagraph(): void {
    const content = inlinesOf(this.#pieces);
    this.#pieces = [];
    if (content.length > 0) this.list.push({ type: 'paragraph', content });
  }

  async #element(element: HtmlElement, style: Style): Promise<void> {
    const tag = element.nodeName.toUpperCase();
    if (tag === 'BR') return this.#break(style);
    if (tag === 'IMG') return this.#picture(element, '');
    if (INLINE.has(tag)) return this.read(element, styleOf(element, tag, style, this.#address));
    this.endParagraph();
    const heading = /^H([1-6])$/.exec(tag)?.[1];
    if (heading) {
      const content = this.#contentOf(element, PLAIN);
      const level = Math.min(Math.max(Number(heading) - 1, 1), 3) as 1 | 2 | 3;
      if (content.length > 0) this.list.push({ type: 'heading', level, content });
      for (const image of element.querySelectorAll('img')) await this.#picture(image, '');
    } else if (tag === 'UL' || tag === 'OL') {
      const list = this.#listOf(element);
      if (list.items.length > 0) this.list.push(list);
      for (const image of element.querySelectorAll('img')) await this.#picture(image, '');
    } else if (tag === 'TABLE') await this.#table(element);
    else if (tag === 'FIGURE') await this.#figure(element);
    else if (tag === 'HR') this.list.push({ type: 'divider' });
    else if (tag === 'BLOCKQUOTE') {
      const from = this.list.blocks.length;
      await this.read(element, style);
      this.endParagraph();
      for (const [index, block] of this.list.blocks.entries()) {
        if (index >= from && block.type === 'paragraph')
          this.list.blocks[index] = { type: 'quote', content: block.content };
      }
    } else {
      await this.read(element, style);
      this.endParagraph();
    }
  }

  /** Two breaks in a row end a paragraph: pages of the nineties know no other. */
  #break({ href }: Style): void {
    const last = this.#pieces.findLast((piece) => piece.type !== 'text' || piece.text.trim() !== '');
    if (last?.type === 'lineBreak') this.endParagraph();
    else this.#pieces.push({ type: 'lineBreak', href });
  }

  /** The text of an element, whatever blocks it is made of. */
  #contentOf(element: HtmlNode, style: Style): Inline[] {
    const pieces: Piece[] = [];
    const collect = (node: HtmlNode, own: Style) => {
      for (const child of node.childNodes) {
        if (isText(child)) pieces.push({ type: 'text', text: child.data, ...own });
        else if (isElement(child)) {
          const tag = child.nodeName.toUpperCase();
          if (tag === 'UL' || tag === 'OL') continue;
          if (tag === 'BR') pieces.push({ type: 'lineBreak', href: own.href });
          else {
            if (!INLINE.has(tag)) pieces.push({ type: 'text', text: ' ', ...own });
            collect(child, styleOf(child, tag, own, this.#address));
            if (!INLINE.has(tag)) pieces.push({ type: 'text', text: ' ', ...own });
          }
        }
      }
    };
    collect(element, style);
    return inlinesOf(pieces);
  }

  #listOf(element: HtmlElement): ListBlock {
    const ordered = element.nodeName.toUpperCase() === 'OL';
    const start = Number(element.getAttribute('start') ?? 1);
    const list: ListBlock = { type: 'list', ordered, items: [] };
    if (ordered && Number.isSafeInteger(start) && start > 1) list.start = start;
    for (const child of element.childNodes) {
      if (!isElement(child)) continue;
      const content = this.#contentOf(child, PLAIN);
      const inner = [...child.childNodes].find(
        (node) => isElement(node) && /^(?:UL|OL)$/i.test(node.nodeName),
      );
      const nested = /^(?:UL|OL)$/i.test(child.nodeName) ? child : inner;
      const children = nested && isElement(nested) ? this.#listOf(nested) : null;
      if (content.length === 0 && !children?.items.length) continue;
      list.items.push({ content, ...(children?.items.length && { children }) });
    }
    if (ordered && hasCommonLetters(element, (list.start ?? 1) + list.items.length - 1))
      list.numbering = 'letter';
    return list;
  }

  /** A table that only lays the page out (one column, or tables inside) is read as what is in it. */
  async #table(element: HtmlElement): Promise<void> {
    const rows = [...element.querySelectorAll('tr')];
    const cellsOf = (row: HtmlElement) =>
      [...row.childNodes].filter(
        (cell): cell is HtmlElement => isElement(cell) && /^T[DH]$/i.test(cell.nodeName),
      );
    const widest = Math.max(0, ...rows.map((row) => cellsOf(row).length));
    if (widest < 2 || element.querySelector('table') || element.querySelector('img')) {
      for (const row of rows.length > 0 && !element.querySelector('table') ? rows : [element]) {
        for (const cell of row === element ? [element] : cellsOf(row)) {
          await this.read(cell, PLAIN);
          this.endParagraph();
        }
      }
      return;
    }
    const table: TableBlock = { type: 'table', headerRows: 0, rows: [], caption: '' };
    for (const row of rows) {
      const cells = cellsOf(row).map((cell) => ({
        paragraphs: [this.#contentOf(cell, PLAIN)],
        ...spanOf(cell, 'colspan', 'columnSpan'),
        ...spanOf(cell, 'rowspan', 'rowSpan'),
      }));
      if (cells.length === 0) continue;
      const isHeader = cellsOf(row).every((cell) => /^TH$/i.test(cell.nodeName));
      if (isHeader && table.headerRows === table.rows.length) table.headerRows += 1;
      table.rows.push({ cells });
    }
    const caption = element.querySelector('caption')?.textContent ?? '';
    if (table.rows.length > 0) this.list.push({ ...table, caption: caption.replace(/\s+/gu, ' ').trim() });
  }

  async #figure(element: HtmlElement): Promise<void> {
    const caption = element.querySelector('figcaption');
    const images = [...element.querySelectorAll('img')];
    if (images.length === 0) {
      await this.read(element, PLAIN);
      this.endParagraph();
      return;
    }
    for (const [index, image] of images.entries()) {
      await this.#picture(
        image,
        index === images.length - 1 && caption ? inlineText(this.#contentOf(caption, PLAIN)) : '',
      );
    }
  }

  /** Only a picture that the page itself holds is taken; of others with a caption the caption stays. */
  async #picture(element: HtmlElement, text: string): Promise<void> {
    this.endParagraph();
    const bytes = embedded(element.getAttribute('src') ?? '');
    if (!bytes) this.#shelf.leaveOut();
    const pictureId = bytes ? await this.#shelf.add(bytes) : null;
    if (pictureId === null && text === '') return;
    const alternativeText = (element.getAttribute('alt') ?? '').trim().slice(0, 2000);
    this.list.push(figureBlock({ pictureId, alternativeText, ...splitCredit(text) }));
  }
}

/** After d the letters that a browser shows are no longer those of our points. */
function hasCommonLetters(list: HtmlElement, last: number): boolean {
  const style = /list-style(?:-type)?\s*:[^;]*\blower-(?:alpha|latin)\b/i.test(
    list.getAttribute('style') ?? '',
  );
  return (style || list.getAttribute('type') === 'a') && last <= 4;
}

function styleOf(element: HtmlElement, tag: string, style: Style, address: string): Style {
  const mark = MARKS[tag];
  const marks = mark && !style.marks.includes(mark) ? [...style.marks, mark] : style.marks;
  if (tag !== 'A') return { ...style, marks };
  const href = element.getAttribute('href') ?? '';
  const whole = URL.canParse(href) ? href : URL.canParse(href, address) ? new URL(href, address).href : '';
  return { marks, href: href.startsWith('#') ? style.href : (safeAddress(whole) ?? style.href) };
}

function spanOf<K extends string>(cell: HtmlElement, attribute: string, name: K): { [key in K]?: number } {
  const span = Math.min(Number(cell.getAttribute(attribute) ?? 1), WIDEST_SPAN);
  return Number.isInteger(span) && span > 1 ? ({ [name]: span } as { [key in K]?: number }) : {};
}

/** The bytes of a picture written into the page as a data address; null for every other address. */
function embedded(source: string): Uint8Array | null {
  const data = /^data:image\/[\w.+-]+(?:;[\w=-]+)*;base64,(.+)$/is.exec(source.trim())?.[1];
  return data ? Buffer.from(data, 'base64') : null;
}
