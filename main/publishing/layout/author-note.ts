/** "(*) Phó Giám đốc Sở Nội vụ": the paragraph that a mark at an author's name refers to. */
import { inlineText } from '#shared/document/plain-text.ts';
import type { ArticleDocument, Block, BlockOf } from '#shared/document/schema.ts';

/** Stands at an author's name, and begins the note about the author. */
export const AUTHOR_MARK = '(*)';

/** The notes about the author, and the document without them. */
export function withoutAuthorNotes(document: ArticleDocument): {
  document: ArticleDocument;
  notes: BlockOf<'paragraph'>[];
} {
  return {
    document: { ...document, blocks: document.blocks.filter((block) => !isAuthorNote(block)) },
    notes: document.blocks.filter(isAuthorNote),
  };
}

/** The byline with the mark that leads to its note, where there is one. */
export function markedByline(byline: string, hasNote: boolean): string {
  return byline === '' || !hasNote || byline.includes(AUTHOR_MARK) ? byline : `${byline} ${AUTHOR_MARK}`;
}

function isAuthorNote(block: Block): block is BlockOf<'paragraph'> {
  return block.type === 'paragraph' && inlineText(block.content).trimStart().startsWith(AUTHOR_MARK);
}
