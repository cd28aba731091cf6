import {
  $createNodeSelection,
  $getNodeByKey,
  $setSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';

/** Selects a figure and gives the editor the keyboard, as after a click on the picture. */
export function focusFigure(editor: LexicalEditor, key: NodeKey): void {
  editor.getRootElement()?.focus({ preventScroll: true });
  // The browser puts a caret of its own into what gets the focus, and tells of it a moment later.
  requestAnimationFrame(() =>
    editor.update(() => {
      if ($getNodeByKey(key) === null) return;
      const selection = $createNodeSelection();
      selection.add(key);
      $setSelection(selection);
    }),
  );
}
