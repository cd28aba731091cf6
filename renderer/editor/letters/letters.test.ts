import { $getRoot, $isElementNode, $isTextNode, type LexicalEditor, type TextNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf } from '#shared/document/build.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { CHANGE_CASE_COMMAND, CLEAR_MARKS_COMMAND } from './letters-extension.ts';

const twoMarks = () =>
  headlessEditor(
    documentOf([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'sở nội ' },
          { type: 'text', text: 'vụ tỉ', marks: ['bold'] },
          { type: 'text', text: 'nh ta' },
        ],
      },
    ]),
  );

const $texts = (): TextNode[] => {
  const first = $getRoot().getFirstChild();
  return $isElementNode(first) ? first.getChildren().filter($isTextNode) : [];
};
const textOf = (editor: LexicalEditor) => editor.read(() => $texts().map((node) => node.getTextContent()));
const select = (editor: LexicalEditor, node: number, from: number, toNode: number, to: number) =>
  editor.update(
    () => {
      const texts = $texts();
      const selection = texts[node]?.select(from, from);
      selection?.focus.set(texts[toNode]?.getKey() ?? '', to, 'text');
    },
    { discrete: true },
  );

describe('capitals', () => {
  it('change in what is selected, one way for all of it, and keep marks and selection', () => {
    const editor = twoMarks();
    select(editor, 0, 3, 2, 2);
    editor.dispatchCommand(CHANGE_CASE_COMMAND, undefined);
    editor.update(() => {}, { discrete: true });
    expect(textOf(editor)).toEqual(['sở Nội ', 'Vụ Tỉ', 'nh ta']);
    editor.dispatchCommand(CHANGE_CASE_COMMAND, undefined);
    editor.update(() => {}, { discrete: true });
    expect(textOf(editor)).toEqual(['sở NỘI ', 'VỤ TỈ', 'NH ta']);
    editor.dispose();
  });

  it('change in the word at the caret, though half of it is bold', () => {
    const editor = twoMarks();
    select(editor, 2, 1, 2, 1);
    editor.dispatchCommand(CHANGE_CASE_COMMAND, undefined);
    editor.update(() => {}, { discrete: true });
    expect(textOf(editor)).toEqual(['sở nội ', 'vụ Tỉ', 'nh ta']);
    editor.dispose();
  });
});

describe('plain letters', () => {
  it('lose their marks where they are selected', () => {
    const editor = twoMarks();
    select(editor, 0, 0, 2, 5);
    editor.dispatchCommand(CLEAR_MARKS_COMMAND, undefined);
    editor.update(() => {}, { discrete: true });
    expect(editorToDocument(editor.getEditorState()).blocks).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'sở nội vụ tỉnh ta' }] },
    ]);
    editor.dispose();
  });
});
