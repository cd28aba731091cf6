/** A paragraph begun with a sign and a space turns into what the sign means; undo gives the sign back. */
import { $isListNode, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  HISTORY_PUSH_TAG,
  INPUT_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type TextNode,
} from 'lexical';
import { SET_BLOCK_KIND_COMMAND } from '../block-kind/commands.ts';
import { $numberSelection } from '../list/commands.ts';
import { type BlockStart, blockStart } from './block-starts.ts';

export const StartsExtension = defineExtension({
  name: 'toa-soan/starts',
  register: (editor) => {
    let isSpaceTyped = false;
    const note = (text: string | null) => {
      isSpaceTyped = text === ' ';
      return false;
    };
    return mergeRegister(
      editor.registerCommand(INPUT_COMMAND, (event) => note(event.data), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (text) => note(typeof text === 'string' ? text : null),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerUpdateListener(({ editorState, dirtyLeaves }) => {
        if (!isSpaceTyped || dirtyLeaves.size === 0) return;
        isSpaceTyped = false;
        if (!editorState.read(() => $signAtCaret() !== null)) return;
        editor.update(
          () => {
            const found = $signAtCaret();
            if (found === null) return;
            found.node.setTextContent(found.node.getTextContent().slice(found.length));
            found.node.select(0, 0);
            $become(editor, found.start);
          },
          { tag: HISTORY_PUSH_TAG },
        );
      }),
    );
  },
});

/** The sign that ends at the caret, when a paragraph of the document begins with it. */
function $signAtCaret(): { node: TextNode; start: BlockStart; length: number } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const length = selection.anchor.offset;
  const paragraph = node.getParent();
  if (!$isTextNode(node) || !$isParagraphNode(paragraph) || node.getPreviousSibling() !== null) return null;
  // Notes and cells of tables hold paragraphs only.
  if (!$isRootNode(paragraph.getParent())) return null;
  const start = blockStart(node.getTextContent().slice(0, length));
  return start === null ? null : { node, start, length };
}

function $become(editor: LexicalEditor, start: BlockStart): void {
  if ('kind' in start) editor.dispatchCommand(SET_BLOCK_KIND_COMMAND, start.kind);
  else if (start.list === 'bullet') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
  else {
    $numberSelection(start.list, start.outer);
    const item = $getSelection()?.getNodes()[0];
    const list = item === undefined ? null : $findMatchingParent(item, $isListNode);
    // "3. " under a list that is numbered so goes on with that list, whatever the number.
    if (list?.getChildrenSize() === 1) list.setStart(start.start);
  }
}
