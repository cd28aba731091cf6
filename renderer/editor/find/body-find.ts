/** Finding and replacing words in the body of the open article. */
import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import type { FindingPlace } from '#shared/checks/finding.ts';
import { type Hit, hitsInText } from '#shared/replace/replace.ts';
import type { FindOptions } from '#shared/vietnamese/find.ts';
import { revealElement } from '../reveal/reveal-block.ts';
import { $articleRuns, $runAt } from '../text-places/runs.ts';
import { $domRange, $replaceInRun, $selectInRun, $textOfRun } from '../text-places/text.ts';
import './find.css';

const ALL = 'article-found';
const CURRENT = 'article-found-current';
/** Painting more than this many at once is no help to anybody; the list still has them all. */
const MOST_PAINTED = 2000;

/** Every place of the body where the words stand, in reading order. */
export function findInBody(
  editor: LexicalEditor,
  query: string,
  replacement: string,
  options: FindOptions,
): Hit[] {
  if (query === '') return [];
  return editor.read(() =>
    [...$articleRuns()].flatMap(({ place, run }) =>
      hitsInText($textOfRun(run), place, query, replacement, options),
    ),
  );
}

function rangeOf(editor: LexicalEditor, place: FindingPlace): Range | null {
  return editor.read(() => {
    // A place without a block is in a field above or below the body.
    const run = place.block ? $runAt(place) : null;
    return run && $domRange(editor, run, place.from, place.to);
  });
}

/** Paints the hits in the text, the current one stronger; an empty list takes the paint away. */
export function paintHits(editor: LexicalEditor, hits: readonly Hit[], current: Hit | null): void {
  const ranges = editor.read(() => {
    const runs = new Map([...$articleRuns()].map(({ place, run }) => [keyOf(place), run]));
    return hits.slice(0, MOST_PAINTED).flatMap(({ place }) => {
      const run = place.block && runs.get(keyOf(place));
      return (run && $domRange(editor, run, place.from, place.to)) ?? [];
    });
  });
  const strong = current && rangeOf(editor, current.place);
  paint(ALL, ranges);
  paint(CURRENT, strong ? [strong] : []);
}

function keyOf({ footnote = '', block = [0, 0] }: Pick<FindingPlace, 'footnote' | 'block'>): string {
  return `${footnote} ${block.join()}`;
}

function paint(name: string, ranges: Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** Brings a hit into sight; the focus stays where it is. */
export function revealPlace(editor: LexicalEditor, place: FindingPlace): void {
  const range = rangeOf(editor, place);
  const element = range?.startContainer.parentElement ?? null;
  if (element) {
    element.scrollIntoView({ block: 'center' });
    return;
  }
  const key = editor.read(() => $runAt(place)?.node.getKey());
  if (key !== undefined) revealElement(editor.getElementByKey(key));
}

/** Selects a place of the text and gives the text the focus. */
export function selectPlace(editor: LexicalEditor, place: FindingPlace): void {
  editor.update(
    () => {
      const run = $runAt(place);
      if (run) $selectInRun(run, place.from, place.to);
    },
    { discrete: true },
  );
  revealPlace(editor, place);
  editor.focus();
}

/** Replaces the hits, found in the text as it is now, as one step of undo. */
export function replaceInBody(editor: LexicalEditor, hits: readonly Hit[]): void {
  if (hits.length === 0) return;
  editor.update(
    () => {
      // From the last to the first: what is replaced never moves what is still to be.
      for (const { place, replacement } of [...hits].reverse()) {
        const run = $runAt(place);
        if (run) $replaceInRun(run, place.from, place.to, replacement);
      }
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}
