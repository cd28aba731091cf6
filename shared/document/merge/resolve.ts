/** The article that comes of a merge and of what a person chose. */
import type { ArticleContent } from '../../model/article.ts';
import { settleAnchors } from '../anchors.ts';
import { isSameJson } from '../same.ts';
import { type ArticleDocument, DOCUMENT_VERSION, type Inline, type Suggestion } from '../schema.ts';
import { withoutLoneBlank } from '../suggestions/decide.ts';
import { pruneSuggestions } from '../suggestions/ids.ts';
import { blocksOf, type Unit } from '../suggestions/units.ts';
import { footnoteOrder } from '../walk.ts';
import { countedThrough, withAnchors } from './anchors.ts';
import type {
  ArticleMerge,
  MergeChoice,
  MergeChoices,
  MergedValue,
  NoteText,
  Places,
  Side,
  Stretch,
} from './merge.ts';
import { choicesOf, conflictsOf } from './merge-article.ts';
import { runsOf, type SideOfMerge, withRuns } from './side.ts';

/** Ids of the conflicts that nobody has decided yet, or not in a way that makes sense. */
export function undecided(merge: ArticleMerge, choices: MergeChoices): string[] {
  return conflictsOf(merge)
    .filter((conflict) => !choicesOf(conflict).some((choice) => choice === choices[conflict.id]))
    .map(({ id }) => id);
}

/** The content after the choices; what is undecided is as it stands in this library. */
export function resolveMerge(merge: ArticleMerge, choices: MergeChoices): ArticleContent {
  const { articleKind, fields } = merge;
  const value = <T>(merged: MergedValue<T>): T => {
    if (merged.kind === 'settled') return merged.value;
    return choices[merged.id] === 'theirs' ? merged.theirs : merged.ours;
  };
  return {
    kind: value(articleKind),
    title: value(fields.title),
    kicker: value(fields.kicker),
    lead: value(fields.lead),
    byline: value(fields.byline),
    via: value(fields.via),
    attribution: value(fields.attribution),
    document: resolveDocument(merge, choices),
  };
}

function resolveDocument(merge: ArticleMerge, choices: MergeChoices): ArticleDocument {
  const units = merge.stretches.flatMap((stretch) => unitsOfStretch(merge, stretch, choices));
  const blocks = withoutLoneBlank(blocksOf(units));
  const document: ArticleDocument = {
    version: DOCUMENT_VERSION,
    blocks,
    footnotes: {},
    suggestions: mergedSuggestions(merge),
  };
  const footnotes = resolveNotes(merge, choices, new Set(footnoteOrder(document)));
  return settleAnchors(pruneSuggestions({ ...document, footnotes }), 'whole');
}

const otherSide = (side: Side): Side => (side === 'ours' ? 'theirs' : 'ours');

/** Threads of the other side that this one never had: one that it had, it has taken off its text. */
function isWantedFrom(merge: ArticleMerge, own: Side): (threadId: string) => boolean {
  return (threadId) => !merge[own].threads.has(threadId) && !merge.base?.threads.has(threadId);
}

function unitsOfStretch(merge: ArticleMerge, stretch: Stretch, choices: MergeChoices): Unit[] {
  if (stretch.kind === 'settled') return anchored(merge, stretch.units, stretch.text, stretch);
  const reading = (side: Side, places: Places) =>
    anchored(
      merge,
      places[side].flatMap((place) => merge[side].units[place] ?? []),
      side,
      places,
    );
  const choice = choices[stretch.id] ?? 'ours';
  if (choice !== 'both') return reading(choice, stretch);
  return [
    ...reading('ours', { ours: stretch.ours, theirs: [] }),
    ...reading('theirs', { ours: [], theirs: stretch.theirs }),
  ];
}

/** Units with the comments of both sides. */
function anchored(merge: ArticleMerge, units: readonly Unit[], own: Side, places: Places): Unit[] {
  const other = otherSide(own);
  const of = (side: SideOfMerge, place: number, unit: Unit | undefined) => ({
    runs: unit ? runsOf(unit) : [],
    anchors: side.anchors[place] ?? [],
  });
  const runs = withAnchors(
    countedThrough(places[own].map((place, index) => of(merge[own], place, units[index]))),
    countedThrough(places[other].map((place) => of(merge[other], place, merge[other].units[place]))),
    isWantedFrom(merge, own),
  );
  let at = 0;
  return units.map((unit) => {
    const count = runsOf(unit).length;
    at += count;
    return count === 0 ? unit : withRuns(unit, runs.slice(at - count, at));
  });
}

function resolveNotes(
  merge: ArticleMerge,
  choices: MergeChoices,
  standing: ReadonlySet<string>,
): ArticleDocument['footnotes'] {
  const marked = {
    ours: new Set(footnoteOrder(merge.ours.content.document)),
    theirs: new Set(footnoteOrder(merge.theirs.content.document)),
  };
  // A note without a mark is kept as long as nobody took it out; one that has lost its mark goes with it.
  const isKept = (id: string) =>
    (['ours', 'theirs'] as const).some((side) => merge[side].notes.has(id) && !marked[side].has(id)) &&
    (!merge.base?.notes.has(id) || (merge.ours.notes.has(id) && merge.theirs.notes.has(id)));
  return Object.fromEntries(
    [...merge.notes]
      .filter(([id]) => standing.has(id) || isKept(id))
      .map(([id, merged]) => [id, { paragraphs: resolveNote(merge, id, merged, choices) }]),
  );
}

function resolveNote(
  merge: ArticleMerge,
  id: string,
  merged: MergedValue<NoteText>,
  choices: MergeChoices,
): Inline[][] {
  const text = (own: Side) => {
    const [mine, theirs] = [merge[own].notes.get(id), merge[otherSide(own)].notes.get(id)];
    const runs = (note: typeof mine) => ({ runs: note?.paragraphs ?? [], anchors: note?.anchors ?? [] });
    return withAnchors(runs(mine), runs(theirs), isWantedFrom(merge, own));
  };
  const choice: MergeChoice =
    merged.kind === 'conflict'
      ? (choices[merged.id] ?? 'ours')
      : merged.madeBy === 'theirs'
        ? 'theirs'
        : 'ours';
  return choice === 'both' ? [...text('ours'), ...text('theirs')] : text(choice);
}

/**
 * The suggestions of both. One that changes a line beside the body is decided where it is gone; what is left of
 * others is told by the text. Where both have another wording under one name, both are kept.
 */
function mergedSuggestions({ base, ours, theirs }: ArticleMerge): ArticleDocument['suggestions'] {
  const of = (side: SideOfMerge | null): ArticleDocument['suggestions'] =>
    side?.content.document.suggestions ?? {};
  const [before, mine, other] = [of(base), of(ours), of(theirs)];
  const result: Record<string, Suggestion> = {};
  for (const id of new Set([...Object.keys(mine), ...Object.keys(other)])) {
    const [was, left, right] = [before[id], mine[id], other[id]];
    if (left && right) {
      const isTheirs = isSameJson(left, was);
      result[id] = isTheirs ? right : left;
      const isLost = !isTheirs && right.field && !isSameJson(right, was) && !isSameJson(right, left);
      if (isLost) result[`${id}-theirs`] = right;
      continue;
    }
    const only = left ?? right;
    if (only && !(only.field && was && isSameJson(only, was))) result[id] = only;
  }
  return result;
}
