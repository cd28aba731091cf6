import { $generateJSONFromSelectedNodes, $generateNodesFromSerializedNodes } from '@lexical/clipboard';
import fc from 'fast-check';
import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_NORMAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type RangeSelection,
  REDO_COMMAND,
  REMOVE_TEXT_COMMAND,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { anchoredThreads, settleAnchors } from '#shared/document/anchors.ts';
import { documentOf, figureBlock, textBlock, textInline } from '#shared/document/build.ts';
import type { ArticleDocument, Inline } from '#shared/document/schema.ts';
import { inlineContents } from '#shared/document/walk.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { articleDocument } from '../testing/arbitrary-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { $anchorThread, $beginThread, $seenSelection, type CommentTarget } from './actions.ts';
import { $membersIn } from './thread-state.ts';

const discrete = { discrete: true } as const;

/** "a [b] c" is a paragraph with a thread `t` about b; "|" between paragraphs. */
function written(text: string): ArticleDocument {
  return documentOf(
    text.split('|').map((line) => ({
      type: 'paragraph' as const,
      content: line.split(/([[\]])/).flatMap((part): Inline[] => {
        if (part === '[') return [{ type: 'commentAnchor', threadId: 't', edge: 'start' }];
        return part === ']' ? [{ type: 'commentAnchor', threadId: 't', edge: 'end' }] : textInline(part);
      }),
    })),
  );
}

function shown(document: ArticleDocument): string {
  const line = (content: readonly Inline[]): string =>
    content
      .map((inline) => {
        if (inline.type === 'text') return inline.text;
        if (inline.type === 'link') return `<${line(inline.content)}>`;
        if (inline.type === 'commentAnchor') return inline.edge === 'start' ? '[' : ']';
        return '';
      })
      .join('');
  return document.blocks.flatMap((block) => [...inlineContents(block)].map(line)).join('|');
}

/** Puts the selection over characters of the whole text, counted over members; `to` absent: a caret. */
function select(editor: LexicalEditor, from: number, to = from): void {
  editor.update(() => $selectText(from, to), discrete);
}

function $selectText(from: number, to: number): void {
  const selection = $getRoot().selectStart();
  const place = (offset: number, point: RangeSelection['anchor']) => {
    let left = offset;
    for (const node of $membersIn($getRoot())) {
      const size = node.getTextContentSize();
      if (left <= size && $isTextNode(node)) return point.set(node.getKey(), left, 'text');
      left -= size;
    }
  };
  place(from, selection.anchor);
  place(to, selection.focus);
  $setSelection(selection.clone());
}

/** Backspace takes a letter of the block, as the browser would; there is none here to move the caret. */
function $deleteLetter(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  const node = anchor.offset > 0 ? anchor.getNode() : anchor.getNode().getPreviousSibling();
  if (!$isTextNode(node)) return true;
  const offset = anchor.offset > 0 ? anchor.offset : node.getTextContentSize();
  selection.anchor.set(node.getKey(), offset - 1, 'text');
  selection.focus.set(node.getKey(), offset, 'text');
  selection.removeText();
  return true;
}

function type(editor: LexicalEditor, text: string): void {
  const stop = editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteLetter, COMMAND_PRIORITY_NORMAL);
  for (const letter of text) {
    editor.update(() => {
      if (letter === '\b') editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
      else if (letter === '\n') editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      else editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, letter);
    }, discrete);
  }
  stop();
}

function result(editor: LexicalEditor): string {
  return shown(editorToDocument(editor.getEditorState()));
}

describe('typing in and around commented text', () => {
  it.each<[string, string, number, number, string, string]>([
    ['inside belongs to it', 'ab[cdef]gh', 4, 4, 'xy', 'ab[cdxyef]gh'],
    ['at its start belongs to it', 'ab[cd]ef', 2, 2, 'x', 'ab[xcd]ef'],
    ['at its end does not', 'ab[cd]ef', 4, 4, 'xy', 'ab[cd]xyef'],
    ['at its end does not, where the paragraph ends', 'ab[cd]', 4, 4, 'xy', 'ab[cd]xy'],
    ['at the start of the paragraph belongs to it', '[cd]ef', 0, 0, 'x', '[xcd]ef'],
    ['over all of it takes its place', 'ab[cd]ef', 2, 4, 'xyz', 'ab[xyz]ef'],
    ['over a part of it takes its place', 'ab[cdef]gh', 4, 6, 'xyz', 'ab[cdxyz]gh'],
    ['over it and more ends it', 'ab[cd]ef', 2, 6, 'x', 'abx'],
    [
      'a tone at its end, as UniKey sends it, keeps it',
      'ab [cho] ef',
      6,
      6,
      '\b\b\bchó ab',
      'ab [chó] ab ef',
    ],
    ['a syllable of one letter typed anew keeps it', 'ab [a] ef', 4, 4, '\bá', 'ab [á] ef'],
    ['Backspace beside it shortens it', 'ab[cd]ef', 4, 4, '\b', 'ab[c]ef'],
    ['Backspace through it ends it', 'ab[cd]ef', 4, 4, '\b\b\bx', 'axef'],
    ['Enter inside makes it reach over two paragraphs', 'ab[cdef]gh', 4, 4, '\n', 'ab[cd|ef]gh'],
    ['Enter at its end leaves it alone', 'ab[cd]ef', 4, 4, '\nx', 'ab[cd]|xef'],
    ['Enter before it takes it along', 'ab[cd]ef', 2, 2, '\n', 'ab|[cd]ef'],
    ['between two paragraphs of it belongs to it', 'ab[cd|ef]gh', 4, 4, 'x', 'ab[cdx|ef]gh'],
  ])('%s', (_, before, from, to, keys, after) => {
    using editor = headlessEditor(written(before));
    select(editor, from, to);
    type(editor, keys);
    expect(result(editor)).toBe(after);
  });
});

