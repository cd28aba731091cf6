/**
 * What is typed at the ends of commented text, as in Word: at its start it belongs to it, at its end it does
 * not. What replaces commented text does, also where an input method (UniKey, EVKey) deletes a syllable to the
 * last letter and types it anew.
 */
import {
  $createTextNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  defineExtension,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  type RangeSelection,
} from 'lexical';
import { $isMember, $membersIn, $setThreadIds, $threadIds } from './thread-state.ts';

/** Keys that put the caret elsewhere. */
const CARET_KEYS = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);
const NONE: readonly string[] = [];

export const CommentEdgesExtension = defineExtension({
  name: 'toa-soan/comment-edges',
  register: (editor) => {
    /** What was just deleted at the caret was about these; `byLetter`: a space ends that. */
    let deleted: { ids: readonly string[]; byLetter: boolean } = { ids: NONE, byLetter: false };
    const forget = () => {
      deleted = { ids: NONE, byLetter: false };
      return false;
    };

    /** Ids for text typed at the selection where Lexical would give it others; null where it would not. */
    const $idsFor = (selection: RangeSelection): readonly string[] | null => {
      if (!selection.isCollapsed()) {
        const ids = $sharedIds(selection);
        return ids.length > 0 ? ids : null;
      }
      const here = $idsAround(selection);
      if (here === null) return null;
      const ids = [...new Set([...deleted.ids, ...here.next])].sort();
      return ids.join() === here.own.join() ? null : ids;
    };

    const $insert = (text: string): boolean => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || editor.isComposing() || text === '') return false;
      if (deleted.byLetter && /^\s/u.test(text)) forget();
      const ids = $idsFor(selection);
      if (ids === null) return false;
      const { format, style } = selection;
      if (!selection.isCollapsed()) {
        selection.removeText();
        deleted = { ids, byLetter: false };
      }
      const node = $createTextNode(text).setFormat(format).setStyle(style);
      $setThreadIds(node, ids);
      selection.insertNodes([node]);
      return true;
    };

    const $remember = (isBackward: boolean): false => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return false;
      deleted = selection.isCollapsed()
        ? { ids: $idsBeside(selection, isBackward), byLetter: true }
        : { ids: $sharedIds(selection), byLetter: false };
      return false;
    };

    return mergeRegister(
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (typed) => typeof typed === 'string' && $insert(typed),
        COMMAND_PRIORITY_HIGH,
      ),
      // The browser would write into the text before the caret by itself.
      editor.registerCommand(
        BEFORE_INPUT_COMMAND,
        (event) => {
          const selection = $getSelection();
          if (event.inputType !== 'insertText' || !event.data || !$isRangeSelection(selection)) return false;
          const [target] = event.getTargetRanges();
          // A correction of the system replaces other text than what is selected.
          if (target !== undefined && target.collapsed !== selection.isCollapsed()) return false;
          if (editor.isComposing() || $idsFor(selection) === null) return false;
          event.preventDefault();
          return editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, event.data);
        },
        COMMAND_PRIORITY_HIGH,
      ),
      ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
        editor.registerCommand(command, $remember, COMMAND_PRIORITY_CRITICAL),
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        ({ key }) => CARET_KEYS.has(key) && forget(),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(CLICK_COMMAND, forget, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, forget, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(PASTE_COMMAND, forget, COMMAND_PRIORITY_CRITICAL),
    );
  },
});

/** Ids of the text that the caret stands in, and of what follows the caret; null where links decide. */
function $idsAround({ anchor }: RangeSelection): { own: readonly string[]; next: readonly string[] } | null {
  const node = anchor.getNode();
  if (!$isTextNode(node)) {
    const next = $isElementNode(node) ? node.getChildAtIndex(anchor.offset) : null;
    return { own: NONE, next: $firstIds(next) };
  }
  if (node.getParent()?.isInline()) return null;
  const own = $threadIds(node);
  if (anchor.offset < node.getTextContentSize()) return { own, next: own };
  return { own, next: $firstIds(node.getNextSibling()) };
}

function $firstIds(node: LexicalNode | null): readonly string[] {
  const [first] = node === null ? [] : $membersIn(node);
  return first === undefined ? NONE : $threadIds(first);
}

/** Ids of the letter that Backspace or Delete would take. */
function $idsBeside({ anchor }: RangeSelection, isBackward: boolean): readonly string[] {
  const node = anchor.getNode();
  if (!$isTextNode(node)) return NONE;
  const isInside = isBackward ? anchor.offset > 0 : anchor.offset < node.getTextContentSize();
  if (isInside) return $threadIds(node);
  const sibling = isBackward ? node.getPreviousSibling() : node.getNextSibling();
  return sibling === null
    ? NONE
    : ($membersIn(sibling)
        .map($threadIds)
        .at(isBackward ? -1 : 0) ?? NONE);
}

/** Ids that the first and the last of what is selected have in common. */
function $sharedIds(selection: RangeSelection): readonly string[] {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const members = selection.getNodes().filter((node) => {
    // A node that the selection only touches is not selected.
    const isTouched =
      (end.key === node.getKey() && end.type === 'text' && end.offset === 0) ||
      (start.key === node.getKey() && start.type === 'text' && start.offset === node.getTextContentSize());
    return $isMember(node) && !isTouched;
  });
  const [first] = members;
  const last = members.at(-1);
  if (first === undefined || last === undefined) return NONE;
  const lastIds = $threadIds(last);
  return $threadIds(first).filter((id) => lastIds.includes(id));
}
