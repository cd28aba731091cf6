import fc from 'fast-check';
import { HISTORY_PUSH_TAG, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, headingBlock, textBlock, textInline } from '#shared/document/build.ts';
import type { ArticleDocument, Block } from '#shared/document/schema.ts';
import { articleDocument } from '../testing/arbitrary-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { $writeDocument } from './document-to-editor.ts';
import { $readBlock, $readDocument, editorToDocument } from './editor-to-document.ts';

function throughTheEditor(document: ArticleDocument): ArticleDocument {
  using editor = headlessEditor(document);
  return editorToDocument(editor.getEditorState());
}

describe('document to editor to document', () => {
  it('is the identity for documents in normal form', () => {
    fc.assert(
      fc.property(articleDocument, (document) => {
        expect(throughTheEditor(document)).toEqual(document);
      }),
      { numRuns: 300 },
    );
  });

  it('is the identity after every node has gone through the transforms again', () => {
    fc.assert(
      fc.property(articleDocument, (document) => {
        using editor = headlessEditor(document);
        editor.update(
          () => {
            for (const [, node] of editor.getEditorState()._nodeMap) node.markDirty();
          },
          { discrete: true },
        );
        expect(editorToDocument(editor.getEditorState())).toEqual(document);
      }),
      { numRuns: 100 },
    );
  });

  const lists: Block[] = [
    { type: 'list', ordered: true, items: [{ content: textInline('một') }] },
    { type: 'list', ordered: true, items: [{ content: textInline('một khác') }] },
    { type: 'list', ordered: true, start: 4, items: [{ content: textInline('bốn') }] },
    { type: 'list', ordered: false, items: [{ content: [] }] },
    { type: 'list', ordered: false, items: [{ content: textInline('chấm') }] },
  ];
  it.each<[string, Block[]]>([
    ['nothing', []],
    ['lists of one kind side by side', lists],
    ['only figures', [figureBlock({ caption: 'Cầu mới' }), figureBlock({ pictureId: 'p1' })]],
    ['empty paragraphs', [textBlock('paragraph', ''), headingBlock(3, ''), textBlock('answer', '')]],
  ])('keeps %s', (_, blocks) => {
    expect(throughTheEditor(documentOf(blocks))).toEqual(documentOf(blocks));
  });

  it('puts what is not in normal form into it', () => {
    const document = documentOf([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Thu\u031b\u0309 ' },
          { type: 'text', text: 'một' },
          { type: 'link', href: 'https://vi.du', content: [] },
        ],
      },
    ]);
    expect(throughTheEditor(document).blocks).toEqual([textBlock('paragraph', 'Thử một')]);
  });

  it('gives the former document back when a replaced one is undone', () => {
    const [former, next] = [documentOf([textBlock('quote', 'cũ')]), documentOf(lists)];
    using editor = headlessEditor(former);
    editor.update(() => $writeDocument(next), { discrete: true, tag: HISTORY_PUSH_TAG });
    expect(editorToDocument(editor.getEditorState())).toEqual(next);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    // Reading through the editor completes what a command has begun.
    expect(editor.read(() => $readDocument($readBlock))).toEqual(former);
  });
});
