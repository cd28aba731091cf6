/** Every kind of block of an article's body: the one place of this format that walks them. */
import { AlignmentType, type FileChild, HeadingLevel, Paragraph } from 'docx';
import { type FigureRow, withFigureRows } from '#shared/document/figures.ts';
import type { ArticleDocument, Block, BlockOf } from '#shared/document/schema.ts';
import { documentFoot } from './administrative.ts';
import { figureParagraphs, figureRowBlocks } from './figure.ts';
import { type FootnoteMark, inlineChildren, textRun } from './inline.ts';
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
  const footnoteMark = writing.footnotes.of(document);
  return paired(withFigureRows(document.blocks)).flatMap((entry) => {
    if (entry.type === 'foot') return documentFoot(entry.recipients, entry.signature, writing.look);
    if (entry.type === 'figureRow') return figureRowBlocks(entry, writing);
    return blockChildren(entry, footnoteMark, writing);
  });
}

function blockChildren(block: Block, footnoteMark: FootnoteMark, writing: Writing): FileChild[] {
  const styled = (style: string, content: BlockOf<'paragraph'>['content']) => [
    new Paragraph({ style, children: inlineChildren(content, footnoteMark) }),
  ];
  switch (block.type) {
    case 'paragraph':
      return [bodyParagraph(block, footnoteMark)];
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          children: inlineChildren(block.content, footnoteMark),
        }),
      ];
    case 'list':
      return listParagraphs(block, footnoteMark, writing.nextList);
    case 'quote':
      return styled(STYLE.quote, block.content);
    case 'question':
      return styled(STYLE.question, block.content);
    case 'answer':
      return styled(STYLE.answer, block.content);
    case 'table':
      return tableBlocks(block, footnoteMark, writing.look);
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

function bodyParagraph({ align, content }: BlockOf<'paragraph'>, footnoteMark: FootnoteMark): Paragraph {
  const set = align === 'center' || align === 'right';
  return new Paragraph({
    style: STYLE.body,
    ...(align && { alignment: ALIGNMENTS[align] }),
    // A first line is set in only where lines start at the left.
    ...(set && { indent: { firstLine: 0 } }),
    children: inlineChildren(content, footnoteMark),
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
    if (last?.type === 'recipients' && block.type === 'signature') {
      entries[entries.length - 1] = { type: 'foot', recipients: last, signature: block };
    } else if (last?.type === 'signature' && block.type === 'recipients') {
      entries[entries.length - 1] = { type: 'foot', recipients: block, signature: last };
    } else entries.push(block);
  }
  return entries;
}
