/** Where figures go: past their neighbours, to a place, side by side. Called inside updates. */
import { $createNodeSelection, $getNodeByKey, $setSelection, type LexicalNode, type NodeKey } from 'lexical';
import { $getNotes } from '../footnote/lookup.ts';
import { ListBreakNode } from '../list/list-break-node.ts';
import { $insertBlock } from '../opaque/insert-block.ts';
import type { FigurePlacing } from './commands.ts';
import { $rowOf, FigureNode } from './figure-node.tsx';

export function $figureOf(key: NodeKey): FigureNode | null {
  const node = $getNodeByKey(key);
  return node instanceof FigureNode ? node : null;
}

export function $selectFigures(figures: readonly FigureNode[]): void {
  const selection = $createNodeSelection();
  for (const figure of figures) selection.add(figure.getKey());
  $setSelection(selection);
}

/** @returns false when there is nothing to move past. */
export function $moveFigure(figure: FigureNode, direction: 'up' | 'down'): boolean {
  const neighbour = $neighbour(figure, direction);
  if (neighbour === null) return false;
  if (neighbour instanceof FigureNode) {
    const [first, second] = direction === 'up' ? [neighbour, figure] : [figure, neighbour];
    if (second.isBeside()) {
      const { beside } = first.getFigure();
      first.insertBefore(second);
      // Places keep their rows, whoever stands in them.
      second.change({ beside });
      first.change({ beside: true });
      return true;
    }
  }
  const place = { key: neighbour.getKey(), side: direction === 'up' ? 'before' : 'after' } as const;
  return $placeFigure(figure, place);
}

function $neighbour(figure: FigureNode, direction: 'up' | 'down'): LexicalNode | null {
  let step: LexicalNode | null = figure;
  do step = direction === 'up' ? step.getPreviousSibling() : step.getNextSibling();
  while (
    // It only keeps lists apart and cannot be seen.
    step instanceof ListBreakNode
  );
  return step?.is($getNotes()) ? null : step;
}

/** @returns false when the place is gone, or is where the figure stands. */
export function $placeFigure(figure: FigureNode, { key, side }: FigurePlacing): boolean {
  const target = $getNodeByKey(key);
  if (target === null || target.is(figure)) return false;
  figure.releaseFollower();
  figure.change({ beside: undefined });
  $putAt(figure, target, side);
  return true;
}

/**
 * Puts new figures at a place, or after the block that holds the caret when there is none (any more); beside a
 * figure they all stand in its row.
 */
export function $insertFigures(figures: readonly FigureNode[], place: FigurePlacing | null): void {
  let last: LexicalNode | null = null;
  for (const figure of figures) {
    const target: LexicalNode | null = place && $getNodeByKey(place.key);
    if (last === null && place && target !== null) $putAt(figure, target, place.side);
    else if (last === null) $insertAtCaret(figure);
    else {
      const joins = place?.side === 'left' || place?.side === 'right';
      last.insertAfter(figure);
      if (joins) figure.change({ beside: true });
    }
    last = figure;
  }
}

function $insertAtCaret(figure: FigureNode): void {
  $insertBlock(figure);
  const next = figure.getNextSibling();
  // Put in after a figure of a row, it stands in that row.
  if (next instanceof FigureNode && next.isBeside()) figure.change({ beside: true });
}

function $putAt(figure: FigureNode, target: LexicalNode, side: FigurePlacing['side']): void {
  const row = target instanceof FigureNode ? $rowOf(target) : [];
  if (side === 'before') (row[0] ?? target).insertBefore(figure);
  else if (side === 'after' || !(target instanceof FigureNode)) (row.at(-1) ?? target).insertAfter(figure);
  else if (side === 'right') {
    target.insertAfter(figure);
    figure.change({ beside: true });
  } else {
    figure.change({ beside: target.getFigure().beside });
    target.insertBefore(figure);
    target.change({ beside: true });
  }
}
