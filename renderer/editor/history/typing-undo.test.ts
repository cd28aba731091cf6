import fc from 'fast-check';
import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  REDO_COMMAND,
  type TextNode,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { articleDocument } from '../testing/arbitrary-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';

function $texts(node: LexicalNode): TextNode[] {
  if ($isTextNode(node)) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($texts) : [];
}

/** Puts the caret somewhere into the text; at the end where there is none. */
function putCaret(editor: LexicalEditor, at: number): void {
  editor.update(
    () => {
      const texts = $texts($getRoot()).filter((node) => node.isSimpleText());
      const node = texts[at % Math.max(texts.length, 1)];
      if (!node) {
        $getRoot().selectEnd();
        return;
      }
      const selection = $createRangeSelection();
      const offset = at % (node.getTextContentSize() + 1);
      selection.anchor.set(node.getKey(), offset, 'text');
      selection.focus.set(node.getKey(), offset, 'text');
      $setSelection(selection);
    },
    { discrete: true },
  );
}

/** Types letter by letter; deleting needs a window, and is tested in one (tests/e2e/typing.e2e.ts). */
function type(editor: LexicalEditor, text: string): void {
  for (const letter of text) {
    editor.update(() => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, letter), {
      discrete: true,
    });
  }
}

const documentOfNow = (editor: LexicalEditor) => {
  // Reading through the editor completes what a command has begun.
  editor.read(() => null);
  return editorToDocument(editor.getEditorState());
};

describe('undo', () => {
  it('of a typed word gives back the very document, and redo the word', () => {
    fc.assert(
      fc.property(articleDocument, fc.nat(), (document, at) => {
        using editor = headlessEditor(document);
        putCaret(editor, at);
        const before = documentOfNow(editor);
        type(editor, 'đường ');
        const after = documentOfNow(editor);
        expect(after).not.toEqual(before);
        editor.dispatchCommand(UNDO_COMMAND, undefined);
        expect(documentOfNow(editor)).toEqual(before);
        editor.dispatchCommand(REDO_COMMAND, undefined);
        expect(documentOfNow(editor)).toEqual(after);
      }),
      { numRuns: 50 },
    );
  });

  it('takes back what was typed in one block only, however fast the caret came to the next', () => {
    using editor = headlessEditor(
      documentOf([textBlock('paragraph', 'một '), textBlock('paragraph', 'hai')]),
    );
    const typeAtEnd = (place: number, text: string) => {
      editor.update(() => void $getRoot().getChildAtIndex(place)?.selectEnd(), { discrete: true });
      type(editor, text);
    };
    typeAtEnd(0, 'chữ');
    typeAtEnd(1, 's');
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(documentOfNow(editor).blocks).toEqual([
      textBlock('paragraph', 'một chữ'),
      textBlock('paragraph', 'hai'),
    ]);
  });
});
