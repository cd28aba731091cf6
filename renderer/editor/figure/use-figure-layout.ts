/** Lays a figure out beside those of its row, one height for all as in print. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { NodeKey } from 'lexical';
import { useLayoutEffect } from 'react';
import { cropPixels } from '#shared/document/figures.ts';
import type { FigureBlock } from '#shared/document/schema.ts';
import { type PicturePort, useSurroundings } from '../editor-surroundings.ts';
import { useFigurePlace } from './figure-places.ts';

/** CSS pixels of the measure, at the widest. */
const MEASURE = { page: 544, column: 435 } as const;
/** Shape of the frame that stands for a lacking picture. */
const EMPTY_RATIO = 1.5;

/**
 * Writes the shape of the figure and of its row onto the editor's own element, where the style sheet reads it.
 *
 * @returns how wide the picture stands at the most, in CSS pixels.
 */
export function useFigureLayout(nodeKey: NodeKey, figure: FigureBlock): number {
  const [editor] = useLexicalComposerContext();
  const { pictures } = useSurroundings();
  const place = useFigurePlace(nodeKey);
  const row = place.row.length > 0 ? place.row : [figure];
  const ratios = row.map((one) => ratioOf(one, pictures));
  const ratio = ratioOf(figure, pictures);
  const sum = ratios.reduce((total, one) => total + one, 0);
  // A row is as wide as its first figure says.
  const width = row[0]?.width ?? figure.width;
  const count = row.length;
  const position =
    count === 1 ? 'alone' : place.index === 0 ? 'first' : place.index < count - 1 ? 'inner' : 'last';

  useLayoutEffect(() => {
    const element = editor.getElementByKey(nodeKey);
    if (element === null) return;
    element.dataset.row = position;
    element.dataset.width = width;
    element.style.setProperty('--figure-ratio', String(ratio));
    element.style.setProperty('--row-ratio', String(sum));
    element.style.setProperty('--row-count', String(count));
  }, [editor, nodeKey, position, width, ratio, sum, count]);

  return Math.ceil((MEASURE[width] * ratio) / sum);
}

function ratioOf({ pictureId, crop }: FigureBlock, pictures: PicturePort): number {
  const picture = pictureId === null ? null : pictures.picture(pictureId);
  if (!picture) return EMPTY_RATIO;
  const part = cropPixels(picture, crop);
  return part.width / part.height;
}
