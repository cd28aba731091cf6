/**
 * What comes of two versions of an article that were both made from one: what is settled, and what a person has
 * to choose between. Nothing here is decided by who wrote later.
 */
import type { ArticleContent } from '../../model/article.ts';
import type { ComparedField } from '../compare/compare-article.ts';
import type { Inline } from '../schema.ts';
import type { Unit } from '../suggestions/units.ts';
import type { SideOfMerge } from './side.ts';

/** `ours` is what stands in this library, `theirs` what came. */
export type Side = 'ours' | 'theirs';

/** `both`: ours first, theirs after it. */
export const MERGE_CHOICES = ['ours', 'theirs', 'both'] as const;
export type MergeChoice = (typeof MERGE_CHOICES)[number];
/** By the id of the conflict. */
export type MergeChoices = Readonly<Record<string, MergeChoice>>;

/** Who made something what it now is; `neither`: it is as it was. */
export type MadeBy = 'neither' | 'ours' | 'theirs' | 'both';

/** The places of units in the run of units of either side. */
export interface Places {
  ours: readonly number[];
  theirs: readonly number[];
}

/** A stretch of the body about which there is nothing to ask. */
export interface SettledStretch extends Places {
  kind: 'settled';
  madeBy: MadeBy;
  /** What stands there now; none where it was taken out. */
  units: readonly Unit[];
  /** Whose text the units hold. */
  text: Side;
  /** True where nothing of the common version stood. */
  isAddition: boolean;
}

/**
 * `changed`: both wrote it differently. `gone`: one took out what the other changed or moved. `added`: both put
 * something in at one place. `moved`: both moved it, to different places, and this is one of the two.
 * `unknown`: the version that both began with is not there, so that nobody can say who changed what.
 */
export type ConflictReason = 'changed' | 'gone' | 'added' | 'moved' | 'unknown';

/** A stretch of the body that has two readings; either may be empty. */
export interface StretchConflict extends Places {
  kind: 'conflict';
  id: string;
  reason: ConflictReason;
  /** As it was when both had the same; empty when it was not there. */
  base: readonly Unit[];
}

export type Stretch = SettledStretch | StretchConflict;

/** One value that either side may have changed. */
export type MergedValue<T> =
  | { kind: 'settled'; madeBy: MadeBy; value: T }
  | { kind: 'conflict'; id: string; base: T | null; ours: T; theirs: T };

/** The paragraphs of a note, comments left out. */
export type NoteText = readonly Inline[][];

export interface ArticleMerge {
  base: SideOfMerge | null;
  ours: SideOfMerge;
  theirs: SideOfMerge;
  articleKind: MergedValue<ArticleContent['kind']>;
  fields: Record<ComparedField, MergedValue<string>>;
  stretches: readonly Stretch[];
  /** What each note says wherever its mark stands, by id. */
  notes: ReadonlyMap<string, MergedValue<NoteText>>;
}

/** A question of a merge, in the order in which an article is read. */
export type MergeConflict =
  | { id: string; about: 'kind'; ours: ArticleContent['kind']; theirs: ArticleContent['kind'] }
  | { id: string; about: 'field'; field: ComparedField; ours: string; theirs: string }
  | { id: string; about: 'text'; stretch: StretchConflict }
  | { id: string; about: 'note'; footnoteId: string; ours: NoteText; theirs: NoteText };
