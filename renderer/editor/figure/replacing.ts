/** What another picture brings into a figure. */
import type { FigureBlock } from '#shared/document/schema.ts';
import type { ChosenPicture } from '../editor-surroundings.ts';
import type { FigureChanges } from './commands.ts';

const WORDS = ['caption', 'credit', 'alternativeText'] as const;

/**
 * The figure keeps the words that the person wrote; those that came with the old picture go with it. The crop
 * was of the old picture; the new one brings its own.
 */
export function replacing(
  figure: FigureBlock,
  old: ChosenPicture | null,
  next: ChosenPicture,
): FigureChanges {
  const changes: FigureChanges = { pictureId: next.id };
  for (const name of WORDS) {
    const isWritten = figure[name] !== '' && figure[name] !== old?.[name];
    changes[name] = isWritten ? figure[name] : next[name];
  }
  return next.id === figure.pictureId ? {} : { ...changes, crop: next.crop };
}
