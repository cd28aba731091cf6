import { describe, expect, it } from 'vitest';
import { markedItems } from '#shared/document/list-marks.ts';
import { documentText, inlineText } from '#shared/document/plain-text.ts';
import type { Block, ListBlock } from '#shared/document/schema.ts';
import { paste } from '../testing/paste.ts';

/** What a reader sees: each line with its mark. */
function shown(html: string): string[] {
  const { document } = paste({ html });
  return document.blocks.flatMap((block) => linesOf(block));
}

function linesOf(block: Block): string[] {
  if (block.type === 'list') return itemLines(block);
  return 'content' in block ? [inlineText(block.content)] : [];
}

function itemLines(list: ListBlock, outer?: readonly number[]): string[] {
  return markedItems(list, outer).flatMap(({ item, mark, above }) => [
    `${mark ?? '–'} ${inlineText(item.content)}`,
    ...(item.children ? itemLines(item.children, above) : []),
  ]);
}

const line = (mark: string, level: number, list = 'l0') =>
  `<p class=MsoListParagraph style="mso-list:${list} level${level} lfo1"><span style="mso-list:Ignore">${mark} </span>x</p>`;
const lines = (...all: [string, number, string?][]) => all.map((one) => line(...one)).join('');

describe('pasted lists show what was copied', () => {
  it.each<[string, [string, number, string?][]]>([
    [
      'points in clauses',
      [
        ['1.', 1],
        ['a)', 2],
        ['b)', 2],
        ['2.', 1],
      ],
    ],
    [
      'an outline',
      [
        ['1.', 1],
        ['1.1.', 2],
        ['1.1.1.', 3],
        ['1.2.', 2],
        ['2.', 1],
      ],
    ],
    [
      'a list that begins anew',
      [
        ['1.', 1],
        ['2.', 1],
        ['1.', 1],
        ['2.', 1],
      ],
    ],
    [
      'a number left out',
      [
        ['1.', 1],
        ['2.', 1],
        ['5.', 1],
      ],
    ],
    [
      'clauses, then points at the same level',
      [
        ['1.', 1],
        ['2.', 1],
        ['a)', 1, 'l1'],
        ['b)', 1, 'l1'],
      ],
    ],
    [
      'Latin letters after d, outermost',
      [
        ['d)', 1],
        ['e)', 1],
      ],
    ],
    [
      'Latin letters after d, in a list',
      [
        ['1.', 1],
        ['d)', 2],
        ['e)', 2],
        ['2.', 1],
      ],
    ],
    [
      'letters that points do not have',
      [
        ['e)', 1],
        ['f)', 1],
        ['g)', 1],
      ],
    ],
    [
      'Roman numbers',
      [
        ['h)', 1],
        ['i)', 1],
        ['ii)', 1],
      ],
    ],
    [
      'an outline that does not go on from its item',
      [
        ['1.', 1],
        ['2.1.', 2],
      ],
    ],
  ])('%s', (_, all) => {
    expect(shown(lines(...all))).toEqual(all.map(([mark]) => `${mark} x`));
  });

  it('from Word on the web', () => {
    const item = (level: number, form: string, type: string, start: number) =>
      `<div class="ListContainerWrapper"><ol start="${start}" style="list-style-type:${type}"><li data-leveltext="${form}" data-aria-level="${level}"><p>x</p></li></ol></div>`;
    expect(
      shown(
        item(1, '%1.', 'decimal', 1) +
          item(2, '%2)', 'lower-alpha', 1) +
          item(2, '%2)', 'lower-alpha', 2) +
          item(1, '%1.', 'decimal', 2) +
          item(2, '%1.%2.', 'decimal', 1),
      ),
    ).toEqual(['1. x', 'a) x', 'b) x', '2. x', '2.1. x']);
    expect(shown(item(1, '%1.', 'upper-roman', 4))).toEqual(['IV. x']);
  });

  it('and nothing of them is lost, however they stand in each other', () => {
    expect(
      shown(
        '<ol type="I"><li><p>một</p><p>thêm</p></li><ol type="a"><li>hai<ul><li>ba</li></ul>cuối</li></ol>lẻ<li></li><li><b>bốn</b></li></ol>',
      ),
    ).toEqual(['I. một', 'thêm', 'a) hai\ncuối', '– ba', 'lẻ', 'II.', 'III. bốn']);
    const cell =
      '<table><tr><td><ol><li>một</li><ol type="a" start="0"><li><p>hai</p></li></ol>lẻ</ol></td><td>x</td></tr></table>';
    expect(documentText(paste({ html: cell }).document)).toBe('1. một\na) hai\nlẻ\nx');
  });

  it('with marks typed by hand as the text they are', () => {
    expect(documentText(paste({ html: '<p>a) đơn</p><p>b) ảnh</p>' }).document)).toBe('a) đơn\nb) ảnh');
  });
});
