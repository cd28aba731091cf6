/** What is shared while one file is written: pictures, notes, headings, and numbers that must not repeat. */

import type { FigurePictures } from '../pictures/fit-pictures.ts';
import { Footnotes } from './footnotes.ts';
import { Headings } from './headings.ts';
import type { Look } from './look.ts';
import type { Reviewing } from './review/reviewing.ts';

export interface Writing {
  look: Look;
  pictures: FigurePictures;
  footnotes: Footnotes;
  headings: Headings;
  /** Null where only what is in force is written. */
  reviewing: Reviewing | null;
  nextList: () => number;
  nextDrawing: () => number;
  /** Of captions. */
  nextPicture: () => number;
  nextTable: () => number;
  /** Whether an article that follows another begins a page in print. */
  beginsPage: (articleId: string) => boolean;
}

export function startWriting(
  look: Look,
  pictures: FigurePictures,
  reviewing: Reviewing | null = null,
  beginsPage: Writing['beginsPage'] = () => false,
): Writing {
  return {
    look,
    pictures,
    footnotes: new Footnotes(reviewing),
    headings: new Headings(reviewing),
    reviewing,
    nextList: counter(),
    nextDrawing: counter(),
    nextPicture: counter(),
    nextTable: counter(),
    beginsPage,
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
