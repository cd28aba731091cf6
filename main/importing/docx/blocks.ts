/** From a Word tree to the blocks of a document. */
import { figureBlock } from '#shared/document/build.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { Block, Inline } from '#shared/document/schema.ts';
import { countWords } from '#shared/vietnamese/words.ts';
import { BlockList } from '../files/block-list.ts';
import { splitCredit } from '../files/caption.ts';
import { inlinesOf } from '../files/inline-pieces.ts';
import type { PictureShelf } from '../files/pictures.ts';
import { type ReadParagraph, readParagraph } from './inlines.ts';
import { blocksOfRun, type NumberedParagraph, withMark } from './lists.ts';
import type { Notes } from './notes.ts';
import type { WordNumbers } from './numbering.ts';
import { isLayout, tableOf } from './tables.ts';
import type { BodyNode, ImageNode, InlineNode, ParagraphNode } from './tree.ts';

const CAPTION_WORDS = 80;
/** A line in bold of at most this many chữ, with text after it, heads that text. */
const HEADING_WORDS = 30;

export async function blocksOf(
  nodes: readonly BodyNode[],
  notes: Notes,
  shelf: PictureShelf,
  numbers: WordNumbers,
): Promise<BlockList> {
  const reader = new BodyReader(notes, shelf, numbers);
  await reader.read(nodes);
  reader.endList();
  return reader.list;
}

class BodyReader {
  readonly list = new BlockList();
  readonly #notes: Notes;
  readonly #shelf: PictureShelf;
  readonly #numbers: WordNumbers;
  #items: NumberedParagraph[] = [];
  /** A picture was the last thing: what follows may be its caption. */
  #afterPicture = false;

  constructor(notes: Notes, shelf: PictureShelf, numbers: WordNumbers) {
    this.#notes = notes;
    this.#shelf = shelf;
    this.#numbers = numbers;
  }

