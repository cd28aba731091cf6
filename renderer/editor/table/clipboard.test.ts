import { $exportMimeTypeFromSelection, $insertGeneratedNodes } from '@lexical/clipboard';
import { $generateNodesFromDOMViaExtension } from '@lexical/html';
import { $getEditor, $getRoot, $getSelection, type LexicalEditor, type LexicalNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock, textInline } from '#shared/document/build.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { Block, TableBlock } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { $selectCells, tableOf } from '../testing/tables.ts';

function act(editor: LexicalEditor, change: () => void): Block[] {
  editor.update(change, { discrete: true });
  return editorToDocument(editor.getEditorState()).blocks;
}

function $read(html: string): LexicalNode[] {
  return $generateNodesFromDOMViaExtension(new DOMParser().parseFromString(html, 'text/html'));
}

function $paste(html: string): void {
  const selection = $getSelection();
  if (selection !== null) $insertGeneratedNodes($getEditor(), $read(html), selection);
}

/** The blocks after the HTML is pasted at the end of "trước". */
function pasted(html: string): Block[] {
  using editor = headlessEditor(documentOf([textBlock('paragraph', 'trước')]));
  return act(editor, () => {
    $getRoot().selectEnd();
    $paste(html);
  });
}

const table = (blocks: Block[]) => blocks.find((block) => block.type === 'table');

const WORD = `<table class=MsoTableGrid border=1 style='border-collapse:collapse'>
 <thead><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=200 style='width:150pt;background:#D9D9D9'>
  <p class=MsoNormal align=center><span>a<o:p></o:p></span></p></td>
  <td><p class=MsoNormal>b<o:p></o:p></p></td></tr></thead>
 <tr><td colspan=2><p class=MsoNormal>c</p><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>
 <tr><td><p class=MsoNormal>d</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>
 <tr height=0><td width=200 style='border:none'></td><td style='border:none'></td></tr>
</table>`;
const EXCEL = `<table border=0 cellpadding=0 style='width:96pt'><col width=64 span=2>
 <tr height=20 style='height:15.0pt'><td height=20 class=xl65 rowspan=2 style='font-weight:400'>a</td><td>b</td></tr>
 <tr height=20><td align=right>c</td></tr></table>`;
const SHEETS = `<google-sheets-html-origin><table xmlns="http://www.w3.org/1999/xhtml" dir="ltr"><colgroup><col width="100"/></colgroup>
 <tbody><tr style="height:21px;"><td style="border:1px solid">a</td><td>b</td></tr><tr><td>c</td><td></td></tr></tbody></table>`;
const LIBRE_OFFICE = `<table width="100%"><thead><tr valign="top"><th><p>a</p></th><th><p>b</p></th></tr></thead>
 <tbody><tr><td><p>c</p></td><td><p><br/></p></td></tr></tbody></table>`;

describe('tables pasted into the text', () => {
  it.each<[string, string, TableBlock]>([
    ['Word', WORD, { ...tableOf('a b / c2x1 / d _', 1) }],
    ['Excel', EXCEL, tableOf('a1x2 b / c')],
    ['Google Sheets', SHEETS, tableOf('a b / c _')],
    ['LibreOffice', LIBRE_OFFICE, tableOf('a b / c _', 1)],
    [
      'a page',
      '<table><caption> Tên\n bảng </caption><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>',
      { ...tableOf('a b / c d', 1), caption: 'Tên bảng' },
    ],
    [
      'a page with headers at the side',
      '<table><tr><th scope=row>a</th><td>b</td></tr></table>',
      tableOf('a b'),
    ],
    [
      'rows of unlike length',
      '<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>',
      tableOf('a _ / b c'),
    ],
  ])('from %s', (_, html, expected) => {
    expect(table(pasted(html))).toEqual(expected);
  });

  it('hold paragraphs only', () => {
    const cell = '<h2>a</h2><ul><li>b</li><li><b>c</b></li></ul><table><tr><td>d</td><td>e</td></tr></table>';
    expect(table(pasted(`<table><tr><td>${cell}</td><td>f</td></tr></table>`))?.rows[0]?.cells[0]).toEqual({
      paragraphs: ['a', 'b', ['c'], 'd', 'e'].map((text) =>
        Array.isArray(text) ? textInline(text.join(''), ['bold']) : textInline(text),
      ),
    });
  });

  it.each([
    '<table><tr><td>một</td></tr></table>',
    '<table role="presentation"><tr><td>một</td></tr></table>',
  ])('of one cell are its text: %s', (html) => {
    expect(pasted(html)).toEqual([textBlock('paragraph', 'trướcmột')]);
  });

  it('survive spans beyond all reason', () => {
    const html = '<table><tr><td colspan=1000 rowspan=65534>a</td><td>b</td></tr><tr><td>c</td></tr></table>';
    expect(table(pasted(html))).toEqual(tableOf('a b / c _'));
  });
});

