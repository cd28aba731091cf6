import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, headingBlock, textBlock } from '../build.ts';
import type { ArticleDocument, Block, TableBlock } from '../schema.ts';
import { openSuggestions } from './open.ts';
import type { SuggestedPart } from './parts.ts';
import { trackBlocks } from './track.ts';

/** The document after somebody has suggested to make the one of the other. */
function suggested(before: Block[], after: Block[]): ArticleDocument {
  const edit = { caret: null, isForward: false, going: null, fresh: 's', isMine: () => false };
  const { content } = trackBlocks(before, after, edit);
  const made = { authorId: 'lan', author: 'Lan', at: '2026-11-23T02:00:00.000Z' };
  return { ...documentOf(content), suggestions: { s: made } };
}

const paragraph = textBlock('paragraph', 'Chợ nổi họp sớm.');
const table = (...rows: string[][]): TableBlock => ({
  type: 'table',
  headerRows: 1,
  rows: rows.map((cells) => ({
    cells: cells.map((text) => ({ paragraphs: [[{ type: 'text', text }]] })),
  })),
  caption: '',
});
const item = (ordered: boolean): Block => ({
  type: 'list',
  ordered,
  items: [{ content: [{ type: 'text', text: 'Chợ nổi họp sớm.' }] }],
});
const bold: Block = {
  type: 'paragraph',
  content: [{ type: 'text', text: 'Chợ nổi họp sớm.', marks: ['bold'] }],
};

describe('an open suggestion', () => {
  it.each<[what: string, before: Block, after: Block, parts: SuggestedPart[]]>([
    ['bold text', paragraph, bold, [{ kind: 'mark', mark: 'bold', isOn: true }]],
    ['plain text', bold, paragraph, [{ kind: 'mark', mark: 'bold', isOn: false }]],
    [
      'another kind of paragraph',
      paragraph,
      headingBlock(2, 'Chợ nổi họp sớm.'),
      [{ kind: 'layout', before: 'paragraph', after: 'heading2' }],
    ],
    [
      'another alignment',
      paragraph,
      { type: 'paragraph', align: 'center', content: [{ type: 'text', text: 'Chợ nổi họp sớm.' }] },
      [{ kind: 'alignment', after: 'center' }],
    ],
    ['a list', paragraph, item(false), [{ kind: 'layout', before: 'paragraph', after: 'bulletItem' }]],
    [
      'another figure',
      figureBlock({ pictureId: 'a', caption: 'Cầu' }),
      figureBlock({ pictureId: 'b', caption: 'Chợ' }),
      [
        { kind: 'reworked', what: 'figure', aspect: 'picture' },
        { kind: 'reworked', what: 'figure', aspect: 'caption' },
      ],
    ],
    [
      'one more row',
      table(['Xã', 'Hồ sơ']),
      table(['Xã', 'Hồ sơ'], ['Cồn Lụa', '74']),
      [{ kind: 'reworked', what: 'table', aspect: 'rows' }],
    ],
    [
      'one more column',
      table(['Xã']),
      table(['Xã', 'Hồ sơ']),
      [{ kind: 'reworked', what: 'table', aspect: 'columns' }],
    ],
    [
      'other words in a cell',
      table(['Xã']),
      table(['Phường']),
      [{ kind: 'reworked', what: 'table', aspect: 'cells' }],
    ],
  ])('says what it does: %s', (_, before, after, parts) => {
    const [only] = openSuggestions(suggested([before], [after]));
    expect(only?.parts).toEqual(parts);
  });

  it('about a kind of paragraph shows the paragraph’s words', () => {
    const [only] = openSuggestions(suggested([paragraph], [headingBlock(2, 'Chợ nổi họp sớm.')]));
    expect(only).toMatchObject({ kind: 'changed', changed: 'Chợ nổi họp sớm.' });
  });

  it('about a table shows the cells that differ', () => {
    const [only] = openSuggestions(
      suggested([table(['Xã', 'Hồ sơ'], ['Cồn Lụa', '74'])], [table(['Xã', 'Hồ sơ'], ['Cồn Lụa', '75'])]),
    );
    expect(only).toMatchObject({ kind: 'changed', deleted: '74', inserted: '75' });
  });

  it('about a link shows the words once, and where they lead', () => {
    const href = 'https://trieugiang.vi.du';
    const linked: Block = {
      type: 'paragraph',
      content: [{ type: 'link', href, content: [{ type: 'text', text: 'Chợ nổi họp sớm.' }] }],
    };
    const [only] = openSuggestions(suggested([paragraph], [linked]));
    expect(only).toMatchObject({
      kind: 'changed',
      inserted: '',
      changed: 'Chợ nổi họp sớm.',
      parts: [{ kind: 'link', href }],
    });
    const [back] = openSuggestions(suggested([linked], [paragraph]));
    expect(back).toMatchObject({ deleted: '', parts: [{ kind: 'link', href: null }] });
  });

  it('about a note shows the note’s words', () => {
    const noted: Block = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Chợ nổi họp sớm.' },
        { type: 'footnoteReference', footnoteId: 'n' },
      ],
    };
    const note = { n: { paragraphs: [[{ type: 'text' as const, text: 'Từ năm giờ.' }]] } };
    const [only] = openSuggestions({ ...suggested([paragraph], [noted]), footnotes: note });
    expect(only).toMatchObject({ inserted: '(Từ năm giờ.)', parts: [{ kind: 'wordless', what: 'note' }] });
  });

  it('tells what comes without words', () => {
    const halves = [textBlock('paragraph', 'Chợ nổi '), textBlock('paragraph', 'họp sớm.')];
    const [only] = openSuggestions(suggested([paragraph], halves));
    expect(only).toMatchObject({
      kind: 'inserted',
      inserted: '',
      parts: [{ kind: 'wordless', what: 'end' }],
    });
    const [rule] = openSuggestions(suggested([paragraph, { type: 'divider' }], [paragraph]));
    expect(rule).toMatchObject({ kind: 'deleted', parts: [{ kind: 'wordless', what: 'divider' }] });
  });
});
