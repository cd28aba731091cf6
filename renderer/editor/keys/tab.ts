/**
 * What Tab and Esc do besides the keys of lists and tables.
 *
 * Who writes with Word's habits begins a paragraph with Tab, for the space before its first word. That space is the
 * template's; led to the next field, they would write the paragraph there. So Tab right behind Enter stays, once:
 * everywhere else, and when it is pressed again, it leaves the text.
 *
 * Behind Esc, Tab leaves lists and tables too, which keep it otherwise. Esc by itself leaves nothing: what is typed
 * next would be lost.
 */
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';

export function registerTab(editor: LexicalEditor): () => void {
  let last = '';
  let beforeLast = '';
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      ({ key }) => {
        if (key === 'Shift') return false;
        beforeLast = last;
        last = key;
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      // Answered, and not prevented: the browser leads on.
      () => beforeLast === 'Escape',
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (beforeLast !== 'Enter' || event.shiftKey || !$isAtNewParagraph()) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    // Before Lexical's own, which takes the keyboard from the text.
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      () => $isRangeSelection($getSelection()),
      COMMAND_PRIORITY_LOW,
    ),
  );
}

function $isAtNewParagraph(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0)
    return false;
  const node = selection.anchor.getNode();
  const paragraph = $isParagraphNode(node) ? node : node.getParent();
  return $isParagraphNode(paragraph) && $isRootNode(paragraph.getParent());
}
