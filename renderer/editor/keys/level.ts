/** Alt+Shift+Left and Right, as Word's outline has them: a heading or a list's item goes a level up or down. */
import { $isListItemNode } from '@lexical/list';
import { $isHeadingNode, type HeadingTagType } from '@lexical/rich-text';
import {
  $addUpdateTag,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  createCommand,
  HISTORY_PUSH_TAG,
  INDENT_CONTENT_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';

const LEVELS: readonly HeadingTagType[] = ['h1', 'h2', 'h3'];

export const CHANGE_LEVEL_COMMAND: LexicalCommand<1 | -1> = createCommand('CHANGE_LEVEL');

/** Deeper by 1, or higher by -1. @returns false where nothing has a level. */
export function $changeLevel(editor: LexicalEditor, by: 1 | -1): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const headings = new Set(
    selection.getNodes().flatMap((node) => $findMatchingParent(node, $isHeadingNode) ?? []),
  );
  if (headings.size === 0) {
    const isInList = $findMatchingParent(selection.anchor.getNode(), $isListItemNode) !== null;
    return (
      isInList &&
      editor.dispatchCommand(by === 1 ? INDENT_CONTENT_COMMAND : OUTDENT_CONTENT_COMMAND, undefined)
    );
  }
  $addUpdateTag(HISTORY_PUSH_TAG);
  for (const heading of headings) {
    const next = LEVELS[LEVELS.indexOf(heading.getTag()) + by];
    // At the end of the way the key does nothing.
    if (next !== undefined) heading.setTag(next);
  }
  return true;
}
