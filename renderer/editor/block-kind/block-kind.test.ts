import { $getRoot, $getSelection, $isTextNode, INSERT_PARAGRAPH_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, headingBlock, textBlock } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { BLOCK_KINDS, SET_ALIGNMENT_COMMAND, SET_BLOCK_KIND_COMMAND } from './commands.ts';

/** Edits a document with everything selected, or with the caret at its end. */
function edited(
  blocks: Block[],
  edit: (editor: LexicalEditor) => void,
  where: 'all' | 'end' = 'all',
): Block[] {
  using editor = headlessEditor(documentOf(blocks));
  editor.update(
    () => {
      if (where === 'all') $getRoot().select(0, $getRoot().getChildrenSize());
      else $getRoot().selectEnd();
      edit(editor);
    },
    { discrete: true },
  );
  return editorToDocument(editor.getEditorState()).blocks;
}

const enter = (editor: LexicalEditor) => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
const write = (text: string) => $getSelection()?.insertText(text);

describe('kind of block', () => {
  it.each(BLOCK_KINDS)('turns any kind into %s and back without a loss of text', (kind) => {
    const turned = edited([textBlock('paragraph', 'một'), headingBlock(2, 'hai')], (editor) => {
      editor.dispatchCommand(SET_BLOCK_KIND_COMMAND, kind);
    });
    const expected = kind.startsWith('heading')
      ? { type: 'heading', level: Number(kind.at(-1)) }
      : { type: kind };
    expect(turned).toEqual([
      { ...expected, content: [{ type: 'text', text: 'một' }] },
      { ...expected, content: [{ type: 'text', text: 'hai' }] },
    ]);
    const back = edited(turned, (editor) => void editor.dispatchCommand(SET_BLOCK_KIND_COMMAND, 'paragraph'));
    expect(back).toEqual([textBlock('paragraph', 'một'), textBlock('paragraph', 'hai')]);
  });

  it('aligns paragraphs only', () => {
    const blocks: Block[] = [textBlock('paragraph', 'a'), textBlock('question', 'b')];
    expect(edited(blocks, (editor) => void editor.dispatchCommand(SET_ALIGNMENT_COMMAND, 'center'))).toEqual([
      { type: 'paragraph', align: 'center', content: [{ type: 'text', text: 'a' }] },
      textBlock('question', 'b'),
    ]);
  });
});

describe('heading', () => {
  it('is followed by a paragraph where it ends with the mark of a footnote', () => {
    const heading: Block = {
      type: 'heading',
      level: 1,
      content: [
        { type: 'text', text: 'Mục' },
        { type: 'footnoteReference', footnoteId: 'n1' },
      ],
    };
    using editor = headlessEditor(documentOf([heading], { n1: [[{ type: 'text', text: 'chú' }]] }));
    editor.update(
      () => {
        $getRoot().getFirstChildOrThrow().selectEnd();
        enter(editor);
        write('thân');
      },
      { discrete: true },
    );
    expect(editorToDocument(editor.getEditorState()).blocks).toEqual([
      heading,
      textBlock('paragraph', 'thân'),
    ]);
  });
});

describe('interview', () => {
  it('goes from question to answer to further answer, and on an empty one back to a question', () => {
    const talk = edited(
      [textBlock('question', 'Vì sao?')],
      (editor) => {
        enter(editor);
        write('Vì thế.');
        enter(editor);
        write('Và thế.');
        enter(editor);
        enter(editor);
        write('Rồi sao?');
      },
      'end',
    );
    expect(talk).toEqual([
      textBlock('question', 'Vì sao?'),
      textBlock('answer', 'Vì thế.'),
      textBlock('answer', 'Và thế.'),
      textBlock('question', 'Rồi sao?'),
    ]);
  });

  it('ends with a paragraph after an empty question', () => {
    const end = edited(
      [textBlock('answer', 'Hết.')],
      (editor) => {
        enter(editor);
        enter(editor);
        enter(editor);
      },
      'end',
    );
    expect(end).toEqual([textBlock('answer', 'Hết.'), textBlock('paragraph', '')]);
  });

  it('parts a question in the middle into two turns of the same words', () => {
    const parted = edited(
      [textBlock('question', 'Một hai')],
      (editor) => {
        const text = $getRoot().getFirstDescendant();
        if ($isTextNode(text)) text.select(4, 4);
        enter(editor);
      },
      'end',
    );
    expect(parted.map((block) => ('content' in block ? block.content : null))).toEqual([
      [{ type: 'text', text: 'Một ' }],
      [{ type: 'text', text: 'hai' }],
    ]);
  });
});
