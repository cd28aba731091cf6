/**
 * Undo by the word. Lexical starts a new step whenever typing turns into deleting; Vietnamese input methods
 * (UniKey, EVKey) turn from one to the other inside every syllable, so that one syllable would be three
 * steps. Here a step ends with the word, with a pause, or where the caret is put elsewhere.
 */
import {
  $addUpdateTag,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  defineExtension,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  INPUT_COMMAND,
  KEY_DOWN_COMMAND,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { createWordSteps } from './word-steps.ts';

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

export const WordStepsExtension = defineExtension({
  name: 'toa-soan/word-steps',
  register: (editor) => {
    const steps = createWordSteps(Date.now);
    /** The update being made is one of typing. */
    let isTyping = false;
    /** Where the caret was last. */
    let block: NodeKey | null = null;

    const $mark = (isNewStep: boolean) => {
      isTyping = true;
      $addUpdateTag(isNewStep ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG);
      return false;
    };
    const $typed = (text: string) => {
      // What an input method composes is told apart by Lexical itself.
      if (editor.isComposing() || text === '') return false;
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return false;
      if (!selection.isCollapsed()) steps.end();
      return $mark(steps.type(text));
    };

    return mergeRegister(
      editor.registerCommand(
        INPUT_COMMAND,
        (event) => (event.inputType === 'insertText' ? $typed(event.data ?? '') : false),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (text) => (typeof text === 'string' ? $typed(text) : false),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DELETE_CHARACTER_COMMAND,
        () => {
          const selection = $getSelection();
          if (!$isRangeSelection(selection) || !selection.isCollapsed() || editor.isComposing()) return false;
          return $mark(steps.delete());
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        CLICK_COMMAND,
        () => {
          steps.end();
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (CARET_KEYS.has(event.key)) steps.end();
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
        const isChange = dirtyElements.size > 0 || dirtyLeaves.size > 0;
        const here = editorState.read($blockAtCaret);
        // Back from a footnote with Esc, or at a place that was looked for: other words are another step.
        if (isChange ? !isTyping : here !== block) steps.end();
        block = here;
        isTyping = false;
      }),
    );
  },
});

/** The paragraph, heading or other block of words that the caret is in. */
function $blockAtCaret(): NodeKey | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const block = $findMatchingParent(
    selection.focus.getNode(),
    (node) => $isElementNode(node) && !node.isInline(),
  );
  return block?.getKey() ?? null;
}
