import { $getRoot, $getSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import { headingBlock, textBlock, textInline } from '#shared/document/build.ts';
import { type ArticleDocument, type Block, emptyDocument } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { PASTED_COMMAND, type PasteReport } from './commands.ts';
import { $receiveHtml, $receiveText } from './receive.ts';

const NO_EXTRAS = { rtf: '', files: [] };

function pasteWith($paste: () => void): { document: ArticleDocument; report: PasteReport | null } {
  using editor = headlessEditor(emptyDocument());
  let report: PasteReport | null = null;
  editor.registerCommand(
    PASTED_COMMAND,
    (told) => {
      report = told;
      return true;
    },
    0,
  );
  editor.update(
    () => {
      $getRoot().selectEnd();
      $paste();
    },
    { discrete: true },
  );
  return { document: editorToDocument(editor.getEditorState()), report };
}

function pasteHtml(html: string, extras = NO_EXTRAS) {
  return pasteWith(() => {
    const selection = $getSelection();
    if (selection !== null) $receiveHtml(html, extras, selection);
  });
}

function pasted(html: string): Block[] {
  return pasteHtml(html).document.blocks;
}
const paragraph = (text: string) => textBlock('paragraph', text);

describe('pasted HTML', () => {
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
    [
      'brings deep headings up to the third level',
      '<h5>a</h5><p>b</p>',
      [headingBlock(3, 'a'), paragraph('b')],
    ],
    ['keeps a title as a heading', '<h1>a</h1><p>b</p>', [headingBlock(1, 'a'), paragraph('b')]],
    [
      'keeps nested quotes as text',
      '<blockquote><p>a</p></blockquote><p>b</p>',
      [textBlock('quote', 'a'), paragraph('b')],
    ],
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
    ['composes letters that come in parts', '<p>Thu\u031b\u0309</p>', [paragraph('Thử')]],
    ['mends what fonts and PDFs have spoilt', '<p>Ðƣờng \ufb01\u200ble</p>', [paragraph('Đường file')]],
    [
      'drops scripts, hidden parts and blank pictures',
      '<p>a<script>x</script><img src="x" onerror="x()"><span hidden>h</span><svg><text>s</text></svg></p>',
      [paragraph('a')],
    ],
    [
      'keeps a rule as a divider',
      '<p>a</p><hr><p>b</p>',
      [paragraph('a'), { type: 'divider' }, paragraph('b')],
    ],
    ['leaves out empty lines', '<p>a</p><p>&nbsp;</p><br><p>b</p>', [paragraph('a'), paragraph('b')]],
    ['leaves out the furniture of pages', '<nav>m</nav><p>a</p><aside>q</aside>', [paragraph('a')]],
    ['keeps furniture that is all there is', '<aside><p>a</p></aside>', [paragraph('a')]],
    [
      'keeps the text of a form',
      '<form><p>a</p><input name="children"><button>x</button></form>',
      [paragraph('a')],
    ],
    [
      'makes no heading of bold text',
      '<p><b>a</b></p>',
      [{ type: 'paragraph', content: textInline('a', ['bold']) }],
    ],
    [
      'drops alignment',
      '<p style="text-align:center">a</p><p align="right">b</p>',
      [paragraph('a'), paragraph('b')],
    ],
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
    expect(pasted(`<p>${link.outerHTML}</p>`)).toEqual([paragraph('chữ')]);
  });

  it('survives ten thousand nested elements', () => {
    const depth = 10_000;
    expect(pasted(`${'<div>'.repeat(depth)}a${'</div>'.repeat(depth)}`)).toEqual([paragraph('a')]);
  });
});

describe('pasted text', () => {
  const pastedText = (text: string) =>
    pasteWith(() => {
      const selection = $getSelection();
      if (selection !== null) $receiveText(text, selection);
    });

  it('makes a paragraph of each line, without empty ones', () => {
    expect(pastedText('một\r\n\r\nhai\tba\n').document.blocks).toEqual([
      paragraph('một'),
      paragraph('hai\tba'),
    ]);
  });
});