/** Copies what is selected, as the clipboard of this program carries it. */
function copied(editor: LexicalEditor): string {
  return editor.read(() => JSON.stringify($generateJSONFromSelectedNodes(editor, $getSelection())));
}

function paste(editor: LexicalEditor, clipboard: string): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if (selection === null) throw new Error('nothing is selected');
      const nodes = $generateNodesFromSerializedNodes(JSON.parse(clipboard).nodes);
      if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection })) {
        selection.insertNodes(nodes);
      }
    },
    { ...discrete, tag: HISTORY_PUSH_TAG },
  );
}

function remove(editor: LexicalEditor): void {
  editor.update(() => void editor.dispatchCommand(REMOVE_TEXT_COMMAND, null), {
    ...discrete,
    tag: HISTORY_PUSH_TAG,
  });
}

async function undo(editor: LexicalEditor, command = UNDO_COMMAND): Promise<void> {
  editor.dispatchCommand(command, undefined);
  // What undo lost is marked again in an update of its own.
  await Promise.resolve();
  await Promise.resolve();
}

describe('cutting, copying and pasting', () => {
  it('a stretch that is cut takes its thread where it is pasted, once', () => {
    using editor = headlessEditor(written('ab[cd]ef|gh'));
    select(editor, 2, 4);
    const clipboard = copied(editor);
    remove(editor);
    expect(result(editor)).toBe('abef|gh');
    select(editor, 6);
    paste(editor, clipboard);
    expect(result(editor)).toBe('abef|gh[cd]');
    select(editor, 0);
    paste(editor, clipboard);
    expect(result(editor)).toBe('cdabef|gh[cd]');
  });

  it('copied text brings no second thread', () => {
    using editor = headlessEditor(written('ab[cd]ef|gh'));
    select(editor, 2, 4);
    const clipboard = copied(editor);
    select(editor, 8);
    paste(editor, clipboard);
    expect(result(editor)).toBe('ab[cd]ef|ghcd');
  });

  it('threads of another article stay there', () => {
    using other = headlessEditor(written('ab[cd]ef'));
    select(other, 0, 6);
    using editor = headlessEditor(documentOf([textBlock('paragraph', 'gh')]));
    select(editor, 2);
    paste(editor, copied(other));
    expect(result(editor)).toBe('ghabcdef');
  });
});

function begin(editor: LexicalEditor, id: string): CommentTarget {
  const targets: CommentTarget[] = [];
  editor.update(
    () => {
      targets.push($beginThread(id));
    },
    { ...discrete, tag: HISTORY_MERGE_TAG },
  );
  const [target] = targets;
  if (target === undefined) throw new Error('no target');
  return target;
}

/** Comments on what is selected, as the page does once the comment is stored. */
function comment(editor: LexicalEditor, id: string): void {
  const tag = HISTORY_MERGE_TAG;
  const begun = begin(editor, id);
  editor.update(() => $anchorThread(id, begun), { ...discrete, tag });
}

describe('undo', () => {
  it('of a deletion brings the thread back, redo takes it away', async () => {
    using editor = headlessEditor(written('ab[cd]ef'));
    select(editor, 1, 5);
    remove(editor);
    expect(result(editor)).toBe('af');
    await undo(editor);
    expect(result(editor)).toBe('ab[cd]ef');
    await undo(editor, REDO_COMMAND);
    expect(result(editor)).toBe('af');
  });

  it('of what was typed before the comment keeps the comment where it is', async () => {
    using editor = headlessEditor(documentOf([textBlock('paragraph', 'ab cd ef')]));
    select(editor, 8);
    paste(editor, JSON.stringify({ nodes: [{ type: 'text', version: 1, text: ' thêm' }] }));
    select(editor, 3, 5);
    comment(editor, 't');
    expect(result(editor)).toBe('ab [cd] ef thêm');
    await undo(editor);
    expect(result(editor)).toBe('ab [cd] ef');
    await undo(editor, REDO_COMMAND);
    expect(result(editor)).toBe('ab [cd] ef thêm');
  });
});

