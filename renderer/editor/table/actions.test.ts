import fc from 'fast-check';
import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock, textInline } from '#shared/document/build.ts';
import type { Block, Inline, TableBlock } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { arbitraryTable } from '../testing/arbitrary-table.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { $firstTable, $selectCells, tableOf } from '../testing/tables.ts';
import { $alterTable, $tableChoices } from './actions.ts';
import { ADD_TABLE_COMMAND, ALTER_TABLE_COMMAND, TABLE_ACTIONS, type TableAction } from './commands.ts';
import { isEditableTable } from './conversion.ts';
import { isWholeGrid } from './grid.ts';
import { $readGrid } from './node-grid.ts';

function acted(before: TableBlock, action: TableAction, from: [number, number], to = from): Block[] {
  using editor = headlessEditor(documentOf([before]));
  return act(editor, () => {
    $selectCells(from, to);
    $alterTable(action);
  });
}

function act(editor: LexicalEditor, change: () => void): Block[] {
  editor.update(change, { discrete: true });
  return editorToDocument(editor.getEditorState()).blocks;
}

describe('what can be done to a table', () => {
  it.each<[string, TableAction, TableBlock, [number, number], [number, number], TableBlock | null]>([
    ['a row above', 'rowAbove', tableOf('a b / c d'), [1, 0], [1, 0], tableOf('a b / _ _ / c d')],
    ['a row below', 'rowBelow', tableOf('a b / c d'), [0, 0], [0, 1], tableOf('a b / _ _ / c d')],
    [
      'a header above a header',
      'rowAbove',
      tableOf('a b / c d', 1),
      [0, 0],
      [0, 0],
      tableOf('_ _ / a b / c d', 2),
    ],
    [
      'a plain row below the header',
      'rowBelow',
      tableOf('a b / c d', 1),
      [0, 0],
      [0, 0],
      tableOf('a b / _ _ / c d', 1),
    ],
    [
      'a row through a merged cell',
      'rowBelow',
      tableOf('a2x2 b / c / d e f'),
      [0, 2],
      [0, 2],
      tableOf('a2x3 b / _ / c / d e f'),
    ],
    ['a column left', 'columnLeft', tableOf('a b / c d'), [0, 0], [0, 0], tableOf('_ a b / _ c d')],
    [
      'a column through a merged cell',
      'columnRight',
      tableOf('a2x2 b / c / d e f'),
      [2, 0],
      [2, 0],
      tableOf('a3x2 b / c / d _ e f'),
    ],
    ['rows away', 'deleteRows', tableOf('a b / c d / e f', 2), [0, 0], [1, 1], tableOf('e f')],
    [
      'a row away under a merged cell',
      'deleteRows',
      tableOf('a1x2 b / c / d e'),
      [1, 1],
      [1, 1],
      tableOf('a b / d e'),
    ],
    [
      'the row in which a merged cell begins',
      'deleteRows',
      tableOf('a1x2 b / c / d e'),
      [0, 1],
      [0, 1],
      tableOf('a c / d e'),
    ],
    ['all rows away', 'deleteRows', tableOf('a b'), [0, 0], [0, 1], null],
    ['a column away', 'deleteColumns', tableOf('a b / c d'), [1, 1], [1, 1], tableOf('a / c')],
    [
      'a column away from which rows live',
      'deleteColumns',
      tableOf('a1x2 b / c'),
      [0, 1],
      [0, 1],
      tableOf('a'),
    ],
    ['cells merged', 'merge', tableOf('a b / c d'), [0, 0], [0, 1], tableOf('a2x1 / c d')],
    ['two rows merged whole', 'merge', tableOf('a b / c d / e f'), [0, 0], [1, 1], tableOf('a2x1 / e f')],
    ['cells split', 'split', tableOf('a2x2 b / c / d e f'), [0, 0], [0, 0], tableOf('a _ b / _ _ c / d e f')],
    ['headers on', 'headerRow', tableOf('a b / c d / e f'), [1, 0], [1, 0], tableOf('a b / c d / e f', 2)],
    [
      'headers off',
      'headerRow',
      tableOf('a b / c d / e f', 2),
      [1, 0],
      [1, 0],
      tableOf('a b / c d / e f', 1),
    ],
    ['the table away', 'deleteTable', tableOf('a b'), [0, 0], [0, 0], null],
  ])('%s', (_, action, before, from, to, after) => {
    const [block] = acted(before, action, from, to);
    if (action === 'merge') {
      const texts = (one: Block | undefined) => JSON.stringify(one).match(/"text":"[^"]*"/g);
      expect(texts(block)).toEqual(texts(before));
      expect(withoutText(block)).toEqual(withoutText(after ?? undefined));
    } else expect(block).toEqual(after ?? undefined);
  });

  it('always leaves a whole table that can be undone', () => {
    const step = fc.record({
      action: fc.constantFrom(...TABLE_ACTIONS),
      from: fc.tuple(fc.nat(5), fc.nat(5)),
      to: fc.tuple(fc.nat(5), fc.nat(5)),
    });
    const paragraphs = fc.constantFrom<Inline[][]>(
      [textInline('chữ')],
      [[]],
      [textInline('hai'), textInline('đoạn')],
    );
    const tables = arbitraryTable(paragraphs).filter(isEditableTable);
    fc.assert(
      fc.property(tables, fc.array(step, { minLength: 1, maxLength: 6 }), (before, steps) => {
        using editor = headlessEditor(documentOf([before, textBlock('paragraph', 'sau')]));
        for (const { action, from, to } of steps) {
          const was = editorToDocument(editor.getEditorState()).blocks;
          if (was[0]?.type !== 'table') return;
          const inside = ([row, column]: [number, number]): [number, number] => {
            const grid = editor.read(() => $readGrid($firstTable()));
            return [row % grid.length, column % (grid[0]?.places.length ?? 1)];
          };
          const [first, last] = [inside(from), inside(to)];
          const [block, ...rest] = act(editor, () => {
            $selectCells(first, last);
            editor.dispatchCommand(ALTER_TABLE_COMMAND, action);
          });
          if (block?.type === 'table') {
            expect(isWholeGrid(block.rows.map(({ cells }) => cells))).toBe(true);
            expect(block.rows.every(({ cells }) => cells.length > 0)).toBe(true);
            const adds = ['merge', 'split', 'headerRow', 'rowAbove', 'rowBelow', 'columnLeft', 'columnRight'];
            if (adds.includes(action)) expect(words(block)).toEqual(words(was[0]));
          }
          expect([block, ...rest].at(-1)).toEqual(textBlock('paragraph', 'sau'));
          // The caret is somewhere that can be typed in.
          expect(
            editor.read(() =>
              $getSelection()
                ?.getNodes()
                .every((node) => node.isAttached()),
            ),
          ).toBe(true);
        }
        const after = editorToDocument(editor.getEditorState());
        editor.dispatchCommand(UNDO_COMMAND, undefined);
        editor.read(() => null);
        expect(editorToDocument(editor.getEditorState())).not.toBe(after);
      }),
      { numRuns: 150 },
    );
  });

  it('is undone in one step', () => {
    const before = tableOf('a b / c d', 1);
    using editor = headlessEditor(documentOf([before]));
    for (const action of ['rowBelow', 'columnLeft', 'deleteRows', 'headerRow', 'deleteTable'] as const) {
      act(editor, () => {
        $selectCells([0, 0]);
        $alterTable(action);
      });
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      editor.read(() => null);
      expect(editorToDocument(editor.getEditorState()).blocks).toEqual([before]);
    }
  });

  it('knows what there is to do', () => {
    using editor = headlessEditor(documentOf([tableOf('a2x1 / c d', 1), textBlock('paragraph', 'x')]));
    const choices = (change: () => void) => {
      act(editor, change);
      return editor.read(() => $tableChoices());
    };
    expect(choices(() => $selectCells([0, 0]))).toEqual({ canMerge: false, canSplit: true, isHeader: true });
    expect(choices(() => $selectCells([1, 0], [1, 1]))).toEqual({
      canMerge: true,
      canSplit: false,
      isHeader: false,
    });
    expect(choices(() => void $getRoot().selectEnd())).toBeNull();
  });
});

