/** Offers everything the editor can do by name (Ctrl+K), and explains its keys (F1). */
import { formatKeyboardShortcut } from '@lexical/extension';
import { type Command, useCommands } from '../../app/commands/commands.ts';
import { EDITOR_ACTIONS } from '../../editor/actions/editor-actions.ts';
import type { ArticleEditorHandle } from '../../editor/article-editor-handle.ts';
import { KEYS } from '../../editor/keys/keys.ts';
import type { EditorStrings } from '../../editor/strings/vi.ts';

/** @param editor what is on the screen; commands do nothing while it is not there. */
export function useEditorCommands(
  editor: () => ArticleEditorHandle | null,
  strings: EditorStrings,
  editable: boolean,
): void {
  const commands = EDITOR_ACTIONS.map(
    ({ id, label, key }): Command => ({
      id: `editor.${id}`,
      label: label(strings),
      // The editor listens for them itself, where the caret is.
      ...(key && { keys: formatKeyboardShortcut(KEYS[key]).join('+'), keysTaken: true }),
      run: () => editor()?.act(id),
    }),
  );
  useCommands('screen', editable ? commands : []);
}
