/**
 * A selection from the very start of a block into a later block that holds a link can be deleted and typed over.
 *
 * Lexical 0.52 takes the text out, moves what is left of the later block to the first, and while it moves a link
 * it asks the selection where it is, which still counts with the text from before: it throws
 * ("$getTextNodeOffset: invalid offset"), and nothing is deleted. What is selected of the last block is deleted
 * first here; the selection then ends at that block's start.
 */
import {
  $createRangeSelection,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  defineExtension,
  type ElementNode,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalCommand,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  REMOVE_TEXT_COMMAND,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';

export const SelectionEndsExtension = defineExtension({
  name: 'toa-soan/selection-ends',
  register: (editor) => {
    const on = <T>(command: LexicalCommand<T>) =>
      editor.registerCommand(command, $deleteInLastBlock, COMMAND_PRIORITY_CRITICAL);
    return mergeRegister(
      on(CONTROLLED_TEXT_INSERTION_COMMAND),
      on(CUT_COMMAND),
      on(DELETE_CHARACTER_COMMAND),
      on(DELETE_LINE_COMMAND),
      on(DELETE_WORD_COMMAND),
      on(INSERT_LINE_BREAK_COMMAND),
      on(INSERT_PARAGRAPH_COMMAND),
      on(PASTE_COMMAND),
      on(REMOVE_TEXT_COMMAND),
      on(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND),
    );
  },
});

/** Never takes the command: what deletes the rest comes after it. */
function $deleteInLastBlock(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const node = end.getNode();
  if (!$isTextNode(node) || end.offset === 0) return false;
  const block = $findMatchingParent(node, $isBlock);
  if (block === null || block.isParentOf(start.getNode())) return false;
  const head = $createRangeSelection();
  head.anchor.set(block.getKey(), 0, 'element');
  head.focus.set(end.key, end.offset, 'text');
  end.set(block.getKey(), 0, 'element');
  head.removeText();
  return false;
}

function $isBlock(node: LexicalNode): node is ElementNode {
  return $isElementNode(node) && !node.isInline();
}
