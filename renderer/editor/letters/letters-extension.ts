/** Capitals (Shift+F3) and plain letters (Ctrl+Space), as in Word. */
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
  mergeRegister,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import { nextCase } from '#shared/vietnamese/letter-case.ts';

/** Small letters, first letters, all capitals: the next of them for what is selected, or the word at the caret. */
export const CHANGE_CASE_COMMAND: LexicalCommand<void> = createCommand('CHANGE_CASE');
/** Takes bold, italic and the other marks from what is selected. */
export const CLEAR_MARKS_COMMAND: LexicalCommand<void> = createCommand('CLEAR_MARKS');

export const LettersExtension = defineExtension({
  name: 'toa-soan/letters',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(CHANGE_CASE_COMMAND, $changeCase, COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(CLEAR_MARKS_COMMAND, $clearMarks, COMMAND_PRIORITY_EDITOR),
    ),
});

interface Stretch {
  node: TextNode;
  from: number;
  to: number;
}

function $changeCase(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const stretches = selection.isCollapsed() ? $wordAtCaret(selection) : $selectedStretches(selection);
  // One way for all of them: half a word in bold is still one word.
  const all = stretches.map(({ node, from, to }) => node.getTextContent().slice(from, to)).join('');
  const changed = nextCase(all);
  if (changed === all) return true;
  $addUpdateTag(HISTORY_PUSH_TAG);
  let done = 0;
  for (const { node, from, to } of stretches) {
    const text = node.getTextContent();
    const part = changed.slice(done, done + to - from);
    done += to - from;
    node.setTextContent(text.slice(0, from) + part + text.slice(to));
  }
  return true;
}

function $selectedStretches(selection: RangeSelection): Stretch[] {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return selection
    .getNodes()
    .filter($isTextNode)
    .map((node) => ({
      node,
      from: start.key === node.getKey() ? start.offset : 0,
      to: end.key === node.getKey() ? end.offset : node.getTextContentSize(),
    }))
    .filter(({ from, to }) => to > from);
}

/** The word around the caret, across changes of marks within it. */
function $wordAtCaret(selection: RangeSelection): Stretch[] {
  const { anchor } = selection;
  const node = anchor.getNode();
  if (!$isTextNode(node)) return [];
  const stretches: Stretch[] = [];
  const text = node.getTextContent();
  const from = anchor.offset - (/[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, anchor.offset))?.[0].length ?? 0);
  const to = anchor.offset + (/^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(anchor.offset))?.[0].length ?? 0);
  if (to > from) stretches.push({ node, from, to });
  let before = from === 0 ? node.getPreviousSibling() : null;
  while ($isTextNode(before)) {
    const whole = before.getTextContent();
    const length = /[\p{L}\p{M}\p{N}]*$/u.exec(whole)?.[0].length ?? 0;
    if (length > 0) stretches.unshift({ node: before, from: whole.length - length, to: whole.length });
    before = length === whole.length ? before.getPreviousSibling() : null;
  }
  let after = to === text.length ? node.getNextSibling() : null;
  while ($isTextNode(after)) {
    const whole = after.getTextContent();
    const length = /^[\p{L}\p{M}\p{N}]*/u.exec(whole)?.[0].length ?? 0;
    if (length > 0) stretches.push({ node: after, from: 0, to: length });
    after = length === whole.length ? after.getNextSibling() : null;
  }
  return stretches;
}

function $clearMarks(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  if (selection.isCollapsed()) {
    // What is typed next is plain.
    selection.setFormat(0);
    return true;
  }
  $addUpdateTag(HISTORY_PUSH_TAG);
  for (const node of selection.extract()) if ($isTextNode(node)) node.setFormat(0);
  selection.setFormat(0);
  return true;
}
