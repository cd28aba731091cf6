/** The two readings of a place, each as what it made of what both began with. */
import { compareDocuments } from '#shared/document/compare/compare-document.ts';
import type { BlockComparison, TextComparison } from '#shared/document/compare/comparison.ts';
import { compareTokens } from '#shared/document/compare/segments.ts';
import { plainTokens } from '#shared/document/compare/tokens.ts';
import type {
  ArticleMerge,
  MergeConflict,
  NoteText,
  Side,
  StretchConflict,
} from '#shared/document/merge/merge.ts';
import type { SideOfMerge } from '#shared/document/merge/side.ts';
import { type Block, emptyDocument } from '#shared/document/schema.ts';
import { blocksOf } from '#shared/document/suggestions/units.ts';

/** Null: the place is not there. */
export type Reading = readonly BlockComparison[] | null;

/** Readings of anything but the kind of an article, which is no text. */
export function readingsOf(
  merge: ArticleMerge,
  conflict: Exclude<MergeConflict, { about: 'kind' }>,
): Record<Side, Reading> {
  switch (conflict.about) {
    case 'field': {
      const base = merge.base?.content[conflict.field];
      const line = (text: string) => (text === '' ? null : [lineComparison(base ?? text, text)]);
      return { ours: line(conflict.ours), theirs: line(conflict.theirs) };
    }
    case 'note': {
      const base = merge.base?.notes.get(conflict.footnoteId)?.paragraphs;
      return {
        ours: compared(base && paragraphs(base), paragraphs(conflict.ours)),
        theirs: compared(base && paragraphs(base), paragraphs(conflict.theirs)),
      };
    }
    case 'text':
      return {
        ours: stretch(merge, conflict.stretch, 'ours'),
        theirs: stretch(merge, conflict.stretch, 'theirs'),
      };
  }
}

const paragraphs = (note: NoteText): Block[] => note.map((content) => ({ type: 'paragraph', content }));

function blocksAt({ units }: SideOfMerge, places: readonly number[]): Block[] {
  return blocksOf(places.flatMap((place) => units[place] ?? []));
}

function stretch(merge: ArticleMerge, { base, ...places }: StretchConflict, side: Side): Reading {
  const now = blocksAt(merge[side], places[side]);
  if (now.length === 0) return null;
  // With nothing in common what came is shown against what is here.
  const here = side === 'theirs' && places.reason === 'unknown' ? blocksAt(merge.ours, places.ours) : [];
  const before = base.length > 0 ? blocksOf(base) : here;
  return compared(before.length > 0 ? before : undefined, now);
}

/** @param before undefined: there is nothing to mark. */
function compared(before: Block[] | undefined, now: Block[]): readonly BlockComparison[] {
  const document = (blocks: Block[]) => ({ ...emptyDocument(), blocks });
  return compareDocuments(document(before ?? now), document(now)).blocks;
}

function lineComparison(before: string, now: string): TextComparison {
  const shape = { type: 'paragraph' as const };
  return {
    kind: 'text',
    change: 'changed',
    shapes: { old: [shape], new: [shape] },
    isReshaped: false,
    segments: compareTokens(plainTokens(before), plainTokens(now)),
  };
}
