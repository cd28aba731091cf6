import {
  $createNodeSelection,
  $getNodeByKey,
  $onUpdate,
  $setSelection,
  COMMAND_PRIORITY_EDITOR,
  defineExtension,
  mergeRegister,
} from 'lexical';
import { $insertBlock } from '../opaque/insert-block.ts';
import { $removeBlock } from '../opaque/remove-block.ts';
import { CHANGE_FIGURE_COMMAND, INSERT_FIGURE_COMMAND, REMOVE_FIGURE_COMMAND } from './commands.ts';
import { $createFigureNode, FigureNode } from './figure-node.tsx';

export const FigureExtension = defineExtension({
  name: 'toa-soan/figure',
  nodes: () => [FigureNode],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        INSERT_FIGURE_COMMAND,
        (parts) => {
          const figure = $createFigureNode(parts);
          $insertBlock(figure);
          const selection = $createNodeSelection();
          selection.add(figure.getKey());
          $setSelection(selection);
          $onUpdate(() => editor.getElementByKey(figure.getKey())?.scrollIntoView({ block: 'nearest' }));
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        CHANGE_FIGURE_COMMAND,
        ({ key, changes }) => {
          const node = $getNodeByKey(key);
          if (node instanceof FigureNode) node.change(changes);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        REMOVE_FIGURE_COMMAND,
        (key) => {
          const node = $getNodeByKey(key);
          if (node instanceof FigureNode) $removeBlock(node);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    ),
});
