/** Reads the document after each change at the price of what changed: untouched blocks are kept as read. */
import { $isTableNode } from '@lexical/table';
import { HISTORIC_TAG, type LexicalNode, type NodeKey, type UpdateListenerPayload } from 'lexical';
import type { ArticleDocument, Block } from '#shared/document/schema.ts';
import { $readNotes } from '../footnote/conversion.ts';
import type { NotesNode } from '../footnote/nodes.ts';
import { $withProposal } from '../suggestion/proposal-state.ts';
import { createTableReader } from '../table/incremental-reader.ts';
import { $readBlock, $readDocument } from './editor-to-document.ts';

type Change = Pick<UpdateListenerPayload, 'editorState' | 'dirtyElements' | 'dirtyLeaves' | 'tags'>;

/**
 * A reader for one editor; call it with every update of that editor, in order.
 *
 * Lexical names each changed node and all nodes above it, so a top-level node that is not named still
 * holds what was read from it last. Blocks that did not change are the same objects as before.
 */
export function createIncrementalReader(): (change: Change) => ArticleDocument {
  let known = new Map<NodeKey, Block | null>();
  const tables = createTableReader();
  let knownNotes: { key: NodeKey; footnotes: ArticleDocument['footnotes'] } | null = null;
  return (change) => {
    const { editorState, dirtyElements, dirtyLeaves } = change;
    if (isWholeState(change)) {
      known = new Map();
      knownNotes = null;
      tables.forget();
    }
    const next = new Map<NodeKey, Block | null>();
    const $readAnew = (node: LexicalNode) =>
      $isTableNode(node) ? $withProposal(node, tables.$read(node, dirtyElements)) : $readBlock(node);
    const readBlock = (node: LexicalNode) => {
      const key = node.getKey();
      const kept = dirtyElements.has(key) || dirtyLeaves.has(key) ? undefined : known.get(key);
      const block = kept === undefined ? $readAnew(node) : kept;
      next.set(key, block);
      return block;
    };
    const readNotes = (notes: NotesNode) => {
      const key = notes.getKey();
      if (knownNotes?.key !== key || dirtyElements.has(key))
        knownNotes = { key, footnotes: $readNotes(notes) };
      return knownNotes.footnotes;
    };
    const document = editorState.read(() => $readDocument(readBlock, readNotes));
    known = next;
    return document;
  };
}

/** Undo, redo and a state set from outside replace everything and name nothing below the root. */
export function isWholeState({ dirtyElements, dirtyLeaves, tags }: Change): boolean {
  if (tags.has(HISTORIC_TAG)) return true;
  return dirtyLeaves.size === 0 && [...dirtyElements.keys()].every((key) => key === 'root');
}
