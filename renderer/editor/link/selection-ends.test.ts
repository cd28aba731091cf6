import {
  $getRoot,
  $isElementNode,
  $isTextNode,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf } from '#shared/document/build.ts';
import { documentText } from '#shared/document/plain-text.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';

const text = (words: string) => ({ type: 'text' as const, text: words });
const document = documentOf([
  {
    type: 'paragraph',
    content: [text('aaa'), { type: 'link', href: 'https://vi.du', content: [text('bbb')] }, text('ccc')],
  },
  {
    type: 'paragraph',
    content: [text('ddd'), { type: 'link', href: 'https://vi.du', content: [text('eee')] }],
  },
]);

const $textsOf = (node: LexicalNode): TextNode[] => {
  if ($isTextNode(node)) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($textsOf) : [];
};

/** What the text is after the act on each selection of it that can be made. */
function outcomes(act: 'delete' | 'type'): [expected: string, found: string][] {
  const sizes = [3, 3, 3, 3, 3];
  const whole = 'aaabbbccc\ndddeee';
  const place = (node: number, offset: number) => node * 3 + offset + (node > 2 ? 1 : 0);
  return sizes.flatMap((_, first) =>
    [0, 1, 2, 3].flatMap((from) =>
      sizes.flatMap((__, last) =>
        [0, 1, 2, 3].flatMap((to): [string, string][] => {
          const [start, end] = [place(first, from), place(last, to)];
          if (start >= end) return [];
          const editor = headlessEditor(document);
          editor.update(
            () => {
              const texts = $textsOf($getRoot());
              const selection = texts[first]?.select(from, from);
              selection?.focus.set(texts[last]?.getKey() ?? '', to, 'text');
            },
            { discrete: true },
          );
          editor.update(
            () =>
              void (act === 'delete'
                ? editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true)
                : editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'x')),
            { discrete: true },
          );
          const found = documentText(editorToDocument(editor.getEditorState()));
          editor.dispose();
          return [[whole.slice(0, start) + (act === 'delete' ? '' : 'x') + whole.slice(end), found]];
        }),
      ),
    ),
  );
}

describe('selections across blocks that hold links', () => {
  it.each(['delete', 'type'] as const)('take a %s wherever they begin', (act) => {
    for (const [expected, found] of outcomes(act)) expect(found).toBe(expected);
  });
});
