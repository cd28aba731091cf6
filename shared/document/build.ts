/** Short constructors for documents: importers, samples and tests read better with them. */
import {
  type ArticleDocument,
  type Block,
  DOCUMENT_VERSION,
  type FigureBlock,
  type Inline,
  MARKS,
  type Mark,
  type TextInline,
} from './schema.ts';

/** A run of text; marks are put in the schema's order. Empty text gives no inline at all. */
export function textInline(text: string, marks: readonly Mark[] = []): TextInline[] {
  if (text === '') return [];
  const ordered = MARKS.filter((mark) => marks.includes(mark));
  return [ordered.length > 0 ? { type: 'text', text, marks: ordered } : { type: 'text', text }];
}

/** A block of plain text. */
export function textBlock(type: 'paragraph' | 'quote' | 'question' | 'answer', text: string): Block {
  return { type, content: textInline(text) };
}

export function headingBlock(level: 1 | 2 | 3, text: string): Block {
  return { type: 'heading', level, content: textInline(text) };
}

/** A figure; what is not given is empty, the picture lacking. */
export function figureBlock(parts: Partial<Omit<FigureBlock, 'type'>>): FigureBlock {
  return {
    type: 'figure',
    pictureId: null,
    width: 'column',
    caption: '',
    credit: '',
    alternativeText: '',
    ...parts,
  };
}

export function documentOf(blocks: Block[], footnotes: Record<string, Inline[][]> = {}): ArticleDocument {
  return {
    version: DOCUMENT_VERSION,
    blocks,
    footnotes: Object.fromEntries(Object.entries(footnotes).map(([id, paragraphs]) => [id, { paragraphs }])),
    suggestions: {},
  };
}
