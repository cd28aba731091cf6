import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { $getRoot, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, textBlock } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import { $readBlock, $readDocument } from '../convert/editor-to-document.ts';
import { headlessEditor } from '../testing/headless-editor.ts';
import {
  CHANGE_FIGURE_COMMAND,
  INSERT_FIGURES_COMMAND,
  MOVE_FIGURE_COMMAND,
  PLACE_FIGURE_COMMAND,
  REMOVE_FIGURE_COMMAND,
  SET_BESIDE_COMMAND,
  SET_FIGURE_WIDTH_COMMAND,
} from './commands.ts';
import { FigurePlacesExtension } from './figure-places.ts';
import { replacing } from './replacing.ts';

const text = (value: string) => textBlock('paragraph', value);
const figure = (caption: string) => figureBlock({ caption });
const beside = (caption: string) => figureBlock({ caption, beside: true });

/** "x a b+ c": paragraphs by their text, figures by their caption, `+` for one that stands beside another. */
function shape(editor: LexicalEditor): string {
  return editor
    .read(() => $readDocument($readBlock))
    .blocks.map((block) => {
      if (block.type === 'figure') return `${block.caption}${block.beside ? '+' : ''}`;
      return 'content' in block
        ? block.content.map((inline) => ('text' in inline ? inline.text : '')).join('')
        : '';
    })
    .join(' ');
}

/** Called inside an update or a read. */
function $keyAt(index: number): string {
  return $getRoot().getChildAtIndex(index)?.getKey() ?? '';
}

function shapeAfter(blocks: Block[], act: (editor: LexicalEditor) => unknown): string {
  using editor = headlessEditor(documentOf(blocks));
  const before = shape(editor);
  editor.update(() => void act(editor), { discrete: true });
  const result = shape(editor);
  if (result !== before) {
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(shape(editor)).toBe(before);
  }
  return result;
}

const move = (blocks: Block[], index: number, direction: 'up' | 'down') =>
  shapeAfter(blocks, (editor) =>
    editor.dispatchCommand(MOVE_FIGURE_COMMAND, { key: $keyAt(index), direction }),
  );

it('a change of a figure may follow from how it is by then', () => {
  const changed = shapeAfter([figure('a')], (editor) => {
    const key = $keyAt(0);
    editor.dispatchCommand(CHANGE_FIGURE_COMMAND, { key, changes: { caption: 'typed' } });
    const changes = ({ caption }: { caption: string }) => ({ caption: `${caption}!` });
    editor.dispatchCommand(CHANGE_FIGURE_COMMAND, { key, changes });
  });
  expect(changed).toBe('typed!');
});

describe('a figure is moved', () => {
  const row = [text('x'), figure('a'), beside('b'), beside('c'), text('y')];

  it('past the block before or after it, in one step of undo', () => {
    const blocks = [text('x'), figure('a'), text('y')];
    expect(move(blocks, 1, 'up')).toBe('a x y');
    expect(move(blocks, 1, 'down')).toBe('x y a');
    expect(move([figure('a'), text('x')], 0, 'up')).toBe('a x');
    expect(move([text('x'), figure('a')], 1, 'down')).toBe('x a');
  });

  it('within its row', () => {
    expect(move(row, 2, 'up')).toBe('x b a+ c+ y');
    expect(move(row, 1, 'down')).toBe('x b a+ c+ y');
    expect(move(row, 2, 'down')).toBe('x a c+ b+ y');
  });

  it('out of its row, which stays one', () => {
    expect(move(row, 1, 'up')).toBe('a x b c+ y');
    expect(move(row, 3, 'down')).toBe('x a b+ y c');
  });

  it('past a whole row, never into it', () => {
    expect(move([text('x'), figure('a'), figure('b'), beside('c')], 1, 'down')).toBe('x b c+ a');
    expect(move([figure('a'), beside('b'), figure('c')], 2, 'up')).toBe('c a b+');
  });

  it('to where it is dropped', () => {
    const place = (from: number, to: number, side: 'before' | 'after' | 'left' | 'right') =>
      shapeAfter(row, (editor) =>
        editor.dispatchCommand(PLACE_FIGURE_COMMAND, {
          key: $keyAt(from),
          place: { key: $keyAt(to), side },
        }),
      );
    expect(place(3, 0, 'before')).toBe('c x a b+ y');
    expect(place(1, 4, 'after')).toBe('x b c+ y a');
    expect(place(3, 1, 'left')).toBe('x c a+ b+ y');
    expect(place(1, 3, 'right')).toBe('x b c+ a+ y');
  });
});

