/**
 * Suggesting. The editor edits freely; at the end of each update what it has done is compared with the text
 * before, and turned into suggestions (./track-changes.ts). Whatever command, key, paste or input method made
 * the edit, nothing goes by unmarked.
 */
import { namedSignals } from '@lexical/extension';
import { DOMRenderExtension } from '@lexical/html';
import {
  $getRoot,
  $getState,
  $hasUpdateTag,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  COMPOSITION_END_COMMAND,
  COMPOSITION_START_COMMAND,
  configExtension,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  defineExtension,
  type EditorState,
  HISTORIC_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  mergeRegister,
  RootNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { suggestionsState } from '../convert/root-states.ts';
import { $noteAtCaret } from '../footnote/lookup.ts';
import { NOT_SUGGESTIBLE_COMMAND, TOGGLE_SUGGESTING_COMMAND } from './commands.ts';
import { registerDecisions } from './decisions.ts';
import { $stripSuggestions } from './paste.ts';
import { suggestionRendering } from './rendering.ts';
import {
  $takeSnapshot,
  $trackChanges,
  $writePlainly,
  type Snapshot,
  type Suggester,
} from './track-changes.ts';

export const SuggestionExtension = defineExtension({
  name: 'toa-soan/suggestion',
  dependencies: [configExtension(DOMRenderExtension, { overrides: suggestionRendering })],
  build: () =>
    namedSignals({
      isSuggesting: false,
      /** Who edits; null as long as that is not known: then nothing can be suggested. */
      suggester: null as Suggester | null,
    }),
  register: (editor, _, state) => {
    const { isSuggesting, suggester } = state.getOutput();
    const before = createBefore(editor);
    let going: string | null = null;
    let isForward = false;

    const $track = () => {
      if (editor.isComposing()) return;
      const standing = before.$get();
      const root = $getRoot();
      // A document was put in, suggestions were decided, or undo brought back what was: that is no edit of the text.
      const isSet = $getState(root, suggestionsState) !== standing.suggestions || $hasUpdateTag(HISTORIC_TAG);
      if (!isSet && isSuggesting.peek() && suggester.peek() !== null) {
        const outcome = $trackChanges(standing, {
          suggester: suggester.peek() as Suggester,
          going,
          fresh: crypto.randomUUID(),
          at: new Date().toISOString(),
          isForward,
        });
        if (outcome.id !== null) going = outcome.id;
        if (outcome.isRefused) editor.dispatchCommand(NOT_SUGGESTIBLE_COMMAND, undefined);
      } else if (!isSet) $writePlainly(standing);
      isForward = false;
      before.$set();
    };
    const $isNeeded = () =>
      isSuggesting.peek() || Object.keys($getState($getRoot(), suggestionsState)).length > 0;
    const noteDirection = (isBackward: boolean) => {
      isForward = !isBackward;
      return false;
    };

    return mergeRegister(
      // The root's transform ends every update.
      editor.registerNodeTransform(RootNode, () => {
        if ($isNeeded()) $track();
      }),
      editor.registerCommand(
        COMPOSITION_START_COMMAND,
        () => {
          if ($isNeeded()) before.hold();
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        COMPOSITION_END_COMMAND,
        () => {
          // What was composed is marked once the input method has let go of it.
          queueMicrotask(() => editor.update(() => $getRoot().markDirty()));
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
        editor.registerCommand(command, noteDirection, COMMAND_PRIORITY_CRITICAL),
      ),
      editor.registerCommand(
        INSERT_PARAGRAPH_COMMAND,
        // The paragraphs of a note have no marks of their own: a line break can be suggested.
        () =>
          isSuggesting.peek() &&
          $noteAtCaret() !== null &&
          editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes }) => {
          $stripSuggestions(nodes);
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        TOGGLE_SUGGESTING_COMMAND,
        () => {
          if (suggester.peek() !== null) isSuggesting.value = !isSuggesting.peek();
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      registerDecisions(editor, suggester),
    );
  },
});

/** The text before the edit that is being made: as committed, or as left by an edit of the same update. */
function createBefore(editor: LexicalEditor) {
  let held: Snapshot | null = null;
  let latest: { base: EditorState; snapshot: Snapshot } | null = null;
  const $committed = () => editor.getEditorState().read($takeSnapshot);
  const $get = (): Snapshot => {
    if (held !== null) return held;
    return latest?.base === editor.getEditorState() ? latest.snapshot : $committed();
  };
  editor.registerUpdateListener(() => {
    latest = null;
  });
  return {
    $get,
    /** Goes by this text until `$set`: an input method shows what it has not decided on yet. */
    hold: (): void => {
      held = $committed();
    },
    $set: (): void => {
      held = null;
      latest = { base: editor.getEditorState(), snapshot: $takeSnapshot() };
    },
  };
}
