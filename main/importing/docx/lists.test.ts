import { describe, expect, it } from 'vitest';
import { markedItems } from '#shared/document/list-marks.ts';
import { inlineText } from '#shared/document/plain-text.ts';
import type { Block, ListBlock } from '#shared/document/schema.ts';
import { documentXml, packageOf } from '../../../tests/support/docx-parts.ts';
import { readDocx } from './read-docx.ts';

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, restart = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${restart}</w:num>`;
const restart = (index: number, start: number) =>
  `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const NUMBERING = [
  definition(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%2)'), level(2, 'bullet', '-')),
  definition(1, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.')),
  definition(2, level(0, 'lowerRoman', '%1)')),
  definition(3, level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>')),
  list(1, 0),
  list(2, 1),
  list(3, 2),
  list(4, 0, restart(0, 1)),
  list(5, 0, restart(1, 5)),
  list(6, 3),
].join('');
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const paragraph = (numbering: string, text = 'x') =>
  `<w:p><w:pPr>${numbering}</w:pPr>${text && `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;
const numbered = (of: number, index: number, text = 'x') =>
  paragraph(`<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${of}"/></w:numPr>`, text);
const cell = (content: string) => `<w:tc>${content}</w:tc>`;

async function blocksOf(body: string): Promise<Block[]> {
  const bytes = packageOf(documentXml(body), {
    'word/numbering.xml': `<w:numbering ${WORD}>${NUMBERING}</w:numbering>`,
    'word/styles.xml': `<w:styles ${WORD}><w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="heading 2"/></w:style></w:styles>`,
  });
  return (await readDocx(Buffer.from(bytes), 'bài.docx')).blocks;
}

function linesOf(block: Block): string[] {
  if (block.type === 'list') return itemLines(block);
  return 'content' in block ? [inlineText(block.content)] : [];
}

function itemLines(of: ListBlock, outer?: readonly number[]): string[] {
  return markedItems(of, outer).flatMap(({ item, mark, above }) => [
    `${mark ?? '–'} ${inlineText(item.content)}`,
    ...(item.children ? itemLines(item.children, above) : []),
  ]);
}

const shown = async (body: string) => (await blocksOf(body)).flatMap(linesOf);

describe('lists of a Word file show what Word shows', () => {
  it.each<[string, string[], string[]]>([
    [
      'points in clauses, lettered anew in each',
      [numbered(1, 0), numbered(1, 1), numbered(1, 1), numbered(1, 2), numbered(1, 0), numbered(1, 1)],
      ['1. x', 'a) x', 'b) x', '– x', '2. x', 'a) x'],
    ],
    [
      'outlines',
      [numbered(2, 0), numbered(2, 1), numbered(2, 1), numbered(2, 0), numbered(2, 1)],
      ['1. x', '1.1. x', '1.2. x', '2. x', '2.1. x'],
    ],
    [
      'an outline whose first level stands apart',
      [numbered(2, 0), paragraph('', 'y'), numbered(2, 1), numbered(2, 1)],
      ['1. x', 'y', '1.1. x', '1.2. x'],
    ],
    [
      'lists that go on after other text, and one that begins anew',
      [numbered(1, 0), numbered(1, 0), paragraph('', 'y'), numbered(1, 0), numbered(1, 0), numbered(4, 0)],
      ['1. x', '2. x', 'y', '3. x', '4. x', '1. x'],
    ],
    [
      'Latin letters where they are others than ours, and the point after a đ typed by hand',
      [...Array.from({ length: 6 }, () => numbered(1, 1)), paragraph('', 'đ) y'), numbered(5, 1)],
      ['a) x', 'b) x', 'c) x', 'd) x', 'e) x', 'f) x', 'đ) y', 'e) x'],
    ],
    ['Roman numbers', [numbered(3, 0), numbered(3, 0)], ['i) x', 'ii) x']],
    [
      'headings numbered by their style',
      [paragraph('<w:pStyle w:val="Muc"/>', 'Một'), paragraph('<w:pStyle w:val="Muc"/>', 'Hai')],
      ['I. Một', 'II. Hai'],
    ],
    ['an empty item', [numbered(1, 0), numbered(1, 0, ''), numbered(1, 0)], ['1. x', '3. x']],
    ['a list that is not defined', [numbered(9, 0), numbered(9, 0)], ['x', 'x']],
  ])('%s', async (_, body, lines) => {
    expect(await shown(body.join(''))).toEqual(lines);
  });

  it('in cells of tables as text', async () => {
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const [table] = await blocksOf(
      `<w:tbl>${row(numbered(1, 0) + numbered(1, 1) + numbered(1, 2), paragraph('', 'y'))}${row(numbered(1, 0), paragraph('', 'y'))}</w:tbl>`,
    );
    const texts =
      table?.type === 'table' && table.rows.map(({ cells }) => cells[0]?.paragraphs.map(inlineText));
    expect(texts).toEqual([['1. x', 'a) x', '– x'], ['2. x']]);
  });
});