describe('a row of figures', () => {
  it('is made and parted', () => {
    const blocks = [figure('a'), figure('b'), figure('c')];
    const set = (from: Block[], indexes: number[], isBeside: boolean) =>
      shapeAfter(from, (editor) =>
        editor.dispatchCommand(SET_BESIDE_COMMAND, {
          keys: indexes.map((index) => $keyAt(index)),
          beside: isBeside,
        }),
      );
    expect(set(blocks, [1, 2], true)).toBe('a b+ c+');
    expect(set([figure('a'), beside('b'), beside('c')], [1], false)).toBe('a b c+');
    // There is nothing for it to stand beside.
    expect(set([text('x'), figure('a')], [1], true)).toBe('x a');
  });

  it('keeps together when its first goes, and does not join the figure before', () => {
    const blocks = [figure('a'), figure('b'), beside('c'), beside('d')];
    expect(shapeAfter(blocks, (editor) => editor.dispatchCommand(REMOVE_FIGURE_COMMAND, $keyAt(1)))).toBe(
      'a c d+',
    );
    expect(shapeAfter(blocks, () => $getRoot().getChildAtIndex(1)?.remove())).toBe('a c d+');
  });

  it('has one width', () => {
    using editor = headlessEditor(documentOf([figure('a'), beside('b'), figure('c')]));
    const key = editor.read(() => $keyAt(1));
    editor.update(() => editor.dispatchCommand(SET_FIGURE_WIDTH_COMMAND, { key, width: 'page' }), {
      discrete: true,
    });
    const { blocks } = editor.read(() => $readDocument($readBlock));
    expect(blocks.map((block) => block.type === 'figure' && block.width)).toEqual(['page', 'page', 'column']);
  });

  it('takes in figures that are put into it', () => {
    const insert = (index: number, side: 'before' | 'after' | 'left' | 'right') =>
      shapeAfter([figure('a'), beside('b'), text('x')], (editor) =>
        editor.dispatchCommand(INSERT_FIGURES_COMMAND, {
          figures: [{ caption: 'm' }, { caption: 'n' }],
          place: { key: $keyAt(index), side },
        }),
      );
    expect(insert(0, 'right')).toBe('a m+ n+ b+ x');
    expect(insert(0, 'left')).toBe('m n+ a+ b+ x');
    expect(insert(1, 'before')).toBe('m n a b+ x');
    expect(insert(0, 'after')).toBe('a b+ m n x');
    expect(insert(2, 'before')).toBe('a b+ m n x');
  });

  it('is told to the views: places, and which figure may join the one before', () => {
    using editor = headlessEditor(
      documentOf([figure('a'), beside('b'), figure('c'), text('x'), beside('d')]),
    );
    const places = getExtensionDependencyFromEditor(editor, FigurePlacesExtension).output;
    const placeAt = (index: number) => places.placeOf(editor.read(() => $keyAt(index)));
    expect([0, 1, 2, 4].map((index) => [placeAt(index).index, placeAt(index).mayJoin])).toEqual([
      [0, false],
      [1, true],
      [0, true],
      [0, false],
    ]);
    const untouched = placeAt(4);
    const first = editor.read(() => $keyAt(0));
    editor.update(() => editor.dispatchCommand(REMOVE_FIGURE_COMMAND, first), { discrete: true });
    expect(placeAt(0)).toMatchObject({ index: 0, mayJoin: false, row: [figure('b')] });
    expect(placeAt(3)).toBe(untouched);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(placeAt(1).row.map(({ caption }) => caption)).toEqual(['a', 'b']);
  });
});

describe('another picture', () => {
  const old = { id: 'p1', caption: 'Cũ', credit: 'An', alternativeText: 'Bến cũ' };
  const next = { id: 'p2', caption: 'Mới', credit: 'Bình', alternativeText: 'Bến mới' };

  it('brings its words, but not in place of what the person wrote; the crop was of the old one', () => {
    const crop = { x: 0, y: 0, width: 0.5, height: 1 };
    const shown = figureBlock({ pictureId: 'p1', caption: 'Tự viết', credit: 'An', crop });
    expect(replacing(shown, old, next)).toEqual({
      pictureId: 'p2',
      caption: 'Tự viết',
      credit: 'Bình',
      alternativeText: 'Bến mới',
      crop: undefined,
    });
  });

  it('changes nothing when it is the same', () => {
    expect(replacing(figureBlock({ pictureId: 'p2' }), next, next)).toEqual({});
  });
});