describe('what is pasted into a table', () => {
  function pastedInto(before: TableBlock, html: string, from: [number, number], to = from): Block[] {
    using editor = headlessEditor(documentOf([before]));
    return act(editor, () => {
      $selectCells(from, to);
      $paste(html);
    });
  }
  const four = '<table><tr><td>w</td><td>x</td></tr><tr><td>y</td><td>z</td></tr></table>';

  it.each<[string, TableBlock, string, [number, number], [number, number], TableBlock]>([
    [
      'fills cells from the caret on',
      tableOf('a b c / d e f / g h i'),
      four,
      [1, 1],
      [1, 1],
      tableOf('a b c / d w x / g y z'),
    ],
    [
      'adds what is lacking',
      tableOf('a b / c d', 1),
      four,
      [1, 1],
      [1, 1],
      tableOf('a b _ / c w x / _ y z', 1),
    ],
    [
      'keeps to the selected cells',
      tableOf('a b / c d / e f'),
      four,
      [0, 0],
      [0, 1],
      tableOf('w x / c d / e f'),
    ],
    [
      'parts merged cells that it meets',
      tableOf('a b c / d2x1 e'),
      four,
      [0, 1],
      [0, 1],
      tableOf('a w x / d y z'),
    ],
  ])('%s', (_, before, html, from, to, after) => {
    expect(pastedInto(before, html, from, to)).toEqual([after]);
  });

  it('is paragraphs, when it is no table', () => {
    const [block] = pastedInto(tableOf('a b'), '<h2>x</h2><ul><li>y</li></ul>', [0, 1]);
    expect(JSON.stringify(block)).not.toMatch(/heading|list/);
    expect(block?.type === 'table' && block.rows[0]?.cells).toHaveLength(2);
    expect(JSON.stringify(block)).toMatch(/"x".*"– y/);
  });

  it('has the marks of lists as text', () => {
    const [block] = pastedInto(
      tableOf('a b'),
      '<p>x</p><ol start=2><li>y<ul><li>z</li></ul></li><li>w</li></ol>',
      [0, 1],
    );
    const cell = block?.type === 'table' ? block.rows[0]?.cells[1] : undefined;
    expect(cell?.paragraphs.map(inlineText).slice(-3)).toEqual(['2. y', '– z', '3. wb']);
  });
});

describe('cells copied', () => {
  it('are tabs and lines as text, and a table with a head as HTML', () => {
    using editor = headlessEditor(documentOf([{ ...tableOf('a b / c2x1', 1), caption: 'Tên' }]));
    editor.update(() => $selectCells([0, 0], [1, 1]), { discrete: true });
    const [text, html] = editor.read(() => [
      $exportMimeTypeFromSelection('text/plain'),
      $exportMimeTypeFromSelection('text/html'),
    ]);
    expect(text).toBe('a\tb\nc\t');
    const copy = new DOMParser().parseFromString(html ?? '', 'text/html');
    expect(copy.querySelector('caption')?.textContent).toBe('Tên');
    expect(copy.querySelectorAll('thead th')).toHaveLength(2);
    expect(copy.querySelector('tbody td')?.getAttribute('colspan')).toBe('2');
    expect(table(pasted(html ?? ''))).toEqual({ ...tableOf('a b / c2x1', 1), caption: 'Tên' });
  });
});
