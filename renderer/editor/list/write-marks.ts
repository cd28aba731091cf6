/** Lists that go where there are none (cells of tables): their marks become text. */
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $createTextNode, type LexicalNode } from 'lexical';
import { markText } from '#shared/document/list-marks.ts';
import { $numberingOf, $outerNumbers } from './numbering-state.ts';

/** Puts its mark before each item of the lists among the nodes. */
export function $writeMarks(nodes: readonly LexicalNode[]): void {
  for (const node of nodes) if ($isListNode(node)) $writeMarksOf(node);
}

function $writeMarksOf(list: ListNode): void {
  const numbering = $numberingOf(list);
  // Nodes that stand nowhere yet do not know their numbers.
  let number = list.getStart();
  for (const item of list.getChildren()) {
    if (!$isListItemNode(item)) continue;
    const inner = item.getFirstChild();
    if ($isListNode(inner)) {
      $writeMarksOf(inner);
      continue;
    }
    const mark = numbering === null ? '–' : markText(numbering, number, $outerNumbers(list));
    item.splice(0, 0, [$createTextNode(`${mark} `)]);
    number += 1;
  }
}
