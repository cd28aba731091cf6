import { $getRoot, $getSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { AdministrativeNode } from './administrative-node.tsx';
import { $selectBeside } from './leave.ts';

const recipients: Block = { type: 'recipients', items: ['- Như trên;'] };

/** The blocks after "x" was written above, or below, the recipients. */
function writtenBeside(blocks: Block[], isAbove: boolean): Block[] {
  using editor = headlessEditor(documentOf(blocks, { n1: [[{ type: 'text', text: 'chú' }]] }));
  editor.update(
    () => {
      const block = $getRoot()
        .getChildren()
        .find((node) => node instanceof AdministrativeNode);
      if (block) $selectBeside(block, isAbove);
      $getSelection()?.insertText('x');
    },
    { discrete: true },
  );
  return editorToDocument(editor.getEditorState()).blocks;
}

describe('leaving the foot of a document', () => {
  it('goes on in the text around it', () => {
    const blocks = [textBlock('paragraph', 'trên'), recipients, textBlock('paragraph', 'dưới')];
    expect(writtenBeside(blocks, true)[0]).toEqual(textBlock('paragraph', 'trênx'));
    expect(writtenBeside(blocks, false)[2]).toEqual(textBlock('paragraph', 'xdưới'));
  });

  it('begins a paragraph where nothing can be written', () => {
    expect(writtenBeside([recipients], true)).toEqual([textBlock('paragraph', 'x'), recipients]);
    expect(writtenBeside([recipients, { type: 'divider' }], false)).toEqual([
      recipients,
      textBlock('paragraph', 'x'),
      { type: 'divider' },
    ]);
  });
});
