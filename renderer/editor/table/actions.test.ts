import { $createTableSelectionFrom, $isTableNode, type TableNode } from '@lexical/table';
import fc from 'fast-check';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, textBlock, textInline } from '#shared/document/build.ts';
import type { Block, Inline, TableBlock } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { arbitraryTable } from '../testing/arbitrary-table.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { $alterTable, $tableChoices } from './actions.ts';
import { ADD_TABLE_COMMAND, ALTER_TABLE_COMMAND, TABLE_ACTIONS, type TableAction } from './commands.ts';
import { isEditableTable } from './conversion.ts';
import { isWholeGrid } from './grid.ts';
import { $readGrid } from './node-grid.ts';

/** A table of one word in each cell: "a b / c d" are two rows, "_" is an empty cell, "a2x3" covers two columns and three rows. */
function table(text: string, headerRows = 0): TableBlock {
  const cell = (word: string) => {
    const [, letters = '', across, down] = /^(\p{L}*)(?:(\d)x(\d))?$/u.exec(word) ?? [];
    return {
      paragraphs: [textInline(letters)],
      ...(Number(across) > 1 && { columnSpan: Number(across) }),
      ...(Number(down) > 1 && { rowSpan: Number(down) }),
    };
  };
  const rows = text.split('/').map((row) => ({
    cells: row
      .trim()
      .split(' ')
      .map((word) => cell(word.replace('_', ''))),
  }));
  return { type: 'table', headerRows, rows, caption: '' };
}

function $table(): TableNode {
  const node = $getRoot().getChildren().find($isTableNode);
  if (node === undefined) throw new Error('no table');
  return node;
}

/** Selects the cells between two places, `[row, column]`; one place is a caret. */
function $select(from: [number, number], to: [number, number] = from): void {
  const grid = $readGrid($table());
  const [first, last] = [from, to].map(([row, column]) => grid[row]?.places[column]);
  if (!first || !last) throw new Error('no such cell');
  if (first === last) first.selectStart();
  else $setSelection($createTableSelectionFrom($table(), first, last));
}

function acted(before: TableBlock, action: TableAction, from: [number, number], to = from): Block[] {
  using editor = headlessEditor(documentOf([before]));
  return act(editor, () => {
    $select(from, to);
    $alterTable(action);
  });
}

function act(editor: LexicalEditor, change: () => void): Block[] {
  editor.update(change, { discrete: true });
  return editorToDocument(editor.getEditorState()).blocks;
}

describe('what can be done to a table', () => {
  it.each<[string, TableAction, TableBlock, [number, number], [number, number], TableBlock | null]>([
    ['a row above', 'rowAbove', table('a b / c d'), [1, 0], [1, 0], table('a b / _ _ / c d')],
    ['a row below', 'rowBelow', table('a b / c d'), [0, 0], [0, 1], table('a b / _ _ / c d')],
    [
      'a header above a header',
      'rowAbove',
      table('a b / c d', 1),
      [0, 0],
      [0, 0],
      table('_ _ / a b / c d', 2),
    ],
    [
      'a plain row below the header',
      'rowBelow',
      table('a b / c d', 1),
      [0, 0],
      [0, 0],
      table('a b / _ _ / c d', 1),
    ],
    [
      'a row through a merged cell',
      'rowBelow',
      table('a2x2 b / c / d e f'),
      [0, 2],
      [0, 2],
      table('a2x3 b / _ / c / d e f'),
    ],
    ['a column left', 'columnLeft', table('a b / c d'), [0, 0], [0, 0], table('_ a b / _ c d')],
    [
      'a column through a merged cell',
      'columnRight',
      table('a2x2 b / c / d e f'),
      [2, 0],
      [2, 0],
      table('a3x2 b / c / d _ e f'),
    ],
    ['rows away', 'deleteRows', table('a b / c d / e f', 2), [0, 0], [1, 1], table('e f')],
    [
      'a row away under a merged cell',
      'deleteRows',
      table('a1x2 b / c / d e'),
      [1, 1],
      [1, 1],
      table('a b / d e'),
    ],
    [
      'the row in which a merged cell begins',
      'deleteRows',
      table('a1x2 b / c / d e'),
      [0, 1],
      [0, 1],
      table('a c / d e'),
    ],
    ['all rows away', 'deleteRows', table('a b'), [0, 0], [0, 1], null],
    ['a column away', 'deleteColumns', table('a b / c d'), [1, 1], [1, 1], table('a / c')],
    ['a column away from which rows live', 'deleteColumns', table('a1x2 b / c'), [0, 1], [0, 1], table('a')],
    ['cells merged', 'merge', table('a b / c d'), [0, 0], [0, 1], table('a2x1 / c d')],
    ['two rows merged whole', 'merge', table('a b / c d / e f'), [0, 0], [1, 1], table('a2x1 / e f')],
    ['cells split', 'split', table('a2x2 b / c / d e f'), [0, 0], [0, 0], table('a _ b / _ _ c / d e f')],
    ['headers on', 'headerRow', table('a b / c d / e f'), [1, 0], [1, 0], table('a b / c d / e f', 2)],
    ['headers off', 'headerRow', table('a b / c d / e f', 2), [1, 0], [1, 0], table('a b / c d / e f', 1)],
    ['the table away', 'deleteTable', table('a b'), [0, 0], [0, 0], null],
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
            const grid = editor.read(() => $readGrid($table()));
            return [row % grid.length, column % (grid[0]?.places.length ?? 1)];
          };
          const [first, last] = [inside(from), inside(to)];
          const [block, ...rest] = act(editor, () => {
            $select(first, last);
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
    const before = table('a b / c d', 1);
    using editor = headlessEditor(documentOf([before]));
    for (const action of ['rowBelow', 'columnLeft', 'deleteRows', 'headerRow', 'deleteTable'] as const) {
      act(editor, () => {
        $select([0, 0]);
        $alterTable(action);
      });
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      editor.read(() => null);
      expect(editorToDocument(editor.getEditorState()).blocks).toEqual([before]);
    }
  });

  it('knows what there is to do', () => {
    using editor = headlessEditor(documentOf([table('a2x1 / c d', 1), textBlock('paragraph', 'x')]));
    const choices = (change: () => void) => {
      act(editor, change);
      return editor.read(() => $tableChoices());
    };
    expect(choices(() => $select([0, 0]))).toEqual({ canMerge: false, canSplit: true, isHeader: true });
    expect(choices(() => $select([1, 0], [1, 1]))).toEqual({
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
    expect(blocks[1]).toEqual(table('đầu _ _ / _ _ _', 1));
  });

  it('goes under a table when the caret is in one: tables do not hold tables', () => {
    using editor = headlessEditor(documentOf([table('a b')]));
    const blocks = act(editor, () => {
      $select([0, 0]);
      editor.dispatchCommand(ADD_TABLE_COMMAND, { rows: 1, columns: 1 });
    });
    expect(blocks).toEqual([table('a b'), table('_')]);
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
