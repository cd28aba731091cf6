import { $insertDataTransferForRichText } from '@lexical/clipboard';
import { $getRoot, $getSelection } from 'lexical';
import { expect, it } from 'vitest';
import { textBlock } from '#shared/document/build.ts';
import { emptyDocument } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';

/** Any page can write a clipboard of this type. */
it('believes no nodes that pretend to come from an article', () => {
  const text = { type: 'text', version: 1, text: 'chữ', format: 0, detail: 0, mode: 'normal', style: '' };
  const element = { version: 1, direction: null, format: '', indent: 0 };
  const link = { ...element, type: 'link', url: 'javascript:alert(1)', rel: null, target: null, title: null };
  const nodes = [
    { ...element, type: 'paragraph', children: [{ ...link, children: [text] }] },
    { type: 'figure', version: 1, $: { figure: { type: 'figure', pictureId: 7, caption: {} } } },
  ];
  const data = JSON.stringify({ namespace: 'toa-soan-article', nodes });
  const transfer = { getData: (type: string) => (type === 'application/x-lexical-editor' ? data : '') };
  using editor = headlessEditor(emptyDocument());
  editor.update(
    () => {
      $getRoot().selectEnd();
      const selection = $getSelection();
      if (selection !== null) $insertDataTransferForRichText(transfer as DataTransfer, selection);
    },
    { discrete: true },
  );
  expect(editorToDocument(editor.getEditorState()).blocks).toEqual([textBlock('paragraph', 'chữ')]);
});
