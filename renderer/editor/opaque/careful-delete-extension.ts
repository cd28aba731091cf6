/**
 * A figure, a table or another block without text is never lost to one stray Backspace or Delete: the first
 * press beside it selects it, the second deletes it.
 */
import {
  $createNodeSelection,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  defineExtension,
} from 'lexical';
import { $isAtEdge } from './at-edge.ts';

export const CarefulDeleteExtension = defineExtension({
  name: 'toa-soan/careful-delete',
  register: (editor) =>
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $selectInsteadOfDeleting, COMMAND_PRIORITY_HIGH),
});

function $selectInsteadOfDeleting(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = selection.anchor.getNode().getTopLevelElement();
  if (!$isElementNode(block) || !$isAtEdge(selection, block, isBackward)) return false;
  const neighbour = isBackward ? block.getPreviousSibling() : block.getNextSibling();
  if (!$isDecoratorNode(neighbour) || !neighbour.isKeyboardSelectable()) return false;
  const nodes = $createNodeSelection();
  nodes.add(neighbour.getKey());
  // An empty paragraph is what the press was for.
  if (block.isEmpty()) block.remove();
  $setSelection(nodes);
  return true;
}
