/** One side of a merge: its body as units without the ends of comments, and where those stood. */
import type { ArticleContent } from '../../model/article.ts';
import { mapContents } from '../anchors.ts';
import { appendInline } from '../inline-runs.ts';
import type { Inline } from '../schema.ts';
import { isSameKindOfList, type Layout, type Unit, unitsOf } from '../suggestions/units.ts';
import { inlineContents } from '../walk.ts';

/** An end of a comment in the runs of inline content of a unit or a note. */
export interface AnchorPlace {
  threadId: string;
  edge: 'start' | 'end';
  /** Which run, from 0. */
  run: number;
  /** In that run, see `inlineLength`. */
  offset: number;
}

export interface SideOfMerge {
  content: ArticleContent;
  units: readonly Unit[];
  /** For each unit. */
  anchors: readonly (readonly AnchorPlace[])[];
  /** By note. */
  notes: ReadonlyMap<string, { paragraphs: readonly Inline[][]; anchors: readonly AnchorPlace[] }>;
  /** Threads that have an end anywhere in it. */
  threads: ReadonlySet<string>;
}

/** UTF-16 units of text; anything else counts 1, the end of a comment nothing. */
export function inlineLength(inline: Inline): number {
  if (inline.type === 'text') return inline.text.length;
  if (inline.type === 'link') return inline.content.reduce((sum, part) => sum + inlineLength(part), 0);
  return inline.type === 'commentAnchor' ? 0 : 1;
}

export function sideOf(content: ArticleContent): SideOfMerge {
  const { blocks, footnotes } = content.document;
  const bare = unitsOf(blocks).map(bareUnit);
  const notes = new Map(Object.entries(footnotes).map(([id, note]) => [id, bareRuns(note.paragraphs)]));
  const places = [
    ...bare.map(({ anchors }) => anchors),
    ...[...notes.values()].map(({ anchors }) => anchors),
  ];
  return {
    content,
    units: withoutNeedlessStarts(bare.map(({ unit }) => unit)),
    anchors: bare.map(({ anchors }) => anchors),
    notes,
    threads: new Set(places.flat().map(({ threadId }) => threadId)),
  };
}

/** The runs of inline content of a unit, in reading order. */
export function runsOf(unit: Unit): Inline[][] {
  return unit.kind === 'text' ? [unit.content] : [...inlineContents(unit.block)];
}

/** The unit with other runs: as many as `runsOf` gives. */
export function withRuns(unit: Unit, runs: readonly Inline[][]): Unit {
  if (unit.kind === 'text') return { ...unit, content: runs[0] ?? unit.content };
  let at = 0;
  // What is mapped keeps its kind.
  const block = mapContents(unit.block, (content) => runs[at++] ?? [...content]) as typeof unit.block;
  return { ...unit, block };
}

function bareUnit(unit: Unit): { unit: Unit; anchors: AnchorPlace[] } {
  const { paragraphs, anchors } = bareRuns(runsOf(unit));
  return { unit: withRuns(unit, paragraphs), anchors };
}

function bareRuns(runs: readonly Inline[][]): { paragraphs: Inline[][]; anchors: AnchorPlace[] } {
  const anchors: AnchorPlace[] = [];
  const paragraphs = runs.map((content, run) => {
    const bare: Inline[] = [];
    let offset = 0;
    for (const inline of content) {
      offset += inlineLength(inline);
      if (inline.type === 'commentAnchor') {
        anchors.push({ threadId: inline.threadId, edge: inline.edge, run, offset });
      } else appendInline(bare, inline);
    }
    return bare;
  });
  return { paragraphs, anchors };
}

/**
 * That a list begins with an item says nothing where a list begins there anyway. Left out, it is no change when
 * the first item of a list goes and the second begins it.
 */
function withoutNeedlessStarts(units: readonly Unit[]): Unit[] {
  return units.map((unit, index) => {
    if (unit.kind !== 'text' || unit.layout.type !== 'item' || unit.layout.list === undefined) return unit;
    const { list, ...layout } = unit.layout;
    const isNeeded =
      list.start !== undefined || list.outer !== undefined || followsListAlike(units.slice(0, index), layout);
    return isNeeded ? unit : { ...unit, layout };
  });
}

/** Whether an outermost item would go on with the list before it. */
function followsListAlike(before: readonly Unit[], layout: Extract<Layout, { type: 'item' }>) {
  if (layout.depth > 0) return false;
  const outermost = before.findLast(
    (unit) => unit.kind !== 'text' || unit.layout.type !== 'item' || unit.layout.depth === 0,
  );
  return (
    outermost?.kind === 'text' &&
    outermost.layout.type === 'item' &&
    isSameKindOfList(outermost.layout, layout)
  );
}
