/** Every kind of block of an article's body: the one place of this format that walks them. */
import { AlignmentType, type FileChild, HeadingLevel, Paragraph } from 'docx';
import { type FigureRow, withFigureRows } from '#shared/document/figures.ts';
import type { ArticleDocument, Block, BlockOf } from '#shared/document/schema.ts';
import { tableGrid } from '../layout/table-grid.ts';
import { documentFoot } from './administrative.ts';
import { figureParagraphs, fitsFrame, framedFigure } from './figure.ts';
import { figureRowBlocks, framedRow } from './figure-row.ts';
import { inlineChildren, type TextMarks, textRun } from './inline.ts';
import { listParagraphs } from './lists.ts';
import type { Look } from './look.ts';
import { floatKey, type PrintedFloat } from './print-floats.ts';
import { STYLE } from './style-names.ts';
import { tableBlocks } from './table.ts';
import type { Writing } from './writing.ts';

/** Below section and article title, which are 1 and 2. */
const HEADINGS = { 1: HeadingLevel.HEADING_3, 2: HeadingLevel.HEADING_4, 3: HeadingLevel.HEADING_5 } as const;
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

/** A stretch of a body that stands in the columns, or across them. */
export interface BodyPart {
  isAcross: boolean;
  children: FileChild[];
}

export function bodyBlocks(document: ArticleDocument, writing: Writing): FileChild[] {
  return bodyParts(document, writing).flatMap(({ children }) => children);
}

/**
 * The body in order, one part for each block; where there is one column, nothing stands across it. What print puts at
 * the head or foot of a page stands there, in front of text of that page; what it puts on a page after the text is
 * left to `partsAfterText`.
 */
export function bodyParts(document: ArticleDocument, writing: Writing): BodyPart[] {
  const marks = writing.footnotes.of(document);
  const { look, reviewing } = writing;
  const framed = framedFigures(document, writing);
  const begun = paragraphsThatBegin(document, look);
  const written = (block: Block) => {
    const children = blockChildren(block, marks, writing);
    const [first] = children;
    const isFlush = begun.has(block) && first instanceof Paragraph;
    return isFlush ? [first.with({ indent: { firstLine: 0 } }), ...children.slice(1)] : children;
  };
  return paired(withFigureRows(document.blocks)).flatMap((entry): BodyPart | BodyPart[] => {
    if (entry.type !== 'foot' && floatOf(entry, document, writing)) return [];
    const inFrames = framed.get(entry) ?? [];
    if (inFrames.length > 0 && entry.type === 'paragraph')
      return { isAcross: false, children: [...inFrames, ...written(entry)] };
    const isAcross = entry.type !== 'foot' && standsAcross(entry, look);
    if (entry.type === 'foot') {
      return { isAcross, children: documentFoot(entry.recipients, entry.signature, look) };
    }
    if (entry.type === 'figureRow') return { isAcross, children: figureRowBlocks(entry, writing) };
    return { isAcross, children: reviewing?.block(entry, document, written) ?? written(entry) };
  });
}

/**
 * Where print has a figure or a row of them; nothing where it stands in the text, cannot stand in a frame, or where the
 * paragraph that it goes with is none of this text, as notes on authors are not.
 */
function floatOf(
  entry: Block | FigureRow,
  { blocks }: ArticleDocument,
  { floats, pictures, look }: Writing,
): PrintedFloat | undefined {
  const key = floatKey(entry);
  const float = key ? floats.get(key) : undefined;
  if (!float || (entry.type === 'figure' && !fitsFrame(entry, pictures.get(entry), look))) return undefined;
  return float.beside === null || blocks.includes(float.beside) ? float : undefined;
}

/** Figures in frames, by the block in front of which they stand. */
function framedFigures(
  document: ArticleDocument,
  writing: Writing,
): ReadonlyMap<unknown, readonly FileChild[]> {
  const framed = new Map<Block, FileChild[]>();
  for (const entry of withFigureRows(document.blocks)) {
    const float = floatOf(entry, document, writing);
    if (!float?.beside) continue;
    const children =
      entry.type === 'figureRow'
        ? framedRow(entry, float.isAtHead, writing)
        : entry.type === 'figure'
          ? framedFigure(entry, writing.pictures.get(entry), float.isAtHead, writing)
          : [];
    framed.set(float.beside, [...(framed.get(float.beside) ?? []), ...children]);
  }
  return framed;
}

