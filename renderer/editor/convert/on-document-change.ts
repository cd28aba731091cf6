import type { LexicalEditor } from 'lexical';
import type { ArticleDocument, Block } from '#shared/document/schema.ts';
import { isSameTable } from '../table/incremental-reader.ts';
import { createIncrementalReader } from './incremental-reader.ts';

/**
 * Calls `listener` after each update that changed the document; moving the caret, or a change that comes
 * to nothing, says nothing. Returns how to stop.
 */
export function onDocumentChange(
  editor: LexicalEditor,
  listener: (document: ArticleDocument) => void,
): () => void {
  const read = createIncrementalReader();
  let known = read({
    editorState: editor.getEditorState(),
    dirtyElements: new Map(),
    dirtyLeaves: new Set(),
    tags: new Set(),
  });
  return editor.registerUpdateListener((update) => {
    if (update.dirtyElements.size === 0 && update.dirtyLeaves.size === 0) return;
    const document = read(update);
    if (isSameDocument(known, document)) return;
    known = document;
    listener(document);
  });
}

function isSameDocument(one: ArticleDocument, other: ArticleDocument): boolean {
  return (
    one.blocks.length === other.blocks.length &&
    isSame(one.footnotes, other.footnotes) &&
    isSame(one.suggestions, other.suggestions) &&
    one.blocks.every((block, place) => isSameBlock(block, other.blocks[place]))
  );
}

function isSameBlock(one: Block, other: Block | undefined): boolean {
  if (one === other || one.type !== 'table' || other?.type !== 'table') return isSame(one, other);
  return isSameTable(one, other, isSame);
}

/** Most are the very same object; only what was read anew is compared by content. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
