/** Two versions of an article's body, block by block and word by word. */

import type { ArticleDocument, Block } from '../schema.ts';
import { footnoteOrder } from '../walk.ts';
import { align, alike, type Step } from './align.ts';
import type {
  BlockChange,
  BlockComparison,
  DocumentComparison,
  NoteComparison,
  TextComparison,
} from './comparison.ts';
import { compareFigures } from './figures.ts';
import { compareTokens, isChanged, wholeRun } from './segments.ts';
import { compareTables } from './tables.ts';
import { joinParagraphs, tokensOf } from './tokens.ts';
import { shapeKey, type TextUnit, textUnit, type Unit, unitsOf } from './units.ts';

/** Fewer words stand in many places by chance: such a block is not known to have moved. */
const MOVED_WORDS = 4;
/** Least likeness of a block that moved and was changed. */
const MOVED_ALIKE = 0.75;

/** Units that went from one place to another: for each the one that it was, and all that are not where they were. */
export interface Moves {
  from: ReadonlyMap<Unit, Unit>;
  away: ReadonlySet<Unit>;
}

/** Which unit of `old` became which of `next`: every unit once, in order on both sides, and those that moved. */
export function alignBlocks(
  old: readonly Block[],
  next: readonly Block[],
): { steps: Step<Unit>[]; moves: Moves } {
  const steps = align(unitsOf(old), unitsOf(next), {
    comparable: (left, right) => left.kind === right.kind && bothOrNeither(left, right),
    belongTogether: isSameThing,
    splits: (unit) => unit.kind === 'text' && formOf(unit) === '',
  });
  return { steps, moves: findMoves(steps) };
}

/** What became of every block and note of `old` in `next`. */
export function compareDocuments(old: ArticleDocument, next: ArticleDocument): DocumentComparison {
  const { steps, moves } = alignBlocks(old.blocks, next.blocks);
  const blocks = steps.map((step) => {
    const [before = null] = step.old;
    const [after = null] = step.new;
    const movedFrom = after && moves.from.get(after);
    if (movedFrom) return compareUnits([movedFrom], [after], 'movedHere');
    if (before && moves.away.has(before)) return compareUnits([before], [], 'movedAway');
    const change = before === null ? 'added' : after === null ? 'removed' : 'same';
    return compareUnits(step.old, step.new, change);
  });
  return { blocks, notes: compareNotes(old, next) };
}

/** Recipients and signatures hold lines, not sentences: they are never what a paragraph became. */
function bothOrNeither(left: Unit, right: Unit): boolean {
  if (left.kind !== 'text' || right.kind !== 'text') return true;
  return formOf(left) === formOf(right);
}

function formOf({ shape: { type } }: TextUnit): string {
  return type === 'recipients' || type === 'signature' ? type : '';
}

function isSameThing(left: Unit, right: Unit): boolean {
  if (left.kind === 'figure' && right.kind === 'figure') {
    return left.block.pictureId !== null && left.block.pictureId === right.block.pictureId;
  }
  if (left.kind === 'text' && right.kind === 'text') {
    return left.shape.type === right.shape.type && left.shape.type === 'signature';
  }
  return false;
}

/** Blocks that are gone here and new there: pairs of them that are one block in another place. */
function findMoves(steps: readonly Step<Unit>[]): Moves {
  const gone = new Set(steps.flatMap((step) => (step.new.length === 0 ? step.old : [])));
  const from = new Map<Unit, Unit>();
  const added = steps.flatMap((step) => (step.old.length === 0 ? step.new : []));
  const take = (after: Unit, before: Unit | undefined) => {
    if (!before) return;
    from.set(after, before);
    gone.delete(before);
  };
  const isTold = (unit: Unit) => unit.kind === 'figure' || unit.wordCount >= MOVED_WORDS;
  const bySignature = new Map([...gone].filter(isTold).map((unit) => [unit.signature, unit]));
  for (const after of added) {
    const before = bySignature.get(after.signature);
    if (before && gone.has(before)) take(after, before);
  }
  const left = added.filter((unit) => isTold(unit) && !from.has(unit));
  // Weighing every pair of two wholly different long texts would take long and find nothing.
  if (left.length * gone.size <= 250_000) {
    for (const after of left) {
      take(
        after,
        [...gone].find((before) => isTold(before) && isMoved(before, after)),
      );
    }
  }
  return { from, away: new Set(from.values()) };
}

function isMoved(before: Unit, after: Unit): boolean {
  if (before.kind !== after.kind || !bothOrNeither(before, after)) return false;
  return isSameThing(before, after) || alike(before, after) >= MOVED_ALIKE;
}

function compareUnits(old: readonly Unit[], next: readonly Unit[], change: BlockChange): BlockComparison {
  const before = old[0] ?? null;
  const after = next[0] ?? null;
  const kind = (after ?? before)?.kind;
  if (kind === 'table') {
    return compareTables(ofKind(before, 'table'), ofKind(after, 'table'), change);
  }
  if (kind === 'figure') return compareFigures(ofKind(before, 'figure'), ofKind(after, 'figure'), change);
  if (kind === 'divider' || kind === 'opaque') {
    const isOther = change === 'same' && before?.signature !== after?.signature;
    return { kind, change: isOther ? 'changed' : change };
  }
  const isText = (unit: Unit): unit is TextUnit => unit.kind === 'text';
  return compareText(old.filter(isText), next.filter(isText), change);
}

function ofKind<Kind extends Unit['kind']>(
  unit: Unit | null,
  kind: Kind,
): Extract<Unit, { kind: Kind }> | null {
  return unit?.kind === kind ? (unit as Extract<Unit, { kind: Kind }>) : null;
}

function compareText(
  old: readonly TextUnit[],
  next: readonly TextUnit[],
  whenUnchanged: BlockChange,
): TextComparison {
  const tokens = (units: readonly TextUnit[]) => joinParagraphs(units.map((unit) => unit.tokens));
  const segments =
    whenUnchanged === 'movedAway' ? wholeRun(tokens(old), 'same') : compareTokens(tokens(old), tokens(next));
  const shapes = { old: old.map(({ shape }) => shape), new: next.map(({ shape }) => shape) };
  const isReshaped =
    shapes.old.length > 0 &&
    shapes.new.length > 0 &&
    new Set([...shapes.old, ...shapes.new].map(shapeKey)).size > 1;
  const isOther = isReshaped || isChanged(segments);
  const change = whenUnchanged === 'same' && isOther ? 'changed' : whenUnchanged;
  return { kind: 'text', change, shapes, isReshaped, segments };
}

function compareNotes(old: ArticleDocument, next: ArticleDocument): NoteComparison[] {
  // Notes without a mark are kept, so they are compared, after those that have one.
  const idsOf = (document: ArticleDocument) => [
    ...footnoteOrder(document),
    ...Object.keys(document.footnotes),
  ];
  const ids = new Set([...idsOf(next), ...idsOf(old)]);
  return [...ids].flatMap((footnoteId) => {
    const unit = (document: ArticleDocument): TextUnit[] => {
      const note = document.footnotes[footnoteId];
      return note
        ? [textUnit({ type: 'note' }, joinParagraphs(note.paragraphs.map((one) => tokensOf(one))))]
        : [];
    };
    const [before, after] = [unit(old), unit(next)];
    if (before.length === 0 && after.length === 0) return [];
    const change = before.length === 0 ? 'added' : after.length === 0 ? 'removed' : 'same';
    return [{ footnoteId, text: compareText(before, after, change) }];
  });
}
