import { $getClipboardDataFromSelection } from '@lexical/clipboard';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock, textInline } from '#shared/document/build.ts';
import type { Block, ListBlock } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { SET_NUMBERING_COMMAND } from './commands.ts';

const list = (texts: string[], rest: Partial<ListBlock> = {}): ListBlock => ({
  type: 'list',
  ordered: true,
  items: texts.map((text) => ({ content: textInline(text) })),
  ...rest,
});
const paragraph = (text: string) => textBlock('paragraph', text);

/** Selects from the beginning of one text to the end of another. */
function select(editor: LexicalEditor, from: string, to = from): void {
  editor.update(
    () => {
      const texts = $getRoot().getAllTextNodes();
      const [first, last] = [from, to].map((wanted) =>
        texts.find((node) => node.getTextContent() === wanted),
      );
      if (!$isTextNode(first) || !$isTextNode(last)) throw new Error(`no text ${from}, ${to}`);
      const range = first.select(0, 0);
      range.focus.set(last.getKey(), last.getTextContentSize(), 'text');
    },
    { discrete: true },
  );
}

/** What blocks become when `change` is done to the text between two texts. */
function after(
  blocks: Block[],
  [from, to]: [string, string?],
  change: (editor: LexicalEditor) => void,
): Block[] {
  using editor = headlessEditor(documentOf(blocks));
  select(editor, from, to);
  editor.update(() => change(editor), { discrete: true });
  return editorToDocument(editor.getEditorState()).blocks;
}
const numbered = (blocks: Block[], at: [string, string?], numbering: 'number' | 'letter' | 'outline') =>
  after(blocks, at, (editor) => editor.dispatchCommand(SET_NUMBERING_COMMAND, numbering));

describe('choosing a numbering', () => {
  it('numbers the list of the caret otherwise, and not the one it is in', () => {
    const inner = list(['b']);
    const outer = list(['a']);
    const blocks = [{ ...outer, items: [{ content: textInline('a'), children: inner }] }];
    expect(numbered(blocks, ['b'], 'letter')).toEqual([
      { ...outer, items: [{ content: textInline('a'), children: { ...inner, numbering: 'letter' } }] },
    ]);
    expect(numbered([list(['a', 'b'], { numbering: 'letter' })], ['b'], 'number')).toEqual([
      list(['a', 'b']),
    ]);
  });

  it('makes a list of paragraphs and of bullets', () => {
    expect(numbered([paragraph('a'), paragraph('b'), paragraph('c')], ['a', 'b'], 'letter')).toEqual([
      list(['a', 'b'], { numbering: 'letter' }),
      paragraph('c'),
    ]);
    expect(numbered([list(['a', 'b'], { ordered: false })], ['a'], 'outline')).toEqual([
      list(['a', 'b'], { numbering: 'outline' }),
    ]);
  });

  it('leaves a list beside it as it is, and goes on with one that is numbered so', () => {
    const blocks = [list(['a']), paragraph('b'), list(['c'], { numbering: 'letter' })];
    expect(numbered(blocks, ['b'], 'letter')).toEqual([
      list(['a']),
      list(['b', 'c'], { numbering: 'letter' }),
    ]);
    expect(numbered(blocks, ['b'], 'outline')).toEqual([
      list(['a']),
      list(['b'], { numbering: 'outline' }),
      list(['c'], { numbering: 'letter' }),
    ]);
  });

  it('is undone', () => {
    using editor = headlessEditor(documentOf([list(['a', 'b'])]));
    select(editor, 'a');
    editor.update(() => void editor.dispatchCommand(SET_NUMBERING_COMMAND, 'letter'), {
      discrete: true,
      tag: HISTORY_PUSH_TAG,
    });
    expect(editorToDocument(editor.getEditorState()).blocks).toEqual([
      list(['a', 'b'], { numbering: 'letter' }),
    ]);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    // Takes in the update of the undo.
    editor.read(() => undefined);
    expect(editorToDocument(editor.getEditorState()).blocks).toEqual([list(['a', 'b'])]);
  });
});

describe('Tab in a list', () => {
  const tab = (blocks: Block[], at: string) =>
    after(blocks, [at], (editor) => {
      const selection = $getSelection();
      if ($isRangeSelection(selection))
        selection.focus.set(selection.anchor.key, selection.anchor.offset, 'text');
      editor.dispatchCommand(KEY_TAB_COMMAND, new KeyboardEvent('keydown', { key: 'Tab' }));
    });

  it('letters points below a number', () => {
    expect(tab([list(['a', 'b'])], 'b')).toEqual([
      { ...list([]), items: [{ content: textInline('a'), children: list(['b'], { numbering: 'letter' }) }] },
    ]);
  });

  it('goes on in an outline and in points', () => {
    for (const numbering of ['outline', 'letter'] as const) {
      expect(tab([list(['a', 'b'], { numbering })], 'b')).toEqual([
        {
          ...list([], { numbering }),
          items: [{ content: textInline('a'), children: list(['b'], { numbering }) }],
        },
      ]);
    }
  });
});

describe('copied lists', () => {
  const clauses = list(['a', 'c'], { start: 2 });
  const [first, second] = clauses.items;
  const blocks: Block[] = [
    paragraph('p'),
    {
      ...clauses,
      items: [
        { content: first?.content ?? [], children: list(['b1', 'b2'], { numbering: 'letter', start: 4 }) },
        { content: second?.content ?? [], children: list(['o1'], { numbering: 'outline' }) },
      ],
    },
    list(['-'], { ordered: false }),
  ];
  const copied = (from: string, to: string) => {
    using editor = headlessEditor(documentOf(blocks));
    select(editor, from, to);
    return editor.read(() => $getClipboardDataFromSelection());
  };

  it('have their marks as text', () => {
    expect(copied('p', '-')['text/plain']).toBe('p\n2. a\n  d) b1\n  đ) b2\n3. c\n  3.1. o1\n- -');
    expect(copied('a', 'a')['text/plain']).toBe('a');
    expect(copied('b1', 'b2')['text/plain']).toBe('  d) b1\n  đ) b2');
  });

  it('have in HTML the marks that no other program has as text', () => {
    const html = copied('p', '-')['text/html'] ?? '';
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect([...page.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
      'p',
      'd) b1',
      'đ) b2',
      '3.1. o1',
    ]);
    expect(page.querySelector('ol')?.getAttribute('start')).toBe('2');
  });
});
