/** Lists: Lexical's own, with Tab for the level, other numberings and a seam between lists that must not be joined. */
import { DOMRenderExtension } from '@lexical/html';
import { $isListItemNode, $isListNode, ListExtension, ListItemNode, ListNode } from '@lexical/list';
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
import { $numberSelection, SET_NUMBERING_COMMAND } from './commands.ts';
import { ListClipboardExtension } from './copied-text.ts';
import { areSameKindOfList, ListBreakNode } from './list-break-node.ts';
import { $numberingOf, $setNumbering, $settleOuterNumbers } from './numbering-state.ts';
import { listRendering } from './rendering.ts';

function $isSelectionInList(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  return $findMatchingParent(selection.anchor.getNode(), $isListItemNode) !== null;
}

/** Below 1., 2., 3. offices write a), b), c): a list that has just been begun there is lettered. */
function $letterNewPoints(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const list = $findMatchingParent(selection.anchor.getNode(), $isListNode);
  const around = list?.getParent()?.getParent();
  if (!list || !$isListNode(around) || $numberingOf(around) !== 'number') return;
  if ($numberingOf(list) === 'number' && list.getChildrenSize() === 1) $setNumbering(list, 'letter');
}

export const ArticleListExtension = defineExtension({
  name: 'toa-soan/list',
  // An item is at most one level below the item before it: the document hangs sublists on items.
  dependencies: [
    configExtension(ListExtension, { hasStrictIndent: true, shouldPreserveNumbering: true }),
    configExtension(DOMRenderExtension, { overrides: listRendering }),
    ListClipboardExtension,
  ],
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
          if (event.shiftKey) return editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined);
          const isDone = editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
          $letterNewPoints();
          return isDone;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        SET_NUMBERING_COMMAND,
        (numbering) => {
          $numberSelection(numbering);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerNodeTransform(ListNode, $settleOuterNumbers),
      editor.registerNodeTransform(ListBreakNode, (node) => {
        if (!areSameKindOfList(node.getPreviousSibling(), node.getNextSibling())) node.remove();
      }),
      editor.registerNodeTransform(ListItemNode, (node) => {
        if (node.getFormatType() !== '') node.setFormat('');
      }),
    ),
});
