/** Numbers the list at the caret in another way, or begins a list numbered so. */
import { $insertList, $isListNode, type ListNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  createCommand,
  type LexicalCommand,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { Numbering } from '#shared/document/list-marks.ts';
import { isSameJson } from '#shared/document/same.ts';
import { $createListBreakNode } from './list-break-node.ts';
import { $numberingOf, $outerNumbers, $setNumbering, $setOuterNumbers } from './numbering-state.ts';

export const SET_NUMBERING_COMMAND: LexicalCommand<Numbering> = createCommand('SET_NUMBERING');

/**
 * Makes numbered lists of what is selected, or numbers those that are selected otherwise. A list of another
 * numbering beside it stays a list of its own. Call it inside an update.
 *
 * @param outer of an outline: the numbers before those of its items
 */
export function $numberSelection(numbering: Numbering, outer: readonly number[] = []): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const isNumbered = $selectedBlocks(selection).every((block) => {
    const list = $findMatchingParent(block, $isListNode);
    return list !== null && $numberingOf(list) !== null;
  });
  if (!isNumbered) {
    $partFromOthers(selection, numbering, outer);
    $insertList('number');
  }
  const now = $getSelection();
  if (!$isRangeSelection(now)) return;
  for (const list of $selectedLists(now)) {
    $setNumbering(list, numbering);
    if (numbering === 'outline') $setOuterNumbers(list, outer);
  }
}

/** The innermost blocks of text that the selection touches. */
function $selectedBlocks(selection: RangeSelection): LexicalNode[] {
  const ends = [selection.anchor.getNode(), selection.focus.getNode()];
  return [...ends, ...selection.getNodes().filter((node) => !$isListNode(node))];
}

function $selectedLists(selection: RangeSelection): Set<ListNode> {
  const lists = $selectedBlocks(selection).map((block) => $findMatchingParent(block, $isListNode));
  return new Set(lists.filter((list) => list !== null));
}

/** Lexical would put what is selected into a list beside it. */
function $partFromOthers(selection: RangeSelection, numbering: Numbering, outer: readonly number[]): void {
  const [first, last] = selection.isBackward()
    ? [selection.focus.getNode(), selection.anchor.getNode()]
    : [selection.anchor.getNode(), selection.focus.getNode()];
  const [top, bottom] = [first.getTopLevelElement(), last.getTopLevelElement()];
  if ($isOtherList(top?.getPreviousSibling(), numbering, outer))
    top?.insertBefore($createListBreakNode(), false);
  if ($isOtherList(bottom?.getNextSibling(), numbering, outer))
    bottom?.insertAfter($createListBreakNode(), false);
}

function $isOtherList(
  node: LexicalNode | null | undefined,
  numbering: Numbering,
  outer: readonly number[],
): boolean {
  if (!$isListNode(node) || $numberingOf(node) === null) return false;
  return $numberingOf(node) !== numbering || !isSameJson($outerNumbers(node), outer);
}
