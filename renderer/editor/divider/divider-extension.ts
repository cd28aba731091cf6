/** Dividers: put in below the block at the caret, or begun as in Word with "---" or "***" and Enter. */
import {
  $createHorizontalRuleNode,
  HorizontalRuleExtension,
  INSERT_HORIZONTAL_RULE_COMMAND,
} from '@lexical/extension';
import { $isTableNode } from '@lexical/table';
import {
  $addUpdateTag,
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { NotesNode } from '../footnote/nodes.ts';
import { $insertBlock } from '../opaque/insert-block.ts';

const SIGNS = /^(?:-{3,}|\*{3,})$/;

export const DividerExtension = defineExtension({
  name: 'toa-soan/divider',
  dependencies: [HorizontalRuleExtension],
  register: (editor) =>
    mergeRegister(
      // Before Lexical's own, which cuts blocks in two: half a question below the line would still be a question.
      editor.registerCommand(INSERT_HORIZONTAL_RULE_COMMAND, $addDivider, COMMAND_PRIORITY_LOW),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $becomeDivider, COMMAND_PRIORITY_LOW),
    ),
});

function $addDivider(): true {
  const divider = $createHorizontalRuleNode();
  $insertBlock(divider);
  $writeBelow(divider);
  return true;
}

/** Enter behind the signs; undo gives the signs back. */
function $becomeDivider(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  const paragraph = node.getParent();
  if (!$isParagraphNode(paragraph) || !$isRootNode(paragraph.getParent())) return false;
  if (paragraph.getChildrenSize() !== 1 || selection.anchor.offset !== node.getTextContentSize())
    return false;
  if (!SIGNS.test(node.getTextContent())) return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  const divider = $createHorizontalRuleNode();
  paragraph.replace(divider);
  $writeBelow(divider);
  return true;
}

/** The caret goes on in the text below; where none is, in a new paragraph. */
function $writeBelow(divider: LexicalNode): void {
  const next = divider.getNextSibling();
  if ($isElementNode(next) && !$isTableNode(next) && !(next instanceof NotesNode)) next.selectStart();
  else {
    const paragraph = $createParagraphNode();
    divider.insertAfter(paragraph);
    paragraph.selectStart();
  }
}
