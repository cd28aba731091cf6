import {
  $addUpdateTag,
  $onUpdate,
  COMMAND_PRIORITY_EDITOR,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { $removeBlock } from '../opaque/remove-block.ts';
import {
  CHANGE_FIGURE_COMMAND,
  type FigurePlacing,
  INSERT_FIGURE_COMMAND,
  INSERT_FIGURES_COMMAND,
  MOVE_FIGURE_COMMAND,
  PLACE_FIGURE_COMMAND,
  REMOVE_FIGURE_COMMAND,
  SET_BESIDE_COMMAND,
  SET_FIGURE_WIDTH_COMMAND,
} from './commands.ts';
import { registerFigureDrag } from './drag.ts';
import { registerFigureKeys } from './figure-keys.ts';
import { $createFigureNode, $rowOf, FigureNode } from './figure-node.tsx';
import { FigurePlacesExtension } from './figure-places.ts';
import { $figureOf, $insertFigures, $moveFigure, $placeFigure, $selectFigures } from './move.ts';
import { watchFigures } from './watch-figures.ts';

export const FigureExtension = defineExtension({
  name: 'toa-soan/figure',
  nodes: () => [FigureNode],
  dependencies: [FigurePlacesExtension],
  register: (editor, _config, state) =>
    mergeRegister(
      registerCommands(editor),
      registerFigureKeys(editor),
      registerFigureDrag(editor),
      watchFigures(editor, state.getDependency(FigurePlacesExtension).output),
    ),
});

function registerCommands(editor: LexicalEditor): () => void {
  const insert = (figures: FigureNode[], place: FigurePlacing | null, keepsSelection = false) => {
    $addUpdateTag(HISTORY_PUSH_TAG);
    $insertFigures(figures, place);
    if (keepsSelection) return true;
    $selectFigures(figures);
    $onUpdate(() => show(editor, figures.at(-1)?.getKey()));
    return true;
  };
  return mergeRegister(
    editor.registerCommand(
      INSERT_FIGURE_COMMAND,
      (parts) => insert([$createFigureNode(parts)], null),
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      INSERT_FIGURES_COMMAND,
      ({ figures, place, keepsSelection }) => insert(figures.map($createFigureNode), place, keepsSelection),
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      CHANGE_FIGURE_COMMAND,
      ({ key, changes }) => {
        const figure = $figureOf(key);
        figure?.change(typeof changes === 'function' ? changes(figure.getFigure()) : changes);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      SET_FIGURE_WIDTH_COMMAND,
      ({ key, width }) => {
        const figure = $figureOf(key);
        $addUpdateTag(HISTORY_PUSH_TAG);
        for (const one of figure ? $rowOf(figure) : []) one.change({ width });
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      SET_BESIDE_COMMAND,
      ({ keys, beside }) => {
        $addUpdateTag(HISTORY_PUSH_TAG);
        for (const key of keys) {
          const figure = $figureOf(key);
          if (figure?.getPreviousSibling() instanceof FigureNode)
            figure.change({ beside: beside || undefined });
        }
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      MOVE_FIGURE_COMMAND,
      ({ key, direction }) => {
        const figure = $figureOf(key);
        if (figure === null || !$moveFigure(figure, direction)) return false;
        $addUpdateTag(HISTORY_PUSH_TAG);
        $selectFigures([figure]);
        $onUpdate(() => show(editor, key));
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      PLACE_FIGURE_COMMAND,
      ({ key, place }) => {
        const figure = $figureOf(key);
        if (figure === null || !$placeFigure(figure, place)) return false;
        $addUpdateTag(HISTORY_PUSH_TAG);
        $selectFigures([figure]);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      REMOVE_FIGURE_COMMAND,
      (key) => {
        const figure = $figureOf(key);
        $addUpdateTag(HISTORY_PUSH_TAG);
        if (figure) $removeBlock(figure);
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
  );
}

function show(editor: LexicalEditor, key: NodeKey | undefined): void {
  if (key !== undefined) editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' });
}
