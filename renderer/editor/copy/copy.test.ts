import { $exportMimeTypeFromSelection, $getHtmlContent, $getLexicalContent } from '@lexical/clipboard';
import fc from 'fast-check';
import {
  $createRangeSelection,
  $getEditor,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isTextNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { describe, expect, it, vi } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { articleDocument } from '../testing/arbitrary-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';

const TYPES = ['application/x-lexical-editor', 'text/html'] as const;

function $descendants(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? [node, ...node.getChildren().flatMap($descendants)] : [node];
}

/** Puts a point of the selection somewhere in the article. */
function $put(selection: RangeSelection, end: 'anchor' | 'focus', [at, share]: [number, number]): void {
  const nodes = $descendants($getRoot()).filter((node) => $isTextNode(node) || $isElementNode(node));
  const node = nodes[at % nodes.length];
  if (node === undefined) return;
  const isElement = $isElementNode(node);
  const size = isElement ? node.getChildrenSize() : node.getTextContentSize();
  selection[end].set(node.getKey(), Math.round(size * share), isElement ? 'element' : 'text');
}

describe('what is copied', () => {
  it('is what Lexical copies, whatever is selected', () => {
    const point = fc.tuple(fc.nat(200), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(articleDocument, point, point, (document, anchor, focus) => {
        using editor = headlessEditor(document);
        editor.update(
          () => {
            const selection = $getRoot().selectStart();
            $put(selection, 'anchor', anchor);
            $put(selection, 'focus', focus);
            const expected = selection.isCollapsed()
              ? ['', null]
              : [$getHtmlContent($getEditor(), selection), $getLexicalContent($getEditor(), selection)];
            const [json, html] = TYPES.map((type) => $exportMimeTypeFromSelection(type, selection));
            expect(html).toBe(expected[0]);
            expect(json && JSON.parse(json)).toEqual(expected[1] && JSON.parse(expected[1]));
          },
          { discrete: true },
        );
      }),
      { numRuns: 25 },
    );
  });

  it('costs twice as much for an article twice as long, not four times', () => {
    const lookedThrough = (paragraphs: number) => {
      using editor = headlessEditor(
        documentOf(Array.from({ length: paragraphs }, (_, index) => textBlock('paragraph', `Đoạn ${index}`))),
      );
      let nodes = 0;
      editor.update(
        () => {
          const prototype: RangeSelection = Object.getPrototypeOf($createRangeSelection());
          const { getNodes } = prototype;
          const spy = vi.spyOn(prototype, 'getNodes').mockImplementation(function (this: RangeSelection) {
            const found = getNodes.call(this);
            nodes += found.length;
            return found;
          });
          $getRoot().select(0, paragraphs);
          for (const type of TYPES) $exportMimeTypeFromSelection(type, $getSelection());
          spy.mockRestore();
        },
        { discrete: true },
      );
      return nodes;
    };
    expect(lookedThrough(40)).toBeGreaterThan(40);
    expect(lookedThrough(80)).toBeLessThan(lookedThrough(40) * 2.2);
  });
});
