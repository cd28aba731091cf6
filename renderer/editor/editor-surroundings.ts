/** What the editor needs from the page around it, handed to every view below. */
import { createContext, useContext } from 'react';
import type { EditorStrings } from './strings/vi.ts';
import { vi } from './strings/vi.ts';

/** A picture that a person picked from the library, with what the library knows of it. */
export interface ChosenPicture {
  id: string;
  caption: string;
  credit: string;
  alternativeText: string;
}

/** The way to the picture library. */
export interface PicturePort {
  /** Where the picture can be shown from; null when the library has it no more. */
  pictureUrl(id: string): string | null;
  /** Lets the person pick a picture; null when they change their mind. */
  choosePicture(): Promise<ChosenPicture | null>;
}

export interface EditorSurroundings {
  pictures: PicturePort;
  strings: EditorStrings;
}

const noPictures: PicturePort = { pictureUrl: () => null, choosePicture: async () => null };

const SurroundingsContext = createContext<EditorSurroundings>({ pictures: noPictures, strings: vi });

export const SurroundingsProvider = SurroundingsContext.Provider;

export function useSurroundings(): EditorSurroundings {
  return useContext(SurroundingsContext);
}