describe('commenting', () => {
  it.each<[string, string, number, number, string, string]>([
    ['a selection', 'ab cd ef', 1, 4, 'a[b c]d ef', 'b c'],
    ['the word at the caret', 'ab Cồn Lụa', 5, 5, 'ab [Cồn] Lụa', 'Cồn'],
    ['the word that the caret stands behind', 'ab cd', 5, 5, 'ab [cd]', 'cd'],
    ['several paragraphs', 'ab cd|ef', 3, 6, 'ab [cd|e]f', 'cd\ne'],
  ])('on %s', (_, before, from, to, after, quote) => {
    using editor = headlessEditor(written(before));
    select(editor, from, to);
    const target = begin(editor, 't');
    expect(target).toEqual({ place: { kind: 'text', block: 0 }, quote });
    // Nothing is stored before the comment is.
    expect(result(editor)).toBe(before);
    editor.update(() => $anchorThread('t', target), discrete);
    expect(result(editor)).toBe(after);
  });

  it('on part of a link is about the whole link', () => {
    const link = { type: 'link', href: 'https://vi.du', content: textInline('liên kết') } as const;
    using editor = headlessEditor(documentOf([{ type: 'paragraph', content: [...textInline('a '), link] }]));
    select(editor, 4, 6);
    comment(editor, 't');
    expect(result(editor)).toBe('a [<liên kết>]');
  });

  it('on a figure that was picked is about the figure, wherever the window has its caret', () => {
    const figure = figureBlock({ pictureId: 'p', caption: 'Cầu' });
    using editor = headlessEditor(documentOf([textBlock('paragraph', 'ab'), figure]));
    const targets: CommentTarget[] = [];
    editor.update(() => {
      const caret = $getRoot().getFirstChildOrThrow().selectStart();
      const picked = $createNodeSelection();
      picked.add($getRoot().getLastChildOrThrow().getKey());
      $setSelection(picked);
      targets.push($beginThread('t', $seenSelection(caret, true)));
      // Who reads picks nothing: what the window has selected counts.
      targets.push($beginThread('t', $seenSelection(caret, false)));
    }, discrete);
    expect(targets).toEqual([
      { place: { kind: 'figure', block: 1, pictureId: 'p' }, quote: 'Cầu' },
      { place: { kind: 'text', block: 0 }, quote: 'ab' },
    ]);
  });

  it('finds the text again by its quote when the mark is gone', () => {
    using editor = headlessEditor(written('ab cd|ef gh'));
    editor.update(() => $anchorThread('t', { place: { kind: 'text', block: 1 }, quote: 'ef' }), discrete);
    expect(result(editor)).toBe('ab cd|[ef] gh');
  });

  it('lets threads overlap', () => {
    using editor = headlessEditor(documentOf([textBlock('paragraph', 'abcdef')]));
    select(editor, 0, 4);
    comment(editor, 't1');
    select(editor, 2, 6);
    comment(editor, 't2');
    const document = editorToDocument(editor.getEditorState());
    const [block] = document.blocks;
    const kinds = block && [...inlineContents(block)].flat();
    expect(
      kinds?.map((one) =>
        one.type === 'text' ? one.text : one.type === 'commentAnchor' && `${one.threadId} ${one.edge}`,
      ),
    ).toEqual(['t1 start', 'ab', 't2 start', 'cd', 't1 end', 'ef', 't2 end']);
  });
});

const change = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    at: fc.nat(200),
    text: fc.constantFrom('x', 'yz ', '\b', '\n'),
  }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(200), to: fc.nat(200) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(200), to: fc.nat(200), into: fc.nat(200) }),
  fc.record({ kind: fc.constant('copy' as const), at: fc.nat(200), to: fc.nat(200), into: fc.nat(200) }),
  fc.constant({ kind: 'undo' as const }),
  fc.constant({ kind: 'redo' as const }),
);

describe('anchors under any editing', () => {
  it('are whole pairs in normal form or none, of threads that were there', async () => {
    await fc.assert(
      fc.asyncProperty(articleDocument, fc.array(change, { maxLength: 12 }), async (document, changes) => {
        using editor = headlessEditor(document);
        const threads = new Set(anchoredThreads(document));
        const size = () =>
          editor.read(() =>
            $membersIn($getRoot())
              .map((node) => node.getTextContentSize())
              .reduce((sum, one) => sum + one, 0),
          );
        const at = (place: number) => place % (size() + 1);
        for (const step of changes) {
          if (step.kind === 'undo') await undo(editor);
          else if (step.kind === 'redo') await undo(editor, REDO_COMMAND);
          else if (step.kind === 'type') {
            select(editor, at(step.at));
            type(editor, step.text);
          } else {
            select(editor, at(step.at), at(step.to));
            const clipboard = copied(editor);
            if (step.kind !== 'copy') remove(editor);
            if (step.kind === 'delete') continue;
            select(editor, at(step.into));
            paste(editor, clipboard);
          }
          const now = editorToDocument(editor.getEditorState());
          expect(settleAnchors(now, 'whole')).toEqual(now);
          for (const id of anchoredThreads(now)) expect(threads).toContain(id);
        }
        // What is stored comes back as it was.
        const stored = editorToDocument(editor.getEditorState());
        using again = headlessEditor(stored);
        expect(anchoredThreads(editorToDocument(again.getEditorState()))).toEqual(anchoredThreads(stored));
      }),
      { numRuns: 100 },
    );
  });
});
