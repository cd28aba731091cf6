/** What is shared while one file is written: pictures, notes, headings, and numbers that must not repeat. */

import type { FigurePictures } from '../pictures/fit-pictures.ts';
import { Footnotes } from './footnotes.ts';
import { Headings } from './headings.ts';
import type { Look } from './look.ts';
import type { PrintedFloats } from './print-floats.ts';
import type { Reviewing } from './review/reviewing.ts';
import type { Room } from './room-below.ts';

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
  /** What print leaves free below an article that is the last of its section. */
  roomBelow: (articleId: string) => Room | null;
  /** Figures that print puts at the head or foot of a page. */
  floats: PrintedFloats;
}

/** What is known of the printed pages. */
type PrintedPages = Pick<Writing, 'beginsPage' | 'roomBelow' | 'floats'>;

const NOT_PRINTED: PrintedPages = { beginsPage: () => false, roomBelow: () => null, floats: new Map() };

export function startWriting(
  look: Look,
  pictures: FigurePictures,
  reviewing: Reviewing | null = null,
  printed: PrintedPages = NOT_PRINTED,
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
    ...printed,
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