  async read(nodes: readonly BodyNode[]): Promise<void> {
    /** Text and pictures between paragraphs are a paragraph of their own. */
    let loose: InlineNode[] = [];
    const endLoose = async () => {
      if (loose.length > 0) await this.#paragraph({ ...PLAIN, children: loose });
      loose = [];
    };
    for (const node of nodes) {
      if (node.type !== 'paragraph' && node.type !== 'table') {
        loose.push(node);
        continue;
      }
      await endLoose();
      if (node.type === 'paragraph') await this.#paragraph(node);
      else if (isLayout(node))
        await this.read(node.children.flatMap((row) => row.children.flatMap((cell) => cell.children)));
      else {
        this.endList();
        const { table, images } = tableOf(node, this.#notes, this.#numbers);
        if (table) this.list.push(table);
        this.#afterPicture = false;
        await this.#pictures(images);
      }
    }
    await endLoose();
  }

  endList(): void {
    const blocks = blocksOfRun(this.#items);
    this.#items = [];
    for (const block of blocks) this.list.push(block);
  }

  async #paragraph(node: ParagraphNode): Promise<void> {
    const read = readParagraph(node.children, (reference) => this.#notes.idOf(reference));
    const content = inlinesOf(isContentsLine(node) ? withLeader(read.pieces) : read.pieces);
    // Word counts empty paragraphs, too.
    const mark = node.numbering && this.#numbers.markOf(node.numbering);
    if (read.pageBefore) this.list.beginPage();
    if (content.length === 0) {
      if (read.images.length === 0) this.list.addGap();
    } else if (node.numbering && !headingLevel(node)) {
      const level = (Number.parseInt(node.numbering.level, 10) || 0) + 1;
      this.#items.push({ level, text: mark, content });
      this.#afterPicture = false;
    } else {
      this.endList();
      this.#text(node, mark === null ? content : withMark(mark, content));
      for (const about of this.#notes.takeAboutAuthors())
        this.list.push({ type: 'paragraph', content: about });
    }
    await this.#pictures(read.images);
    if (read.pageAfter) this.list.beginPage();
  }

  #text(node: ParagraphNode, content: Inline[]): void {
    const figure = this.list.last;
    if (this.#afterPicture && figure?.type === 'figure' && isCaption(node, content)) {
      const { caption, credit } = splitCredit(inlineText(content));
      this.list.replaceLast({
        ...figure,
        caption: [figure.caption, caption].filter(Boolean).join(' '),
        credit: figure.credit || credit,
      });
      // The photographer may stand on a line of his own.
      this.#afterPicture = credit === '';
      return;
    }
    this.#afterPicture = false;
    this.list.push(blockOf(node, content));
  }

  async #pictures(images: readonly ImageNode[]): Promise<void> {
    for (const image of images) {
      this.endList();
      const pictureId = await this.#shelf.add(await image.readAsBuffer());
      if (pictureId === null) continue;
      this.list.push(
        figureBlock({ pictureId, alternativeText: (image.altText ?? '').trim().slice(0, 2000) }),
      );
      this.#afterPicture = true;
    }
  }
}

const PLAIN: ParagraphNode = {
  type: 'paragraph',
  children: [],
  styleId: null,
  styleName: null,
  numbering: null,
  alignment: null,
};

function blockOf(node: ParagraphNode, content: Inline[]): Block {
  const level = headingLevel(node);
  if (level) return { type: 'heading', level, content: withoutBold(content) };
  if (/quote|trích dẫn/i.test(node.styleName ?? '')) return { type: 'quote', content };
  const align = ALIGNMENTS[node.alignment ?? ''];
  return { type: 'paragraph', ...(align && { align }), content };
}

/** Justified and left are how body text stands anyway. */
const ALIGNMENTS: Record<string, 'center' | 'right'> = { center: 'center', right: 'right', end: 'right' };

/** "heading 2", "Tiêu đề 2", "Title"; null for other styles. */
function headingLevel({ styleName, styleId }: ParagraphNode): 1 | 2 | 3 | null {
  const name = `${styleName ?? ''} ${styleId ?? ''}`;
  if (/^(?:title|tên|tiêu đề)(?: |$)(?!\d)/i.test(styleName ?? '')) return 1;
  const level = Number(/(?:heading|tiêu đề|đề mục)\s*([1-9])/i.exec(name)?.[1] ?? 0);
  if (level === 0) return null;
  return level === 1 ? 1 : level === 2 ? 2 : 3;
}

function withoutBold(content: Inline[]): Inline[] {
  return content.map((inline) => {
    if (inline.type !== 'text' || !inline.marks) return inline;
    const { marks: all, ...bare } = inline;
    const marks = all.filter((mark) => mark !== 'bold');
    return marks.length > 0 ? { ...bare, marks } : bare;
  });
}

function isCaption(node: ParagraphNode, content: readonly Inline[]): boolean {
  const text = inlineText(content);
  if (countWords(text) > CAPTION_WORDS || headingLevel(node)) return false;
  if (/caption|chú thích/i.test(node.styleName ?? '') || /^\(?(?:Ảnh|Hình|Trong ảnh)\b/u.test(text))
    return true;
  if (splitCredit(text).credit !== '') return true;
  const texts = content.filter((inline) => inline.type === 'text');
  const italic = texts.length > 0 && texts.every((inline) => inline.marks?.includes('italic'));
  return italic || (node.alignment === 'center' && !texts.every((inline) => inline.marks?.includes('bold')));
}

function isContentsLine({ styleName }: ParagraphNode): boolean {
  return /^toc \d|^mục lục \d/i.test(styleName ?? '');
}

/** Word draws dots from the title to the page's number; in the text there is a tab. */
function withLeader(pieces: ReadParagraph['pieces']): ReadParagraph['pieces'] {
  return pieces.map((piece) =>
    piece.type === 'text' ? { ...piece, text: piece.text.replace(/\t(?=\s*\d*\s*$)/u, ' ..... ') } : piece,
  );
}

/** Bold lines that head the text after them become headings; the first block is the title and stays. */
export function withBoldHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (index === 0 || block.type !== 'paragraph' || block.align === 'right') return block;
    const follows = next?.type === 'paragraph' || next?.type === 'list' || next?.type === 'table';
    return follows && isBoldLine(block.content)
      ? { type: 'heading', level: 3, content: withoutBold(block.content) }
      : block;
  });
}

function isBoldLine(content: readonly Inline[]): boolean {
  const text = inlineText(content);
  if (
    text.includes('\n') ||
    /[.;,:]$/u.test(text) ||
    countWords(text) > HEADING_WORDS ||
    !/\p{L}{2}/u.test(text)
  )
    return false;
  return (
    content.every((inline) => inline.type !== 'text' || inline.marks?.includes('bold')) &&
    content.some((inline) => inline.type === 'text')
  );
}
