/** Every kind of block of an article's body: the one place of this format that walks them. */
import { AlignmentType, type FileChild, HeadingLevel, Paragraph } from 'docx';
import { type FigureRow, withFigureRows } from '#shared/document/figures.ts';
import type { ArticleDocument, Block, BlockOf } from '#shared/document/schema.ts';
import { documentFoot } from './administrative.ts';
import { figureParagraphs, figureRowBlocks } from './figure.ts';
import { inlineChildren, type TextMarks, textRun } from './inline.ts';
import { listParagraphs } from './lists.ts';
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

export function bodyBlocks(document: ArticleDocument, writing: Writing): FileChild[] {
  const marks = writing.footnotes.of(document);
  const written = (block: Block) => blockChildren(block, marks, writing);
  return paired(withFigureRows(document.blocks)).flatMap((entry) => {
    if (entry.type === 'foot') return documentFoot(entry.recipients, entry.signature, writing.look);
    if (entry.type === 'figureRow') return figureRowBlocks(entry, writing);
    return writing.reviewing?.block(entry, document, written) ?? written(entry);
  });
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
      return listParagraphs(block, marks, writing.nextList);
    case 'quote':
      return styled(STYLE.quote, block.content);
    case 'question':
      return styled(STYLE.question, block.content);
    case 'answer':
      return styled(STYLE.answer, block.content);
    case 'table':
      return tableBlocks(block, marks, writing.look);
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
