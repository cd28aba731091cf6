import { $getRoot, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, headingBlock, textBlock } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { CHANGE_LEVEL_COMMAND } from './level.ts';

function act(editor: LexicalEditor, change: () => void): Block[] {
  editor.update(change, { discrete: true });
  return editorToDocument(editor.getEditorState()).blocks;
}

describe('levels', () => {
  it('of headings go down to the third and up to the first', () => {
    using editor = headlessEditor(documentOf([headingBlock(2, 'một'), headingBlock(3, 'hai')]));
    const change = (by: 1 | -1) =>
      act(editor, () => {
        $getRoot().select(0, 2);
        editor.dispatchCommand(CHANGE_LEVEL_COMMAND, by);
      });
    expect(change(1)).toEqual([headingBlock(3, 'một'), headingBlock(3, 'hai')]);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    editor.read(() => null);
    expect(change(-1)).toEqual([headingBlock(1, 'một'), headingBlock(2, 'hai')]);
  });

  it('of items are those of the list; paragraphs have none', () => {
    const item = (text: string) => ({ content: [{ type: 'text' as const, text }] });
    using editor = headlessEditor(
      documentOf([
        { type: 'list', ordered: false, items: [item('một'), item('hai')] },
        textBlock('paragraph', 'ba'),
      ]),
    );
    const down = (text: string) =>
      act(editor, () => {
        $getRoot()
          .getAllTextNodes()
          .find((node) => node.getTextContent() === text)
          ?.select(0, 0);
        editor.dispatchCommand(CHANGE_LEVEL_COMMAND, 1);
      });
    expect(down('hai')[0]).toMatchObject({ items: [{ children: { items: [item('hai')] } }] });
    expect(down('ba')[1]).toEqual(textBlock('paragraph', 'ba'));
  });
});
