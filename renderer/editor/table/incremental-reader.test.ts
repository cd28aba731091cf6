import { $getSelection } from 'lexical';
import { expect, it } from 'vitest';
import { documentOf } from '#shared/document/build.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { onDocumentChange } from '../convert/on-document-change.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import { $selectCells, tableOf } from '../testing/tables.ts';
import { ALTER_TABLE_COMMAND } from './commands.ts';

it('reads only the rows that changed, and tells of nothing when only the caret moves', () => {
  using editor = headlessEditor(documentOf([tableOf('a b / c d / e f')]));
  const told: ArticleDocument[] = [];
  onDocumentChange(editor, (document) => told.push(document));
  const rows = (place: number) => {
    const block = told[place]?.blocks[0];
    return block?.type === 'table' ? block.rows : [];
  };
  for (const change of [
    () => $selectCells([1, 0]),
    () => $getSelection()?.insertText('x'),
    () => $getSelection()?.insertText('y'),
    () => editor.dispatchCommand(ALTER_TABLE_COMMAND, 'rowBelow'),
  ]) {
    editor.update(() => void change(), { discrete: true });
  }
  expect(told.map(({ blocks }) => blocks[0])).toEqual([
    tableOf('a b / xc d / e f'),
    tableOf('a b / xyc d / e f'),
    tableOf('a b / xyc d / _ _ / e f'),
  ]);
  expect(rows(1)[0]).toBe(rows(0)[0]);
  expect(rows(1)[1]).not.toBe(rows(0)[1]);
  expect(rows(1)[2]).toBe(rows(0)[2]);
  expect(rows(2)[0]).toBe(rows(1)[0]);
});
