import fc from 'fast-check';
import {
  $createParagraphNode,
  $createRangeSelection,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $setSelection,
  DELETE_CHARACTER_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  REDO_COMMAND,
  SELECT_ALL_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, headingBlock, textBlock, textInline } from '#shared/document/build.ts';
import type { ArticleDocument, Block, Inline } from '#shared/document/schema.ts';
import { footnoteOrder } from '#shared/document/walk.ts';
import { SET_BLOCK_KIND_COMMAND } from '../block-kind/commands.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { articleDocument } from '../testing/arbitrary-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import {
  GO_TO_MARK_COMMAND,
  GO_TO_NOTE_COMMAND,
  INSERT_FOOTNOTE_COMMAND,
  REMOVE_FOOTNOTE_COMMAND,
} from './commands.ts';
import { $getNotes, $marksIn } from './lookup.ts';

const mark = (footnoteId: string): Inline => ({ type: 'footnoteReference', footnoteId });
const note = (text: string) => ({ paragraphs: [textInline(text)] });

/** "Một[b] hai[a]" with the notes of a and b, and one that nothing refers to. */
const article = documentOf(
  [
    { type: 'paragraph', content: [...textInline('Một'), mark('b'), ...textInline(' hai'), mark('a')] },
    textBlock('paragraph', 'Hết.'),
  ],
  { a: [textInline('chú a')], b: [textInline('chú b')], c: [textInline('không có dấu')] },
);

function act(editor: LexicalEditor, change: () => void): ArticleDocument {
  editor.update(change, { discrete: true });
  return editorToDocument(editor.getEditorState());
}

function undone(editor: LexicalEditor, command = UNDO_COMMAND): ArticleDocument {
  editor.dispatchCommand(command, undefined);
  editor.read(() => null);
  return editorToDocument(editor.getEditorState());
}

function $firstMark(): LexicalNode {
  const [first] = $marksIn($getRoot());
  if (first === undefined) throw new Error('no mark');
  return first;
}

const shownNotes = (editor: LexicalEditor) =>
  editor.read(() =>
    ($getNotes()?.getNotes() ?? []).map((one) => `${one.getFootnoteId()}: ${one.getTextContent()}`),
  );

