import { $isListNode } from '@lexical/list';
import fc from 'fast-check';
import { $getRoot, $isElementNode, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { documentText } from '#shared/document/plain-text.ts';
import type { Block } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { articleDocument } from '../testing/arbitrary-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { MOVE_BLOCKS_COMMAND, type MoveDirection } from './move-blocks.ts';

const list = (...texts: string[]): Block => ({
  type: 'list',
  ordered: false,
  items: texts.map((text) => ({ content: [{ type: 'text', text }] })),
});
const figure = (caption: string, beside?: true): Block => ({
  type: 'figure',
  pictureId: null,
  width: 'column',
  caption,
  credit: '',
  alternativeText: '',
  ...(beside && { beside }),
});

/** Puts the caret into the first text that is this, and moves what holds it. */
function move(editor: LexicalEditor, text: string, direction: MoveDirection): void {
  editor.update(
    () => {
      $getRoot()
        .getAllTextNodes()
        .find((node) => node.getTextContent() === text)
        ?.select(1, 1);
    },
    { discrete: true },
  );
  editor.update(() => void editor.dispatchCommand(MOVE_BLOCKS_COMMAND, direction), { discrete: true });
}
const linesOf = (editor: LexicalEditor) =>
  documentText(editorToDocument(editor.getEditorState())).split('\n');

describe('moving blocks', () => {
  it('goes past the neighbour, stops at the ends, and is one step of undo', () => {
    const before = documentOf(['một', 'hai', 'ba'].map((text) => textBlock('paragraph', text)));
    const editor = headlessEditor(before);
    move(editor, 'một', 'down');
    expect(linesOf(editor)).toEqual(['hai', 'một', 'ba']);
    move(editor, 'hai', 'up');
    expect(linesOf(editor)).toEqual(['hai', 'một', 'ba']);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    editor.read(() => undefined);
    expect(editorToDocument(editor.getEditorState())).toEqual(before);
  });

  it('goes past a whole row of figures', () => {
    const editor = headlessEditor(
      documentOf([figure('A'), figure('B', true), textBlock('paragraph', 'chữ'), figure('C')]),
    );
    move(editor, 'chữ', 'up');
    expect(linesOf(editor)).toEqual(['chữ', 'A', 'B', 'C']);
  });

  it('moves an item within its list together with what hangs on it', () => {
    const nested: Block = {
      type: 'list',
      ordered: false,
      items: [
        { content: [{ type: 'text', text: 'một' }] },
        {
          content: [{ type: 'text', text: 'hai' }],
          children: {
            type: 'list',
            ordered: false,
            items: [{ content: [{ type: 'text', text: 'hai a' }] }],
          },
        },
      ],
    };
    const editor = headlessEditor(documentOf([textBlock('paragraph', 'trên'), nested]));
    move(editor, 'hai', 'up');
    expect(linesOf(editor)).toEqual(['trên', 'hai', 'hai a', 'một']);
    move(editor, 'hai a', 'down');
    expect(linesOf(editor)).toEqual(['trên', 'hai', 'hai a', 'một']);
  });

  it('keeps two lists apart that come to stand side by side', () => {
    const editor = headlessEditor(documentOf([list('một'), textBlock('paragraph', 'giữa'), list('hai')]));
    move(editor, 'giữa', 'up');
    expect(editorToDocument(editor.getEditorState()).blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'list',
      'list',
    ]);
    expect(editor.read(() => $getRoot().getChildren().filter($isListNode).length)).toBe(2);
  });

  it('loses no line of any document', () => {
    fc.assert(
      fc.property(articleDocument, fc.nat(), fc.constantFrom('up', 'down'), (document, pick, direction) => {
        const editor = headlessEditor(document);
        const before = linesOf(editor).toSorted();
        editor.update(
          () => {
            const blocks = $getRoot().getChildren().filter($isElementNode);
            blocks[pick % Math.max(1, blocks.length)]?.selectStart();
          },
          { discrete: true },
        );
        editor.update(() => void editor.dispatchCommand(MOVE_BLOCKS_COMMAND, direction), { discrete: true });
        expect(linesOf(editor).toSorted()).toEqual(before);
        editor.dispose();
      }),
      { numRuns: 40 },
    );
  });
});
