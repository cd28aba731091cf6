/** What can be asked of figures; ./figure-extension.ts answers. */
import { createCommand, type LexicalCommand, type NodeKey } from 'lexical';
import type { FigureBlock } from '#shared/document/schema.ts';

/** What a person can change of a figure; undefined takes out what need not be there. */
export type FigureChanges = {
  [Name in Exclude<keyof FigureBlock, 'type'>]?: FigureBlock[Name] | undefined;
};

/** A place for figures: at one side of a block of the body; `left` and `right` stand in the row of a figure. */
export interface FigurePlacing {
  key: NodeKey;
  side: 'before' | 'after' | 'left' | 'right';
}

/** Puts a figure after the block that holds the caret, and selects it. */
export const INSERT_FIGURE_COMMAND: LexicalCommand<FigureChanges> = createCommand('INSERT_FIGURE');

/** Puts several in, one after the other: at a place, or else after the block that holds the caret. */
export const INSERT_FIGURES_COMMAND: LexicalCommand<{
  figures: readonly FigureChanges[];
  place: FigurePlacing | null;
  /** Leaves the caret where it is, instead of selecting them. */
  keepsSelection?: boolean;
}> = createCommand('INSERT_FIGURES');

/** Takes picture files into the library and puts them in as figures, as INSERT_FIGURES does. */
export const INSERT_PICTURE_FILES_COMMAND: LexicalCommand<{
  files: readonly File[];
  place: FigurePlacing | null;
}> = createCommand('INSERT_PICTURE_FILES');

/** What changes of a figure, or what follows from how it is by then: a dialog may have been open for long. */
export type FigureChange = FigureChanges | ((figure: FigureBlock) => FigureChanges);

/** Changes what is named of one figure; the rest of it stays. */
export const CHANGE_FIGURE_COMMAND: LexicalCommand<{ key: NodeKey; changes: FigureChange }> =
  createCommand('CHANGE_FIGURE');

/** Sets the printed width of the row in which a figure stands. */
export const SET_FIGURE_WIDTH_COMMAND: LexicalCommand<{ key: NodeKey; width: FigureBlock['width'] }> =
  createCommand('SET_FIGURE_WIDTH');

/** Puts figures that follow one another side by side, each with the one before it, or parts them again. */
export const SET_BESIDE_COMMAND: LexicalCommand<{ keys: readonly NodeKey[]; beside: boolean }> =
  createCommand('SET_BESIDE');

/** Moves a figure past its neighbour: within its row, else past the block before or after it. */
export const MOVE_FIGURE_COMMAND: LexicalCommand<{ key: NodeKey; direction: 'up' | 'down' }> =
  createCommand('MOVE_FIGURE');

/** Moves a figure to another place, as by dragging. */
export const PLACE_FIGURE_COMMAND: LexicalCommand<{ key: NodeKey; place: FigurePlacing }> =
  createCommand('PLACE_FIGURE');

export const REMOVE_FIGURE_COMMAND: LexicalCommand<NodeKey> = createCommand('REMOVE_FIGURE');

/** Asks the view of a figure for its menu. */
export const OPEN_FIGURE_MENU_COMMAND: LexicalCommand<NodeKey> = createCommand('OPEN_FIGURE_MENU');
