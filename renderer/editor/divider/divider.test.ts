import { INSERT_HORIZONTAL_RULE_COMMAND } from '@lexical/extension';
import { $getRoot, $getSelection, INSERT_PARAGRAPH_COMMAND, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, headingBlock, textBlock } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';

const divider: Block = { type: 'divider' };

/** Does it with the caret at the end of the first block. */
function act(editor: LexicalEditor, change: () => void): Block[] {
  editor.update(
    () => {
      $getRoot().getFirstChildOrThrow().selectEnd();
      change();
    },
    { discrete: true },
  );
  return editorToDocument(editor.getEditorState()).blocks;
}

describe('dividers', () => {
  it.each(['---', '***'])('come of %s and Enter, and go by one undo', (signs) => {
    using editor = headlessEditor(documentOf([textBlock('paragraph', signs)]));
    const made = act(editor, () => {
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      $getSelection()?.insertText('dưới');
    });
    expect(made).toEqual([divider, textBlock('paragraph', 'dưới')]);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    editor.read(() => null);
    expect(editorToDocument(editor.getEditorState()).blocks).toEqual([textBlock('paragraph', signs)]);
  });

  it.each(['--', '--- trích', '***\u00a0'])('do not come of "%s"', (text) => {
    using editor = headlessEditor(documentOf([textBlock('paragraph', text)]));
    const blocks = act(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
    expect(blocks[0]).toEqual(textBlock('paragraph', text));
  });

  it.each([textBlock('question', 'Vì sao?'), headingBlock(1, 'Mục'), textBlock('quote', 'Lời')])(
    'are followed by a paragraph, not by another block of the kind above ($type)',
    (above) => {
      using editor = headlessEditor(documentOf([above]));
      const made = act(editor, () => {
        editor.dispatchCommand(INSERT_HORIZONTAL_RULE_COMMAND, undefined);
        $getSelection()?.insertText('dưới');
      });
      expect(made).toEqual([above, divider, textBlock('paragraph', 'dưới')]);
    },
  );

  it('stand above the footnotes, and lead on to the text that is there', () => {
    using editor = headlessEditor(
      documentOf(
        [
          { type: 'paragraph', content: [{ type: 'footnoteReference', footnoteId: 'n1' }] },
          textBlock('paragraph', 'sau'),
        ],
        { n1: [[{ type: 'text', text: 'chú' }]] },
      ),
    );
    const made = act(editor, () => {
      editor.dispatchCommand(INSERT_HORIZONTAL_RULE_COMMAND, undefined);
      $getSelection()?.insertText('trước ');
    });
    expect(made.slice(1)).toEqual([divider, textBlock('paragraph', 'trước sau')]);
  });
});