describe('footnotes', () => {
  it('are not where Ctrl+End leads from the body', () => {
    using editor = headlessEditor(article);
    const press = (shiftKey: boolean) =>
      act(editor, () => {
        $getRoot().getFirstChild()?.selectStart();
        const event = {
          key: 'End',
          code: 'End',
          ctrlKey: true,
          shiftKey,
          preventDefault() {},
        } as KeyboardEvent;
        editor.dispatchCommand(KEY_DOWN_COMMAND, event);
        $getSelection()?.insertText('!');
      }).blocks;
    expect(press(false).at(-1)).toEqual(textBlock('paragraph', 'Hết.!'));
    expect(press(true)).toEqual([textBlock('paragraph', '!')]);
  });

  it('stand in the order of their marks, those without a mark last', () => {
    using editor = headlessEditor(article);
    expect(shownNotes(editor)).toEqual(['b: chú b', 'a: chú a', 'c: không có dấu']);
  });

  it('are put in at the caret, which goes on in the note; one undo takes mark and note', () => {
    using editor = headlessEditor(article);
    act(editor, () => void $getRoot().getFirstChild()?.selectStart());
    const inserted = act(editor, () => {
      editor.dispatchCommand(INSERT_FOOTNOTE_COMMAND, undefined);
      $getSelection()?.insertText('mới');
    });
    expect(inserted.footnotes.n4).toEqual(note('mới'));
    expect(footnoteOrder(inserted)).toEqual(['n4', 'b', 'a']);
    expect(shownNotes(editor)[0]).toBe('n4: mới');
    expect(undone(editor)).toEqual(article);
    expect(undone(editor, REDO_COMMAND)).toEqual(inserted);
  });

  it('go with their mark and come back with it', () => {
    using editor = headlessEditor(article);
    const { b: _, ...rest } = article.footnotes;
    expect(act(editor, () => $firstMark().remove()).footnotes).toEqual(rest);
    expect(undone(editor)).toEqual(article);
    expect(act(editor, () => $getRoot().getFirstChild()?.remove()).footnotes).toEqual({
      c: note('không có dấu'),
    });
    expect(undone(editor)).toEqual(article);
  });

  it('stay while another mark refers to them', () => {
    const twice = documentOf(
      [{ type: 'paragraph', content: [mark('a'), ...textInline(' và '), mark('a')] }],
      {
        a: [textInline('chung')],
      },
    );
    using editor = headlessEditor(twice);
    expect(act(editor, () => $firstMark().remove()).footnotes).toEqual(twice.footnotes);
  });

  it('are stored for a mark that had none once something is written', () => {
    const dangling = documentOf([{ type: 'paragraph', content: [mark('x')] }]);
    using editor = headlessEditor(dangling);
    const written = act(editor, () => {
      editor.dispatchCommand(GO_TO_NOTE_COMMAND, 'x');
      $getSelection()?.insertText('viết sau');
    });
    expect(written.footnotes).toEqual({ x: note('viết sau') });
  });

  it('keep paragraphs only, whatever is made of them', () => {
    using editor = headlessEditor(article);
    const changed = act(editor, () => {
      editor.dispatchCommand(GO_TO_NOTE_COMMAND, 'b');
      editor.dispatchCommand(SET_BLOCK_KIND_COMMAND, 'heading1');
    });
    expect(changed).toEqual(article);
  });

  it('lead back to their mark', () => {
    using editor = headlessEditor(article);
    const document = act(editor, () => {
      editor.dispatchCommand(GO_TO_MARK_COMMAND, 'b');
      $getSelection()?.insertText('!');
    });
    expect(document.blocks[0]).toEqual({
      type: 'paragraph',
      content: [...textInline('Một'), mark('b'), ...textInline('! hai'), mark('a')],
    });
  });

  it('are not joined with what stands beside them; an empty one goes, mark and all', () => {
    using editor = headlessEditor(article);
    const backspace = () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
    const start = () => void $getNotes()?.getNotes()[0]?.selectStart();
    const unchanged = act(editor, () => {
      start();
      backspace();
    });
    expect(unchanged).toEqual(article);
    const emptied = act(editor, () => {
      for (const one of $getNotes()?.getNotes()[0]?.getChildren() ?? []) if ($isElementNode(one)) one.clear();
      start();
      backspace();
      $getSelection()?.insertText('?');
    });
    expect(emptied.blocks[0]).toEqual({
      type: 'paragraph',
      content: [...textInline('Một? hai'), mark('a')],
    });
    expect(emptied.footnotes).toEqual({ a: note('chú a'), c: note('không có dấu') });
  });

  it('without a mark are taken out when a person says so', () => {
    using editor = headlessEditor(article);
    const { c: _, ...rest } = article.footnotes;
    const removed = act(editor, () => void editor.dispatchCommand(REMOVE_FOOTNOTE_COMMAND, 'c'));
    expect(removed.footnotes).toEqual(rest);
  });

  it('are not part of all that is selected in the body', () => {
    const blocks: Block[] = [headingBlock(1, 'một'), textBlock('paragraph', 'hai')];
    using editor = headlessEditor(documentOf(blocks, { c: [textInline('giữ lại')] }));
    const replaced = act(editor, () => {
      $getRoot().getFirstChild()?.selectStart();
      editor.dispatchCommand(SELECT_ALL_COMMAND, new KeyboardEvent('keydown'));
      $getSelection()?.insertText('mới');
    });
    expect(replaced.blocks.map((block) => ('content' in block ? block.content : null))).toEqual([
      textInline('mới'),
    ]);
    expect(replaced.footnotes).toEqual({ c: note('giữ lại') });
  });

  it('and marks belong together after any editing', () => {
    const edit = fc.tuple(
      fc.constantFrom('insert', 'remove', 'cut', 'write', 'append', 'undo', 'redo'),
      fc.nat(),
      fc.nat(),
    );
    fc.assert(
      fc.property(articleDocument, fc.array(edit, { maxLength: 10 }), (document, edits) => {
        using editor = headlessEditor(document);
        const kept = Object.keys(document.footnotes).filter((id) => !marksOf(editor).includes(id));
        for (const [name, one, other] of edits) {
          if (name === 'undo' || name === 'redo')
            undone(editor, name === 'undo' ? UNDO_COMMAND : REDO_COMMAND);
          else act(editor, () => $edit(editor, name, one, other));
          const ids = marksOf(editor);
          const notes = editor.read(() => $getNotes()?.getNotes() ?? []);
          const shown = editor.read(() => notes.map((each) => each.getFootnoteId()));
          expect(shown.slice(0, ids.length)).toEqual(ids);
          expect(kept).toEqual(expect.arrayContaining(shown.slice(ids.length)));
          editor.read(() =>
            expect($getRoot().getLastChild()?.is($getNotes()) || notes.length === 0).toBe(true),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

function marksOf(editor: LexicalEditor): string[] {
  return editor.read(() => [...new Set($marksIn($getRoot()).map((each) => each.getFootnoteId()))]);
}

function $edit(editor: LexicalEditor, name: string, one: number, other: number): void {
  const texts = $getRoot().getAllTextNodes();
  // Whole runs, forwards: Lexical 0.52 itself fails on some selections that end inside a run.
  const [first = 0, last = 0] = [one % (texts.length || 1), other % (texts.length || 1)].sort(
    (a, b) => a - b,
  );
  const [from, to] = [texts[first], texts[first === last ? texts.length - 1 : last]];
  const children = $getRoot().getChildren();
  if (name === 'append') $getRoot().append($createParagraphNode().append($createTextNode('cuối')));
  else if (name === 'remove' && children.length > 1) children[one % children.length]?.remove();
  else if (from !== undefined && to !== undefined) {
    const selection = $createRangeSelection();
    const end = name === 'cut' ? to : from;
    const start = name === 'cut' ? 0 : one % (from.getTextContentSize() + 1);
    selection.anchor.set(from.getKey(), start, 'text');
    selection.focus.set(end.getKey(), name === 'cut' ? end.getTextContentSize() : start, 'text');
    $setSelection(selection);
    if (name === 'cut') selection.removeText();
    else if (name === 'write') selection.insertText('thêm');
    else editor.dispatchCommand(INSERT_FOOTNOTE_COMMAND, undefined);
  }
}