/** Figures that print has on pages after the text. */
export function partsAfterText(document: ArticleDocument, writing: Writing): BodyPart[] {
  return withFigureRows(document.blocks).flatMap((entry) => {
    const float = floatOf(entry, document, writing);
    if (!float || float.beside) return [];
    if (entry.type === 'figureRow') return [{ isAcross: true, children: figureRowBlocks(entry, writing) }];
    if (entry.type !== 'figure') return [];
    return [{ isAcross: true, children: figureParagraphs(entry, writing.pictures.get(entry), writing) }];
  });
}

/** As in print: where first lines are set in, those after something else than a paragraph are not. */
function paragraphsThatBegin({ blocks }: ArticleDocument, { indentsAll }: Look): ReadonlySet<Block> {
  if (indentsAll) return new Set();
  return new Set(
    blocks.filter((block, index) => block.type === 'paragraph' && blocks[index - 1]?.type !== 'paragraph'),
  );
}

/** A table of more columns is too wide for one of several; a long one can only stand there, where it may break. */
const ACROSS = { columns: 3, rows: 24 };

/** As in print: what is as wide as the page, and tables too wide for a column. */
function standsAcross(entry: Block | FigureRow, { page }: Look): boolean {
  if (page.columns === 1) return false;
  if (entry.type === 'figure') return entry.width === 'page';
  if (entry.type === 'figureRow') return entry.figures[0]?.width === 'page';
  if (entry.type !== 'table') return false;
  return tableGrid(entry).columns > ACROSS.columns && entry.rows.length <= ACROSS.rows;
}

function blockChildren(block: Block, marks: TextMarks, writing: Writing): FileChild[] {
  const styled = (style: string, content: BlockOf<'paragraph'>['content']) => [
    new Paragraph({ style, children: inlineChildren(content, marks) }),
  ];
  switch (block.type) {
    case 'paragraph':
      return [bodyParagraph(block, marks)];
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          children: inlineChildren(block.content, marks),
        }),
      ];
    case 'list':
      return listParagraphs(block, marks, writing);
    case 'quote':
      return styled(STYLE.quote, block.content);
    case 'question':
      return styled(STYLE.question, block.content);
    case 'answer':
      return styled(STYLE.answer, block.content);
    case 'table':
      return tableBlocks(
        block,
        marks,
        writing,
        standsAcross(block, writing.look) ? writing.look.wideTwips : writing.look.textTwips,
      );
    case 'figure':
      return figureParagraphs(block, writing.pictures.get(block), writing);
    case 'divider':
      return [new Paragraph({ style: STYLE.divider, children: [textRun('* * *')] })];
    case 'recipients':
      return documentFoot(block, null, writing.look);
    case 'signature':
      return documentFoot(null, block, writing.look);
    case 'opaque':
      return [];
  }
}

function bodyParagraph({ align, content }: BlockOf<'paragraph'>, marks: TextMarks): Paragraph {
  const set = align === 'center' || align === 'right';
  return new Paragraph({
    style: STYLE.body,
    ...(align && { alignment: ALIGNMENTS[align] }),
    // A first line is set in only where lines start at the left.
    ...(set && { indent: { firstLine: 0 } }),
    children: inlineChildren(content, marks),
  });
}

interface Foot {
  type: 'foot';
  recipients: BlockOf<'recipients'>;
  signature: BlockOf<'signature'>;
}

/** Recipients and signature that stand together become one foot, side by side as on paper. */
function paired(blocks: readonly (Block | FigureRow)[]): (Block | FigureRow | Foot)[] {
  const entries: (Block | FigureRow | Foot)[] = [];
  for (const block of blocks) {
    const last = entries.at(-1);
    if (isSuggested(last) || isSuggested(block)) entries.push(block);
    else if (last?.type === 'recipients' && block.type === 'signature') {
      entries[entries.length - 1] = { type: 'foot', recipients: last, signature: block };
    } else if (last?.type === 'signature' && block.type === 'recipients') {
      entries[entries.length - 1] = { type: 'foot', recipients: block, signature: last };
    } else entries.push(block);
  }
  return entries;
}

/** What would come or go by itself is not joined to what stays. */
function isSuggested(entry: Block | FigureRow | Foot | undefined): boolean {
  return entry !== undefined && 'proposal' in entry && entry.proposal !== undefined;
}
