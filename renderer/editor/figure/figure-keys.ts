/** The keys of a selected figure: Word's for moving it, Tab into its words, the menu key (or a click) for its menu. */
import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_HIGH,
  isModifierMatch,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { MOVE_FIGURE_COMMAND, OPEN_FIGURE_MENU_COMMAND } from './commands.ts';
import { FigureNode } from './figure-node.tsx';

const DIRECTIONS: Partial<Record<string, 'up' | 'down'>> = { ArrowUp: 'up', ArrowDown: 'down' };

export function registerFigureKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const figure = $onlySelectedFigure();
        if (figure === null || !act(editor, event, figure.getKey())) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerRootListener((root) => {
      if (root === null) return;
      const onContextMenu = (event: MouseEvent) => {
        const key = editor.isEditable() ? editor.read(() => $figureMeant(event)) : null;
        if (key === null) return;
        event.preventDefault();
        editor.dispatchCommand(OPEN_FIGURE_MENU_COMMAND, key);
      };
      root.addEventListener('contextmenu', onContextMenu);
      return () => root.removeEventListener('contextmenu', onContextMenu);
    }),
  );
}

/** The figure whose picture was clicked, or that is selected when the menu key was pressed. */
function $figureMeant({ target, button }: MouseEvent): NodeKey | null {
  if (!(target instanceof Element)) return null;
  const picture = target.closest('.article-figure-picture, .article-figure-missing');
  const node = picture === null ? null : $getNearestNodeFromDOMNode(picture);
  if (node instanceof FigureNode) return node.getKey();
  const isByKey = button !== 2 && target.closest('textarea') === null;
  return isByKey ? ($onlySelectedFigure()?.getKey() ?? null) : null;
}

function $onlySelectedFigure(): FigureNode | null {
  const selection = $getSelection();
  const [node, ...others] = $isNodeSelection(selection) ? selection.getNodes() : [];
  return node instanceof FigureNode && others.length === 0 ? node : null;
}

function act(editor: LexicalEditor, event: KeyboardEvent, key: NodeKey): boolean {
  const direction = DIRECTIONS[event.key];
  if (direction && isModifierMatch(event, { altKey: true, shiftKey: true })) {
    editor.dispatchCommand(MOVE_FIGURE_COMMAND, { key, direction });
    // At the end of the way the key does nothing, rather than something else.
    return true;
  }
  if (event.key === 'Tab' && isModifierMatch(event, {})) {
    const field = editor.getElementByKey(key)?.querySelector('textarea');
    field?.focus();
    return field !== null && field !== undefined;
  }
  return false;
}
