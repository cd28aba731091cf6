/** Largest figures of web pages, in millimetres of a sheet of A4: a screen has no page of its own. */
import type { FigureBounds } from '../pictures/fit-pictures.ts';

/** Width of the text. */
export const WEB_TEXT_WIDTH = 160;

export const WEB_FIGURES: FigureBounds = {
  column: { width: 130, height: 105 },
  page: { width: WEB_TEXT_WIDTH, height: 130 },
};
