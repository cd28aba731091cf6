import { $generateNodesFromDOMViaExtension } from '@lexical/html';
import { $getRoot, $isElementNode, $isInlineElementOrDecoratorNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { headingBlock, textBlock, textInline } from '#shared/document/build.ts';
import { type Block, emptyDocument } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';

function pasted(html: string): Block[] {
  using editor = headlessEditor(emptyDocument());
  editor.update(
    () => {
      const nodes = $generateNodesFromDOMViaExtension(new DOMParser().parseFromString(html, 'text/html'));
      const root = $getRoot().clear();
      for (const node of nodes) {
        if ($isElementNode(node) || !$isInlineElementOrDecoratorNode(node)) root.append(node);
      }
    },
    { discrete: true },
  );
  return editorToDocument(editor.getEditorState()).blocks;
}

describe('paste', () => {
  it.each<[string, string, Block[]]>([
    [
      'keeps marks and drops colours, sizes and unknown formats',
      '<p style="color:red">a <b>b</b> <span style="font-style:italic;font-size:40px">c</span> <code>d</code></p>',
      [
        {
          type: 'paragraph',
          content: [
            ...textInline('a '),
            ...textInline('b', ['bold']),
            ...textInline(' '),
            ...textInline('c', ['italic']),
            ...textInline(' d'),
          ],
        },
      ],
    ],
    ['brings deep headings up to the third level', '<h5>a</h5>', [headingBlock(3, 'a')]],
    ['keeps a title as a heading', '<h1>a</h1>', [headingBlock(1, 'a')]],
    ['keeps nested quotes as text', '<blockquote><p>a</p></blockquote>', [textBlock('quote', 'a')]],
    [
      'keeps nested lists',
      '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>',
      [
        {
          type: 'list',
          ordered: false,
          items: [
            {
              content: textInline('a'),
              children: { type: 'list', ordered: true, items: [{ content: textInline('b') }] },
            },
            { content: textInline('c') },
          ],
        },
      ],
    ],
    [
      'keeps links to the web and to mail',
      '<p><a href="https://vi.du/x" target="_blank" onclick="x()">a</a> <a href="mailto:a@vi.du">b</a></p>',
      [
        {
          type: 'paragraph',
          content: [
            { type: 'link', href: 'https://vi.du/x', content: textInline('a') },
            ...textInline(' '),
            { type: 'link', href: 'mailto:a@vi.du', content: textInline('b') },
          ],
        },
      ],
    ],
    ['composes letters that come in parts', '<p>Thu\u031b\u0309</p>', [textBlock('paragraph', 'Thử')]],
    [
      'drops scripts, hidden parts and pictures',
      '<p>a<script>x</script><img src="x" onerror="x()"><span hidden>h</span><svg><text>s</text></svg></p>',
      [textBlock('paragraph', 'a')],
    ],
    ['keeps a rule as a divider', '<p>a</p><hr>', [textBlock('paragraph', 'a'), { type: 'divider' }]],
  ])('%s', (_, html, expected) => {
    expect(pasted(html)).toEqual(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JAVA\tscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/x',
    '',
  ])('refuses a link to %j and keeps its text', (href) => {
    const link = document.createElement('a');
    link.setAttribute('href', href);
    link.textContent = 'chữ';
    expect(pasted(`<p>${link.outerHTML}</p>`)).toEqual([textBlock('paragraph', 'chữ')]);
  });

  it('survives a thousand nested elements', () => {
    const depth = 1000;
    expect(pasted(`${'<div>'.repeat(depth)}a${'</div>'.repeat(depth)}`)).toEqual([
      textBlock('paragraph', 'a'),
    ]);
  });
});
