/** What the editor needs from the page around it, handed to every view below. */
import { createContext, useContext } from 'react';
import type { Crop } from '#shared/document/schema.ts';
import type { EditorStrings } from './strings/vi.ts';
import { vi } from './strings/vi.ts';

/** A picture of the library, with what the library knows of it. */
export interface ChosenPicture {
  id: string;
  caption: string;
  credit: string;
  alternativeText: string;
  /** The part that a figure begins with; undefined: the whole picture. */
  crop?: Crop | undefined;
}

/** A picture of the library, to be shown. */
export interface ShownPicture extends ChosenPicture {
  name: string;
  /** Pixels of the original, upright. */
  width: number;
  height: number;
  /** Addresses of smaller copies: at most 480 and 1,600 pixels a side. */
  small: string;
  large: string;
}

/** The way to the picture library. */
export interface PicturePort {
  /** Null when the library does not have it (any more); undefined while that is not known yet. */
  picture(id: string): ShownPicture | null | undefined;
  /** Lets the person pick a picture; null when they change their mind. */
  choosePicture(): Promise<ChosenPicture | null>;
  /** Lets the person pick pictures, in the order in which they are to stand. */
  choosePictures(): Promise<ChosenPicture[]>;
  /** Takes files into the library, in order. A file that is refused is left out, and the person told why. */
  addPictures(files: readonly File[]): Promise<ChosenPicture[]>;
}

export interface EditorSurroundings {
  pictures: PicturePort;
  strings: EditorStrings;
}

/** For what shows one picture alone. */
export const NO_PICTURES: PicturePort = {
  picture: () => null,
  choosePicture: async () => null,
  choosePictures: async () => [],
  addPictures: async () => [],
};

const SurroundingsContext = createContext<EditorSurroundings>({ pictures: NO_PICTURES, strings: vi });

export const SurroundingsProvider = SurroundingsContext.Provider;

export function useSurroundings(): EditorSurroundings {
  return useContext(SurroundingsContext);
}
