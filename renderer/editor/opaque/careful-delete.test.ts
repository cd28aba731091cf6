import { $getRoot, DELETE_CHARACTER_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, textBlock } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';

const figure = figureBlock({ caption: 'Bến phà' });
const before = textBlock('paragraph', 'trước');
const after = textBlock('question', 'sau');

/** The blocks after each of `presses` presses of Backspace or Delete, from the edge of block `place`. */
function pressed(blocks: Block[], place: number, key: 'Backspace' | 'Delete', presses: number): Block[][] {
  using editor = headlessEditor(documentOf(blocks));
  const isBackward = key === 'Backspace';
  editor.update(
    () => {
      const block = $getRoot().getChildAtIndex(place);
      if (isBackward) block?.selectStart();
      else block?.selectEnd();
    },
    { discrete: true },
  );
  return Array.from({ length: presses }, () => {
    editor.update(() => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, isBackward), {
      discrete: true,
    });
    return editorToDocument(editor.getEditorState()).blocks;
  });
}

describe('deleting beside a figure', () => {
  it.each(['Backspace', 'Delete'] as const)('takes two presses of %s', (key) => {
    const blocks = [before, figure, after];
    expect(pressed(blocks, key === 'Backspace' ? 2 : 0, key, 2)).toEqual([blocks, [before, after]]);
  });

  it('takes an empty paragraph away first', () => {
    const empty = textBlock('paragraph', '');
    expect(pressed([before, figure, empty], 2, 'Backspace', 1)).toEqual([[before, figure]]);
  });
});
