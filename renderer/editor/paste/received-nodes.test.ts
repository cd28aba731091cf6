import { $insertDataTransferForRichText } from '@lexical/clipboard';
import { $getRoot, $getSelection } from 'lexical';
import { expect, it } from 'vitest';
import { textBlock } from '#shared/document/build.ts';
import { type Block, emptyDocument } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';

const text = { type: 'text', version: 1, text: 'chữ', format: 0, detail: 0, mode: 'normal', style: '' };
const element = { version: 1, direction: null, format: '', indent: 0 };
const paragraph = (...children: unknown[]) => ({ ...element, type: 'paragraph', children });

/** The blocks of an empty article after nodes were pasted that say they come from an article. */
function pasted(nodes: unknown[]): Block[] {
  const data = JSON.stringify({ namespace: 'toa-soan-article', nodes });
  const parts = new Map([
    ['application/x-lexical-editor', data],
    ['text/plain', 'chữ thường'],
  ]);
  const transfer = { getData: (type: string) => parts.get(type) ?? '' };
  using editor = headlessEditor(emptyDocument());
  editor.update(
    () => {
      $getRoot().selectEnd();
      const selection = $getSelection();
      if (selection !== null) $insertDataTransferForRichText(transfer as DataTransfer, selection);
    },
    { discrete: true },
  );
  return editorToDocument(editor.getEditorState()).blocks;
}

/** Any page can write a clipboard of this type. */
it('believes no nodes that pretend to come from an article', () => {
  const link = { ...element, type: 'link', url: 'javascript:alert(1)', rel: null, target: null, title: null };
  const nodes = [
    paragraph({ ...link, children: [text] }),
    { type: 'figure', version: 1, $: { figure: { type: 'figure', pictureId: 7, caption: {} } } },
  ];
  expect(pasted(nodes)).toEqual([textBlock('paragraph', 'chữ')]);
});

it.each<[string, unknown]>([
  ['a word', 'x'],
  ['text without letters', { type: 'text', text: '' }],
  ['the end of a comment', { type: 'commentAnchor', threadId: 't', edge: 'start' }],
])('leaves out a mark of a newer version that is %s, with which no save would go through', (_, inline) => {
  const mark = { type: 'preserved-inline', version: 1, $: { inline } };
  expect(pasted([paragraph(text, mark)])).toEqual([textBlock('paragraph', 'chữ')]);
});

it('keeps a mark of a newer version as it is', () => {
  const inline = {
    type: 'opaque',
    original: { type: 'formula', tex: 'x^2', parts: [1, { a: null }] },
  } as const;
  const mark = { type: 'preserved-inline', version: 1, $: { inline } };
  expect(pasted([paragraph(mark)])).toEqual([{ type: 'paragraph', content: [inline] }]);
});

function nested(levels: number): unknown {
  let block: unknown = paragraph(text);
  for (let level = 0; level < levels; level += 1) block = { ...element, type: 'quote', children: [block] };
  return block;
}

const wide = { ...element, type: 'tablecell', headerState: 0, colSpan: 1e9, rowSpan: 1, children: [] };

it.each<[string, unknown]>([
  ['the root of the article', { ...element, type: 'root', children: [paragraph(text)] }],
  [
    'a cell as wide as a billion',
    { ...element, type: 'table', children: [{ ...element, type: 'tablerow', children: [wide] }] },
  ],
  ['nodes nested beyond reason', nested(150)],
])('pastes the plain text beside %s', (_, node) => {
  expect(pasted([node])).toEqual([textBlock('paragraph', 'chữ thường')]);
});
