/** Pictures the person picks become figures after the block that holds the caret. */
import type { LexicalEditor } from 'lexical';
import type { PicturePort } from '../editor-surroundings.ts';
import { INSERT_FIGURES_COMMAND } from './commands.ts';

export async function chooseFigures(editor: LexicalEditor, pictures: PicturePort): Promise<void> {
  const chosen = await pictures.choosePictures();
  const figures = chosen.map(({ id, ...words }) => ({ pictureId: id, ...words }));
  if (figures.length > 0) editor.dispatchCommand(INSERT_FIGURES_COMMAND, { figures, place: null });
  editor.focus();
}
