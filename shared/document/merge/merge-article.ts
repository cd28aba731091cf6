/** Merging two versions of an article that were made from one: its fields, its body and its notes. */
import type { ArticleContent } from '../../model/article.ts';
import { COMPARED_FIELDS, type ComparedField } from '../compare/compare-article.ts';
import type { ArticleMerge, MergeChoice, MergeConflict, MergedValue, NoteText } from './merge.ts';
import { type SideOfMerge, sideOf } from './side.ts';
import { mergeStretches } from './stretches.ts';
import { mergeValue } from './three-ways.ts';

/**
 * What comes of both.
 *
 * @param base the version that both sides began with; null when it is not known: then all that differs is asked.
 */
export function mergeArticles(
  base: ArticleContent | null,
  ours: ArticleContent,
  theirs: ArticleContent,
): ArticleMerge {
  const sides = { base: base && sideOf(base), ours: sideOf(ours), theirs: sideOf(theirs) };
  const field = (name: ComparedField) =>
    mergeValue(`field-${name}`, base ? base[name] : null, ours[name], theirs[name]);
  return {
    ...sides,
    articleKind: mergeValue('kind', base ? base.kind : null, ours.kind, theirs.kind),
    fields: {
      kicker: field('kicker'),
      title: field('title'),
      lead: field('lead'),
      byline: field('byline'),
      via: field('via'),
      attribution: field('attribution'),
    },
    stretches: mergeStretches(sides.base, sides.ours, sides.theirs),
    notes: mergeNotes(sides.base, sides.ours, sides.theirs),
  };
}

function mergeNotes(
  base: SideOfMerge | null,
  ours: SideOfMerge,
  theirs: SideOfMerge,
): Map<string, MergedValue<NoteText>> {
  const text = (side: SideOfMerge | null, id: string): NoteText | null =>
    side?.notes.get(id)?.paragraphs ?? null;
  const ids = new Set([...ours.notes.keys(), ...theirs.notes.keys()]);
  return new Map(
    [...ids].map((id): [string, MergedValue<NoteText>] => {
      const [mine, other] = [text(ours, id), text(theirs, id)];
      if (mine && other) return [id, mergeValue(`note-${id}`, text(base, id), mine, other)];
      return [id, { kind: 'settled', madeBy: mine ? 'ours' : 'theirs', value: mine ?? other ?? [] }];
    }),
  );
}

/** What a person has to choose, in reading order. */
export function conflictsOf(merge: ArticleMerge): MergeConflict[] {
  const conflicts: MergeConflict[] = [];
  const { articleKind, fields, stretches, notes } = merge;
  if (articleKind.kind === 'conflict') conflicts.push({ about: 'kind', ...valuesOf(articleKind) });
  for (const field of COMPARED_FIELDS) {
    const merged = fields[field];
    if (merged.kind === 'conflict') conflicts.push({ about: 'field', field, ...valuesOf(merged) });
  }
  for (const stretch of stretches) {
    if (stretch.kind === 'conflict') conflicts.push({ id: stretch.id, about: 'text', stretch });
  }
  for (const [footnoteId, merged] of notes) {
    if (merged.kind === 'conflict') conflicts.push({ about: 'note', footnoteId, ...valuesOf(merged) });
  }
  return conflicts;
}

function valuesOf<T>({ id, ours, theirs }: Extract<MergedValue<T>, { kind: 'conflict' }>) {
  return { id, ours, theirs };
}

/** The choices that make sense: a line beside the body is one or the other, and nothing is not kept as well. */
export function choicesOf(conflict: MergeConflict): readonly MergeChoice[] {
  const isOneOrOther =
    conflict.about === 'kind' ||
    conflict.about === 'field' ||
    (conflict.about === 'text' &&
      (conflict.stretch.ours.length === 0 || conflict.stretch.theirs.length === 0));
  return isOneOrOther ? ['ours', 'theirs'] : ['ours', 'theirs', 'both'];
}
