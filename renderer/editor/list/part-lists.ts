/** Keeps lists of one kind that stand side by side apart; see ListBreakNode. */
import { $getRoot } from 'lexical';
import { $createListBreakNode, areSameKindOfList, ListBreakNode } from './list-break-node.ts';

/** Puts seams where lists would be joined, and takes away those that part nothing. Inside an update. */
export function $partLists(): void {
  for (const node of $getRoot().getChildren()) {
    const next = node.getNextSibling();
    if (areSameKindOfList(node, next)) node.insertAfter($createListBreakNode(), false);
    const isStray =
      node instanceof ListBreakNode && !areSameKindOfList(node.getPreviousSibling(), node.getNextSibling());
    if (isStray) node.remove();
  }
}
