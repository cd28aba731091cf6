/**
 * Places in a run of blocks, counted as ./shared tokens are: UTF-16 code units of text, 1 for anything else in a
 * line, 1 for the end of a paragraph, 1 for a whole block. They outlive the nodes, so that the caret does.
 */
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $isTableNode } from '@lexical/table';
import {
  $getNodeByKey,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical';

/** A node whose content is one paragraph, or one whole block. */
type UnitNode = { kind: 'text'; node: ElementNode } | { kind: 'whole'; node: LexicalNode };

/** The units that a top-level node stands for, as `unitsOf` has them of its block. */
export function $unitNodes(node: LexicalNode): UnitNode[] {
  if ($isListNode(node)) return $itemNodes(node).map((item) => ({ kind: 'text', node: item }));
  if ($isElementNode(node) && !$isTableNode(node)) return [{ kind: 'text', node }];
  return [{ kind: 'whole', node }];
}

/** Items with text of their own; Lexical keeps a list within a list in an item that holds nothing else. */
function $itemNodes(list: ListNode): ElementNode[] {
  return list.getChildren().flatMap((item) => {
    if (!$isListItemNode(item)) return [];
    const inner = item.getChildren().filter($isListNode).flatMap($itemNodes);
    return $isListNode(item.getFirstChild()) ? inner : [item, ...inner];
  });
}

/** Where a point of the selection is among top-level nodes; null when it is not in the text of any. */
export function $positionOf(point: PointType, nodes: readonly LexicalNode[]): number | null {
  const node = $getNodeByKey(point.key);
  if (node === null) return null;
  let passed = 0;
  for (const unit of nodes.flatMap($unitNodes)) {
    if (unit.kind === 'text' && (unit.node.is(node) || unit.node.isParentOf(node))) {
      return passed + $sizeBefore(node, unit.node) + $sizeInside(node, point);
    }
    passed += unit.kind === 'text' ? $sizeOf(unit.node) + 1 : 1;
  }
  return null;
}

function $sizeInside(node: LexicalNode, { offset, type }: PointType): number {
  if (type === 'text' || !$isElementNode(node)) return offset;
  return sum(node.getChildren().slice(0, offset).map($sizeOf));
}

function $sizeBefore(node: LexicalNode, block: LexicalNode): number {
  let before = 0;
  for (let step: LexicalNode | null = node; step !== null && !step.is(block); step = step.getParent()) {
    before += sum(step.getPreviousSiblings().map($sizeOf));
  }
  return before;
}

function $sizeOf(node: LexicalNode): number {
  if ($isTextNode(node)) return node.getTextContentSize();
  // A list that strayed into an item is a unit of its own.
  if ($isListNode(node)) return 0;
  return $isElementNode(node) ? sum(node.getChildren().map($sizeOf)) : 1;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

/** Puts a point of the selection to a position; the nearest text where no text is there. */
export function $movePoint(point: PointType, position: number, nodes: readonly LexicalNode[]): void {
  let left = position;
  let last: ElementNode | null = null;
  for (const unit of nodes.flatMap($unitNodes)) {
    const size = unit.kind === 'text' ? $sizeOf(unit.node) : 0;
    if (unit.kind === 'text') last = unit.node;
    if (unit.kind === 'text' && left <= size) {
      $moveInto(point, unit.node, left);
      return;
    }
    left -= size + 1;
    if (left < 0) break;
  }
  if (last !== null) $moveInto(point, last, $sizeOf(last));
}

function $moveInto(point: PointType, parent: ElementNode, position: number): void {
  let left = position;
  for (const [index, child] of parent.getChildren().entries()) {
    const size = $sizeOf(child);
    if ($isTextNode(child) && left <= size) {
      point.set(child.getKey(), left, 'text');
      return;
    }
    if ($isElementNode(child) && size > 0 && left <= size && !$isListNode(child)) {
      $moveInto(point, child, left);
      return;
    }
    if (left < size || (left === 0 && !$isTextNode(child.getNextSibling()))) {
      point.set(parent.getKey(), index, 'element');
      return;
    }
    left -= size;
  }
  point.set(parent.getKey(), parent.getChildrenSize(), 'element');
}
