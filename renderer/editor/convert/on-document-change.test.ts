import { $createHeadingNode } from '@lexical/rich-text';
import fc from 'fast-check';
import {
  $createTextNode,
  $getRoot,
  $isElementNode,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { articleDocument } from '../testing/arbitrary-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { editorToDocument } from './editor-to-document.ts';
import { onDocumentChange } from './on-document-change.ts';

/** Edits that between them touch leaves, blocks, and the order of blocks. */
const EDITS: Record<string, (editor: LexicalEditor, at: number) => void> = {
  append: () => void $getRoot().append($createHeadingNode('h2').append($createTextNode('mới'))),
  remove: (_, at) => {
    const root = $getRoot();
    if (root.getChildrenSize() > 1) root.getChildAtIndex(at % root.getChildrenSize())?.remove();
  },
  write: (_, at) => {
    const block = $getRoot().getChildAtIndex(at % $getRoot().getChildrenSize());
    const last = $isElementNode(block) ? block.getLastDescendant() : null;
    // Text after an empty list item would stand in the root itself.
    if ($isElementNode(last)) last.append($createTextNode('thêm'));
    else last?.insertAfter($createTextNode('thêm'));
  },
  move: (_, at) => {
    const block = $getRoot().getChildAtIndex(at % $getRoot().getChildrenSize());
    if (block !== null && !block.is($getRoot().getLastChild())) $getRoot().append(block);
  },
};

describe('onDocumentChange', () => {
  it('always tells the document that the whole state would give', () => {
    const edit = fc.tuple(fc.constantFrom(...Object.keys(EDITS), 'undo', 'redo'), fc.nat(20));
    fc.assert(
      fc.property(articleDocument, fc.array(edit, { maxLength: 12 }), (document, edits) => {
        using editor = headlessEditor(document);
        let told: ArticleDocument = document;
        onDocumentChange(editor, (next) => {
          told = next;
        });
        for (const [name, at] of edits) {
          if (name === 'undo') editor.dispatchCommand(UNDO_COMMAND, undefined);
          else if (name === 'redo') editor.dispatchCommand(REDO_COMMAND, undefined);
          else editor.update(() => EDITS[name]?.(editor, at), { discrete: true });
          // Reading through the editor completes what a command has begun.
          editor.read(() => null);
          expect(told).toEqual(editorToDocument(editor.getEditorState()));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing when only the caret moves, and keeps the blocks that stayed', () => {
    using editor = headlessEditor(documentOf([textBlock('paragraph', 'a'), textBlock('paragraph', 'b')]));
    const told: ArticleDocument[] = [];
    onDocumentChange(editor, (next) => told.push(next));
    editor.update(() => void $getRoot().selectEnd(), { discrete: true });
    expect(told).toEqual([]);
    for (const text of ['c', 'd']) {
      editor.update(() => void $getRoot().selectEnd().insertText(text), { discrete: true });
    }
    expect(told.map((document) => document.blocks[1])).toEqual([
      textBlock('paragraph', 'bc'),
      textBlock('paragraph', 'bcd'),
    ]);
    expect(told[1]?.blocks[0]).toBe(told[0]?.blocks[0]);
  });
});