describe('a new table', () => {
  it('stands after the paragraph of the caret, with the caret in its first cell', () => {
    using editor = headlessEditor(
      documentOf([textBlock('paragraph', 'trước'), textBlock('paragraph', 'sau')]),
    );
    const blocks = act(editor, () => {
      $getRoot().getFirstChildOrThrow().selectStart();
      editor.dispatchCommand(ADD_TABLE_COMMAND, { rows: 2, columns: 3 });
      $getSelection()?.insertText('đầu');
    });
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(blocks[1]).toEqual(tableOf('đầu _ _ / _ _ _', 1));
  });

  it('goes under a table when the caret is in one: tables do not hold tables', () => {
    using editor = headlessEditor(documentOf([tableOf('a b')]));
    const blocks = act(editor, () => {
      $selectCells([0, 0]);
      editor.dispatchCommand(ADD_TABLE_COMMAND, { rows: 1, columns: 1 });
    });
    expect(blocks).toEqual([tableOf('a b'), tableOf('_')]);
    expect(editor.read(() => $isRangeSelection($getSelection()))).toBe(true);
  });
});

function words(block: Block | undefined): string[] {
  return (JSON.stringify(block).match(/"text":"[^"]*"/g) ?? []).sort();
}

function withoutText(block: Block | undefined): unknown {
  if (block?.type !== 'table') return block;
  return {
    ...block,
    rows: block.rows.map(({ cells }) => cells.map(({ paragraphs: _, ...spans }) => spans)),
  };
}
