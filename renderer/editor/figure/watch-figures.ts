/** Keeps ./figure-places.ts true, at the price of what changed. */
import {
  $getRoot,
  $getSelection,
  $isNodeSelection,
  HISTORIC_TAG,
  type LexicalEditor,
  type UpdateListenerPayload,
} from 'lexical';
import { FigureNode } from './figure-node.tsx';
import type { FigurePlaces, PlacedBlock } from './figure-places.ts';

export function watchFigures(editor: LexicalEditor, places: FigurePlaces): () => void {
  const readBlocks = () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((node): PlacedBlock => [node.getKey(), node instanceof FigureNode ? node.getFigure() : null]),
    );
  places.setBlocks(readBlocks());
  return editor.registerUpdateListener((change) => {
    if (mayMove(change)) places.setBlocks(readBlocks());
    places.setSelected(change.editorState.read($selectedFigures));
  });
}

/** Lexical names the root as changed on purpose when blocks come, go or move; text that is typed does not. */
function mayMove({ dirtyElements, dirtyLeaves, editorState, tags }: UpdateListenerPayload): boolean {
  if (dirtyElements.get('root') === true || tags.has(HISTORIC_TAG)) return true;
  for (const key of dirtyLeaves) if (editorState._nodeMap.get(key) instanceof FigureNode) return true;
  return false;
}

function $selectedFigures(): string[] {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return [];
  const figures = selection.getNodes().filter((node) => node instanceof FigureNode);
  return figures
    .sort((a, b) => a.getIndexWithinParent() - b.getIndexWithinParent())
    .map((node) => node.getKey());
}
