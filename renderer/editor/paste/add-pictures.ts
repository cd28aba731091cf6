/** Pasted pictures on their way into the library, and into the figures that wait for them. */
import { $getNodeByKey, HISTORIC_TAG, HISTORY_MERGE_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { PICTURE_TYPES } from '#shared/model/library.ts';
import type { ChosenPicture, PicturePort } from '../editor-surroundings.ts';
import { FigureNode } from '../figure/figure-node.tsx';

/** A figure's DOM element carries the words while its picture is on the way; paste.css shows them. */
const WAITING = 'data-adding';

export interface PictureAdding {
  figure: NodeKey;
  file: File;
}

/** Pictures that figures have got, by figure. */
export type AddedPictures = Map<NodeKey, ChosenPicture>;

/**
 * Adds pictures one by one and hands each to its figure, in the same step of undo as the paste.
 *
 * @param added is told of each picture that arrives.
 * @param words the name of a picture that has neither caption nor description, and what its figure says meanwhile.
 * @returns how many could not be added.
 */
export async function addPictures(
  editor: LexicalEditor,
  port: PicturePort,
  pictures: readonly PictureAdding[],
  added: AddedPictures,
  words: { name: string; waiting: string },
): Promise<number> {
  for (const { figure } of pictures) editor.getElementByKey(figure)?.setAttribute(WAITING, words.waiting);
  let failed = 0;
  for (const { figure, file } of pictures) {
    const [picture] = await add(editor, port, figure, file, words.name);
    editor.getElementByKey(figure)?.removeAttribute(WAITING);
    if (picture === undefined) failed += 1;
    else {
      added.set(figure, picture);
      give(editor, figure, picture);
    }
  }
  return failed;
}

async function add(
  editor: LexicalEditor,
  port: PicturePort,
  figure: NodeKey,
  file: File,
  name: string,
): Promise<ChosenPicture[]> {
  try {
    const storable = await asStorable(file);
    const node = editor.read(() => figureOf(figure)?.getFigure());
    const title = (node?.caption || node?.alternativeText || name)
      .slice(0, 80)
      .replace(/[\\/:*?"<>|]+/g, ' ');
    const extension = storable.name.split('.').at(-1) ?? 'png';
    return await port.addPictures([new File([storable], `${title}.${extension}`, { type: storable.type })]);
  } catch {
    return [];
  }
}

/** The library keeps no BMP: what a browser can draw becomes PNG. */
async function asStorable(file: File): Promise<File> {
  if (PICTURE_TYPES.some((type) => type === file.type)) return file;
  const bitmap = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const picture = await canvas.convertToBlob({ type: 'image/png' });
  return new File([picture], 'picture.png', { type: 'image/png' });
}

/** Gives a figure that waits its picture. */
function give(editor: LexicalEditor, figure: NodeKey, picture: ChosenPicture): void {
  editor.update(
    () => {
      const node = figureOf(figure);
      const waiting = node?.getFigure();
      if (!node || !waiting || waiting.pictureId !== null) return;
      node.change({
        pictureId: picture.id,
        crop: picture.crop,
        caption: waiting.caption || picture.caption,
        credit: waiting.credit || picture.credit,
        alternativeText: waiting.alternativeText || picture.alternativeText,
      });
    },
    { tag: HISTORY_MERGE_TAG },
  );
}

/** Undo of what was typed meanwhile leads back to states in which figures still wait: they get theirs again. */
export function refillAfterUndo(editor: LexicalEditor, added: AddedPictures): () => void {
  return editor.registerUpdateListener(({ tags, editorState }) => {
    if (!tags.has(HISTORIC_TAG)) return;
    for (const [figure, picture] of added) {
      const isWaiting = editorState.read(() => figureOf(figure)?.getFigure().pictureId === null);
      if (isWaiting) give(editor, figure, picture);
    }
  });
}

function figureOf(key: NodeKey): FigureNode | null {
  const node = $getNodeByKey(key);
  return node instanceof FigureNode ? node : null;
}
