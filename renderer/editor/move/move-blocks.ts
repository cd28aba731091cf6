/**
 * Moving what is selected past its neighbour, as Word's Alt+Shift+Up and Down do: blocks of the body, or items
 * within their list. The neighbour moves, so that selection, comments and suggestions stay on their words.
 */
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $isTableNode } from '@lexical/table';
import {
  $addUpdateTag,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  createCommand,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
  type LexicalNode,
  type RangeSelection,
  type RootNode,
} from 'lexical';
import { $rowOf, FigureNode } from '../figure/figure-node.tsx';
import { NotesNode } from '../footnote/nodes.ts';
import { ListBreakNode } from '../list/list-break-node.ts';
import { $partLists } from '../list/part-lists.ts';

export type MoveDirection = 'up' | 'down';

export const MOVE_BLOCKS_COMMAND: LexicalCommand<MoveDirection> = createCommand('MOVE_BLOCKS');

interface Stretch {
  first: LexicalNode;
  last: LexicalNode;
}

/** @returns false where nothing can be moved by this: in notes and cells, and when no text is selected. */
export function $moveBlocks(direction: MoveDirection): boolean {
  const selection = $getSelection();
  const stretch = $isRangeSelection(selection) ? $selectedStretch(selection) : null;
  if (stretch === null) return false;
  const { first, last } = stretch;
  const neighbour = $neighbour(direction === 'up' ? first : last, direction);
  // At the end of the way the key does nothing, rather than something else.
  if (neighbour === null) return true;
  $addUpdateTag(HISTORY_PUSH_TAG);
  if (direction === 'up') for (const node of neighbour.toReversed()) last.insertAfter(node, false);
  else for (const node of neighbour) first.insertBefore(node, false);
  $partLists();
  return true;
}

function $selectedStretch(selection: RangeSelection): Stretch | null {
  const points = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [start, end] = points.map((point) => point.getNode());
  if (start === undefined || end === undefined) return null;
  const list = [start, ...start.getParents()].find(
    (node): node is ListNode => $isListNode(node) && node.isParentOf(end),
  );
  const parent = list ?? $getRoot();
  const [from, to] = [$childOf(parent, start), $childOf(parent, end)];
  if (from === null || to === null || from instanceof NotesNode || to instanceof NotesNode) return null;
  // Rows of a table are moved as a table.
  if ($isTableNode(from) && from.is(to)) return null;
  const [head, tail] = [$unitOf(from), $unitOf(to)];
  return { first: head[0] ?? from, last: tail.at(-1) ?? to };
}

function $childOf(parent: ListNode | RootNode, node: LexicalNode): LexicalNode | null {
  return [node, ...node.getParents()].find((step) => step.getParent()?.is(parent)) ?? null;
}

/** What goes together with a node: figures of a row; an item with the lists below it. */
function $unitOf(node: LexicalNode): LexicalNode[] {
  if (node instanceof FigureNode) return $rowOf(node);
  const unit = [node];
  for (let before = node.getPreviousSibling(); before && $isSublist(unit[0]); ) {
    unit.unshift(before);
    before = before.getPreviousSibling();
  }
  for (let after = node.getNextSibling(); after && $isSublist(after); after = after.getNextSibling()) {
    unit.push(after);
  }
  return unit;
}

/** Lexical hangs a nested list on an item of its own, behind the one that it belongs to. */
function $isSublist(node: LexicalNode | undefined): boolean {
  return $isListItemNode(node) && $isListNode(node.getFirstChild());
}

function $neighbour(node: LexicalNode, direction: MoveDirection): LexicalNode[] | null {
  let step: LexicalNode | null = node;
  do step = direction === 'up' ? step.getPreviousSibling() : step.getNextSibling();
  while (step instanceof ListBreakNode);
  return step === null || step instanceof NotesNode ? null : $unitOf(step);
}
