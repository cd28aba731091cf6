/** What is shared while one file is written: pictures, notes, headings, and numbers that must not repeat. */

import type { FigurePictures } from '../pictures/fit-pictures.ts';
import { Footnotes } from './footnotes.ts';
import { Headings } from './headings.ts';
import type { Look } from './look.ts';

export interface Writing {
  look: Look;
  pictures: FigurePictures;
  footnotes: Footnotes;
  headings: Headings;
  nextList: () => number;
  nextDrawing: () => number;
}

export function startWriting(look: Look, pictures: FigurePictures): Writing {
  return {
    look,
    pictures,
    footnotes: new Footnotes(),
    headings: new Headings(),
    nextList: counter(),
    nextDrawing: counter(),
  };
}

/** 1, 2, 3 … */
function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
