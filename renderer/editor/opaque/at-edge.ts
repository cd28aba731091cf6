import { $isElementNode, type LexicalNode, type RangeSelection } from 'lexical';

/** True when there is nothing of `block`, an ancestor of the caret's node or that node, before (or after) the caret. */
export function $isAtEdge({ anchor }: RangeSelection, block: LexicalNode, isStart: boolean): boolean {
  const node = anchor.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (anchor.offset !== (isStart ? 0 : size)) return false;
  for (let step: LexicalNode | null = node; step !== null && !step.is(block); step = step.getParent()) {
    if ((isStart ? step.getPreviousSibling() : step.getNextSibling()) !== null) return false;
  }
  return true;
}
