/** Beginning a comment on what is selected, and giving it up. Call these inside an update. */
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getState,
  $isNodeSelection,
  $isRangeSelection,
  $setState,
  type BaseSelection,
  type RangeSelection,
} from 'lexical';
import { type CommentPlace, QUOTE_LENGTH } from '#shared/model/comment.ts';
import { threadsState } from '../convert/root-states.ts';
import { FigureNode } from '../figure/figure-node.tsx';
import {
  $blockIndex,
  $documentBlocks,
  $markSpan,
  $spanOfQuote,
  $spansAtCaret,
  $spansOfNodes,
  $spansOfSelection,
  type Span,
} from './spans.ts';
import { $addThread, $membersIn, $removeThread, $threadIds, looseId } from './thread-state.ts';

/** What a comment that is about to be written is about. */
export interface CommentTarget {
  place: CommentPlace;
  quote: string;
}

/**
 * What the person sees as selected: figures and cells that were picked, of which the window knows nothing; else the
 * text that the window has selected. An editor that cannot be written follows no caret, and picks nothing.
 *
 * @param seen what the window has selected in the text
 */
export function $seenSelection(seen: RangeSelection | null, isEditable: boolean): BaseSelection | null {
  const own = $getSelection();
  return isEditable && own !== null && !$isRangeSelection(own) ? own : (seen ?? own);
}

const WHOLE: CommentTarget = { place: { kind: 'article' }, quote: '' };

/**
 * Marks what is selected as what a comment is being written on: text, the word at the caret, a figure; the
 * whole article when nothing is.
 */
export function $beginThread(
  threadId: string,
  selection: BaseSelection | null = $getSelection(),
): CommentTarget {
  if ($isNodeSelection(selection)) {
    const figure = selection.getNodes().find((node) => node instanceof FigureNode);
    if (figure !== undefined) return $figureTarget(figure);
  }
  if (selection === null) return WHOLE;
  const spans = $spansOf(selection);
  const [first] = spans;
  const block = first === undefined ? null : $getNodeByKey(first.block);
  if (block === null) return WHOLE;
  for (const span of spans) $markSpan(span, looseId(threadId));
  return { place: { kind: 'text', block: $blockIndex(block) }, quote: quoteOf(spans) };
}

function $spansOf(selection: BaseSelection): Span[] {
  // Cells of a table, or nodes that were picked, are taken whole.
  if (!$isRangeSelection(selection)) return $spansOfNodes(selection.getNodes());
  return selection.isCollapsed() ? $spansAtCaret(selection) : $spansOfSelection(selection);
}

export function $figureTarget(node: FigureNode): CommentTarget {
  const { pictureId, caption, credit, alternativeText } = node.getFigure();
  const quote = [caption, alternativeText, credit].find((words) => words !== '') ?? '';
  return { place: { kind: 'figure', block: $blockIndex(node), pictureId }, quote: shortened(quote) };
}

/** Makes the mark of a comment that was written its anchors; where it is gone, the quote is looked for. */
export function $anchorThread(threadId: string, { place, quote }: CommentTarget): void {
  if (place.kind !== 'text') return;
  const root = $getRoot();
  const isLoose = (id: string) => id === looseId(threadId);
  const marked = $membersIn(root).filter((member) => $threadIds(member).some(isLoose));
  for (const member of marked) $addThread(member, threadId);
  if (marked.length === 0)
    for (const span of $spanOfQuote(quote, place.block) ?? []) $markSpan(span, threadId);
  $removeThread(root, looseId(threadId));
  const known = $getState(root, threadsState);
  if (!known.includes(threadId)) $setState(root, threadsState, [...known, threadId]);
}

/** Takes the mark of a comment that is not written after all off the text. */
export function $dropThread(threadId: string): void {
  $removeThread($getRoot(), looseId(threadId));
}

/** Shows where a thread without anchors is about, as far as its quote is found. */
export function $showLoosely(threadId: string, quote: string, block: number): void {
  for (const span of $spanOfQuote(quote, block) ?? []) $markSpan(span, looseId(threadId));
}

/** The figure that a thread is about: with its picture, nearest to where it was; null when it is gone. */
export function $figureOf(place: Extract<CommentPlace, { kind: 'figure' }>): FigureNode | null {
  let nearest: { figure: FigureNode; distance: number } | null = null;
  for (const [index, figure] of $documentBlocks().entries()) {
    if (!(figure instanceof FigureNode) || figure.getFigure().pictureId !== place.pictureId) continue;
    const distance = Math.abs(index - place.block);
    if (nearest === null || distance < nearest.distance) nearest = { figure, distance };
  }
  return nearest?.figure ?? null;
}

function quoteOf(spans: readonly Span[]): string {
  return shortened(spans.map(({ text }) => text).join('\n'));
}

function shortened(text: string): string {
  return text.length <= QUOTE_LENGTH
    ? text
    : `${text.slice(0, QUOTE_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
