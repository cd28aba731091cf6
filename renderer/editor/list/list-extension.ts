/** Lists: Lexical's own, with Tab for the level and a seam between lists that must not be joined. */
import { $isListItemNode, ListExtension, ListItemNode, ListNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  configExtension,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { areSameKindOfList, ListBreakNode } from './list-break-node.ts';

function $isSelectionInList(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  return $findMatchingParent(selection.anchor.getNode(), $isListItemNode) !== null;
}

export const ArticleListExtension = defineExtension({
  name: 'toa-soan/list',
  // An item is at most one level below the item before it: the document hangs sublists on items.
  dependencies: [configExtension(ListExtension, { hasStrictIndent: true, shouldPreserveNumbering: true })],
  nodes: () => [ListBreakNode],
  register: (editor) =>
    mergeRegister(
      // Only other programs' HTML has lists without items, or numbered from 0 or below; the document has none.
      editor.registerNodeTransform(ListNode, (list) => {
        if (list.isEmpty()) list.remove();
        else if (list.getStart() < 1) list.setStart(1);
      }),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          // Elsewhere Tab leaves the editor: nobody is locked in.
          if (!$isSelectionInList()) return false;
          event.preventDefault();
          return editor.dispatchCommand(
            event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND,
            undefined,
          );
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerNodeTransform(ListBreakNode, (node) => {
        if (!areSameKindOfList(node.getPreviousSibling(), node.getNextSibling())) node.remove();
      }),
      editor.registerNodeTransform(ListItemNode, (node) => {
        if (node.getFormatType() !== '') node.setFormat('');
      }),
    ),
});
