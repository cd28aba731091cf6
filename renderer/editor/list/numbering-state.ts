/** How a list is numbered: it rides on Lexical's list, so that undo, splitting and the clipboard carry it along. */
import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import { markText, type Numbering } from '#shared/document/list-marks.ts';
import { isSameJson } from '#shared/document/same.ts';
import { NUMBERINGS } from '#shared/document/schema.ts';

const numberingState = createState('numbering', {
  parse: (value): Numbering => NUMBERINGS.find((numbering) => numbering === value) ?? 'number',
});
const NONE: readonly number[] = [];
const outerState = createState('outerNumbers', {
  parse: (value): readonly number[] =>
    Array.isArray(value) && value.every((number) => Number.isInteger(number) && number > 0) ? value : NONE,
  isEqual: isSameJson,
});

/** How the items of a list are numbered; null for bullets. */
export function $numberingOf(list: ListNode): Numbering | null {
  return list.getListType() === 'number' ? $getState(list, numberingState) : null;
}

export function $setNumbering(list: ListNode, numbering: Numbering): void {
  if ($getState(list, numberingState) !== numbering) $setState(list, numberingState, numbering);
}

/** The numbers before those of an outline: its own where it is outermost, else those of the items it is in. */
export function $outerNumbers(list: ListNode): readonly number[] {
  return $numberingOf(list) === 'outline' ? $getState(list, outerState) : NONE;
}

export function $setOuterNumbers(list: ListNode, numbers: readonly number[]): void {
  if (!isSameJson($getState(list, outerState), numbers)) $setState(list, outerState, [...numbers]);
}

/** The numbers that an outline inside the item goes on from. */
export function $numbersAbove(item: ListItemNode): readonly number[] {
  const list = item.getParent();
  if (!$isListNode(list)) return NONE;
  const numbering = $numberingOf(list);
  if (numbering === null || numbering === 'letter') return NONE;
  // What Lexical notes as an item's value may be out of date within an update.
  let number = list.getStart() - 1;
  for (const child of list.getChildren()) {
    if (!$isHolder(child)) number += 1;
    if (child.is(item)) break;
  }
  return [...$outerNumbers(list), number];
}

/** What stands before an item outside of updates: "1.", "đ)", "2.1."; null for a bullet. */
export function $markOf(item: ListItemNode): string | null {
  const list = item.getParent();
  const numbering = $isListNode(list) ? $numberingOf(list) : null;
  if (!$isListNode(list) || numbering === null) return null;
  return markText(numbering, item.getValue(), $outerNumbers(list));
}

/** Gives an outline in a list the numbers of the items that it is in. */
export function $settleOuterNumbers(list: ListNode): void {
  const holder = list.getParent();
  if ($isListItemNode(holder) && $numberingOf(list) === 'outline')
    $setOuterNumbers(list, $numbersAbove(holder));
  for (const item of list.getChildren()) {
    const inner = $isListItemNode(item) ? item.getFirstChild() : null;
    if (!$isListItemNode(item) || !$isListNode(inner)) continue;
    if ($numberingOf(inner) === 'outline') $setOuterNumbers(inner, $numbersAbove(item));
  }
}

/** Lexical puts a list in a list into an item of its own, which has no number. */
function $isHolder(item: LexicalNode): boolean {
  return $isListItemNode(item) && $isListNode(item.getFirstChild());
}
