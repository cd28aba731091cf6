/** Ctrl+End leads to the end of the body, as in Word; the notes below it are a place of their own. */
import { $getRoot, $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { $getNotes, $noteAtCaret } from './lookup.ts';

/** Answers KEY_DOWN_COMMAND; with Shift the selection reaches to the end. */
export function $goToBodyEnd(event: KeyboardEvent): boolean {
  if (event.key !== 'End' || !event.ctrlKey || event.altKey || event.metaKey) return false;
  const selection = $getSelection();
  const last = $getNotes()?.getPreviousSibling();
  if (!$isRangeSelection(selection) || !last || $noteAtCaret() !== null) return false;
  event.preventDefault();
  // Selecting the end moves the same points: where the selection begins is noted by value.
  const { key, offset, type } = selection.anchor;
  const end = $isElementNode(last)
    ? last.selectEnd()
    : $getRoot().select(last.getIndexWithinParent() + 1, last.getIndexWithinParent() + 1);
  if (event.shiftKey) end.anchor.set(key, offset, type);
  return true;
}
