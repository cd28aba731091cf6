/**
 * What is different between two versions of an article, as a view shows it: the article as it reads, with what
 * was taken out and put in standing where it did.
 *
 * Reading only what is not new (`removed`, `movedAway`) and what stayed gives the old version word for word;
 * reading what is not old gives the new one.
 */
import type { ALIGNMENTS, FigureBlock, Mark, TableBlock } from '../schema.ts';

/** How text looks, besides what its block says. */
export interface TextFormat {
  /** In the order of MARKS. */
  marks: readonly Mark[];
  /** The address, inside a link. */
  href: string | null;
  /** What an open suggestion says about it. */
  proposal: 'inserted' | 'deleted' | null;
}

export type Piece =
  | { type: 'text'; text: string; format: TextFormat }
  | { type: 'lineBreak' }
  | { type: 'footnoteReference'; footnoteId: string }
  | { type: 'opaque'; original: unknown }
  /** Between two paragraphs of one entry: where one was cut in two, or in a cell, a note, a list of recipients. */
  | { type: 'paragraphEnd' };

/** A stretch in which nothing, or one and the same thing, happened. */
export type Segment =
  | { change: 'same' | 'added' | 'removed'; piece: Piece }
  /** The same words with other marks or another link; `before` is how they looked. */
  | { change: 'formatted'; piece: Extract<Piece, { type: 'text' }>; before: TextFormat };

/** What a paragraph is in the article, besides its words. */
export interface TextShape {
  type:
    | 'paragraph'
    | 'heading'
    | 'quote'
    | 'question'
    | 'answer'
    | 'listItem'
    | 'recipients'
    | 'signature'
    | 'note';
  /** Of a heading. */
  level?: 1 | 2 | 3;
  /** Of a paragraph; absent: as the template sets it. */
  align?: (typeof ALIGNMENTS)[number] | undefined;
  /** Of a list item: 0 is the outermost list. `mark` is null for a bullet. */
  list?: { depth: number; numbering: 'bullet' | 'number' | 'letter' | 'outline'; mark: string | null };
}

/**
 * What became of a block. One that moved stands twice: `movedAway` where it was, `movedHere` where it is, and
 * there with the changes of its words.
 */
export type BlockChange = 'same' | 'changed' | 'added' | 'removed' | 'movedAway' | 'movedHere';

export interface TextComparison {
  kind: 'text';
  change: BlockChange;
  /** More than one where a paragraph was cut in two or two were joined; empty on the side it is not on. */
  shapes: { old: readonly TextShape[]; new: readonly TextShape[] };
  /** Its kind, level, alignment or depth is another. */
  isReshaped: boolean;
  segments: readonly Segment[];
}

export interface CellComparison {
  change: 'same' | 'changed' | 'added' | 'removed';
  columnSpan: number;
  rowSpan: number;
  segments: readonly Segment[];
}
export interface RowComparison {
  change: 'same' | 'changed' | 'added' | 'removed';
  isHeader: boolean;
  cells: readonly CellComparison[];
}
export interface TableComparison {
  kind: 'table';
  change: BlockChange;
  old: TableBlock | null;
  new: TableBlock | null;
  caption: readonly Segment[];
  rows: readonly RowComparison[];
  /** Header rows or joined cells are others. */
  isReshaped: boolean;
}

/** What of a figure is another, besides its words. */
export type FigureSetting = 'picture' | 'crop' | 'width' | 'beside';

export interface FigureComparison {
  kind: 'figure';
  change: BlockChange;
  old: FigureBlock | null;
  new: FigureBlock | null;
  settings: readonly FigureSetting[];
  caption: readonly Segment[];
  credit: readonly Segment[];
  alternativeText: readonly Segment[];
}

/** A divider, or a block of a kind that this build does not know. */
export interface PlainComparison {
  kind: 'divider' | 'opaque';
  change: BlockChange;
}

export type BlockComparison = TextComparison | TableComparison | FigureComparison | PlainComparison;

export interface NoteComparison {
  footnoteId: string;
  text: TextComparison;
}

export interface DocumentComparison {
  blocks: readonly BlockComparison[];
  /** In the order of their marks in the new version, then those that are gone. */
  notes: readonly NoteComparison[];
}

/** In chữ; what only moved or looks otherwise counts as neither. */
export interface WordTotals {
  added: number;
  removed: number;
}
