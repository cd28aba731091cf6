/**
 * Lists. The document keeps a nested list inside its item; Lexical puts it in an item of its own that
 * follows, holding nothing else.
 */
import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListNode,
} from '@lexical/list';
import { $isElementNode, type LexicalNode } from 'lexical';
import { markedItems } from '#shared/document/list-marks.ts';
import type { Inline, ListBlock, ListItem } from '#shared/document/schema.ts';
import { $inlineNodes, $readInlines } from '../convert/inlines.ts';
import { $setProposal, $withProposal } from '../suggestion/proposal-state.ts';
import { $numberingOf, $outerNumbers, $setNumbering, $setOuterNumbers } from './numbering-state.ts';

/** @param above the numbers of the items that the list is in; absent for an outermost one */
export function $listNode(list: ListBlock, above?: readonly number[]): ListNode {
  const node = $createListNode(list.ordered ? 'number' : 'bullet', list.start ?? 1);
  if (list.ordered && list.numbering !== undefined) $setNumbering(node, list.numbering);
  if (list.numbering === 'outline') $setOuterNumbers(node, above ?? list.outer ?? []);
  for (const marked of markedItems(list, above)) {
    const { content, proposal, children } = marked.item;
    node.append($setProposal($createListItemNode(), proposal).append(...$inlineNodes(content)));
    if (children) node.append($createListItemNode().append($listNode(children, marked.above)));
  }
  return node;
}

export function $readList(node: ListNode): ListBlock {
  const items: ListItem[] = [];
  for (const child of node.getChildren()) {
    if (!$isListItemNode(child)) continue;
    const { content, lists } = $readItem(child.getChildren());
    const [first, ...others] = lists;
    if (first === undefined || content.length > 0) items.push($withProposal(child, { content }));
    if (first !== undefined) addChildren(items, [first, ...others]);
  }
  const numbering = $numberingOf(node);
  if (numbering === null) return { type: 'list', ordered: false, items };
  const outer = $isListItemNode(node.getParent()) ? [] : [...$outerNumbers(node)];
  return {
    type: 'list',
    ordered: true,
    ...(numbering !== 'number' && { numbering }),
    ...(node.getStart() !== 1 && { start: node.getStart() }),
    ...(outer.length > 0 && { outer }),
    items,
  };
}

/** Hangs nested lists on the last item; an item has one list, so further ones lengthen it. */
function addChildren(items: ListItem[], lists: ListBlock[]): void {
  const parent = items.at(-1) ?? { content: [] };
  if (items.length === 0) items.push(parent);
  for (const list of lists) {
    if (parent.children === undefined) parent.children = list;
    else parent.children.items.push(...list.items);
  }
}

/** What an item holds; a paragraph that strayed into it (paste) becomes a further line of its text. */
function $readItem(children: LexicalNode[]): { content: Inline[]; lists: ListBlock[] } {
  const content: Inline[] = [];
  const lists: ListBlock[] = [];
  let run: LexicalNode[] = [];
  const closeRun = () => {
    content.push(...$readInlines(run));
    run = [];
  };
  for (const child of children) {
    if ($isListNode(child)) {
      closeRun();
      lists.push($readList(child));
    } else if ($isElementNode(child) && !child.isInline()) {
      closeRun();
      if (content.length > 0) content.push({ type: 'lineBreak' });
      content.push(...$readInlines(child.getChildren()));
    } else run.push(child);
  }
  closeRun();
  return { content, lists };
}
