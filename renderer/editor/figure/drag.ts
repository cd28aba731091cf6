/** Figures moved by dragging their picture, and picture files let go on the text. */
import {
  $getNearestNodeFromDOMNode,
  COMMAND_PRIORITY_HIGH,
  DRAGEND_COMMAND,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { holdsOnlyPictures, TAKES_PICTURES } from '../../ui/picture-drop.ts';
import { NotesNode } from '../footnote/nodes.ts';
import { ListBreakNode } from '../list/list-break-node.ts';
import { type FigurePlacing, INSERT_PICTURE_FILES_COMMAND, PLACE_FIGURE_COMMAND } from './commands.ts';
import { createDropMark } from './drop-mark.ts';
import { FigureNode } from './figure-node.tsx';

/** Share of a figure's width at either side on which a picture is put beside it. */
const SIDE = 0.3;

export function registerFigureDrag(editor: LexicalEditor): () => void {
  /** The figure of this editor that is being dragged. */
  let dragged: NodeKey | null = null;
  const mark = createDropMark();
  const isOurs = (event: DragEvent) => dragged !== null || holdsOnlyPictures(event);

  return mergeRegister(
    editor.registerCommand(
      DRAGSTART_COMMAND,
      ({ target, dataTransfer }) => {
        const picture = target instanceof Element ? target.closest('.article-figure-picture') : null;
        const node = picture === null ? null : $getNearestNodeFromDOMNode(picture);
        if (!(node instanceof FigureNode) || dataTransfer === null) return false;
        dragged = node.getKey();
        dataTransfer.effectAllowed = 'move';
        // A drag without data does not start.
        dataTransfer.setData('text/plain', node.getTextContent() || ' ');
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!isOurs(event) || !editor.isEditable()) return false;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = dragged === null ? 'copy' : 'move';
        const place = $placeAt(editor, event);
        if (place === null || place.key === dragged) mark.hide();
        else mark.show(editor, place);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        mark.hide();
        if (!isOurs(event) || !editor.isEditable()) return false;
        event.preventDefault();
        const place = $placeAt(editor, event);
        editor.getRootElement()?.focus({ preventScroll: true });
        if (dragged === null) {
          const files = [...(event.dataTransfer?.files ?? [])];
          editor.dispatchCommand(INSERT_PICTURE_FILES_COMMAND, { files, place });
        } else if (place) editor.dispatchCommand(PLACE_FIGURE_COMMAND, { key: dragged, place });
        dragged = null;
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DRAGEND_COMMAND,
      () => {
        dragged = null;
        mark.hide();
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerRootListener((root) => {
      if (root === null) return;
      root.setAttribute(TAKES_PICTURES, '');
      const onLeave = ({ relatedTarget }: DragEvent) => {
        if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) mark.hide();
      };
      root.addEventListener('dragleave', onLeave);
      return () => {
        root.removeEventListener('dragleave', onLeave);
        root.removeAttribute(TAKES_PICTURES);
        mark.hide();
      };
    }),
    mark.hide,
  );
}

/** The side of the block of the body that is nearest to the pointer. */
function $placeAt(editor: LexicalEditor, { target, clientX, clientY }: DragEvent): FigurePlacing | null {
  const root = editor.getRootElement();
  if (root === null || !(target instanceof Node)) return null;
  const block = blockHolding(root, target) ?? nearestBlock(root, clientY);
  const node = block && $getNearestNodeFromDOMNode(block);
  if (!block || !node) return null;
  const box = block.getBoundingClientRect();
  const key = node.getKey();
  // The notes stand last of all.
  if (node instanceof NotesNode) {
    const last = node.getPreviousSibling();
    return last && { key: last.getKey(), side: 'after' };
  }
  const across = (clientX - box.left) / box.width;
  if (node instanceof FigureNode && across < SIDE) return { key, side: 'left' };
  if (node instanceof FigureNode && across > 1 - SIDE) return { key, side: 'right' };
  const isUpper = clientY < box.top + box.height / 2 && !(node instanceof ListBreakNode);
  return { key, side: isUpper ? 'before' : 'after' };
}

function blockHolding(root: HTMLElement, inner: Node): Element | null {
  let step: Node | null = inner;
  while (step !== null && step.parentNode !== root) step = step.parentNode;
  return step instanceof Element ? step : null;
}

function nearestBlock(root: HTMLElement, y: number): Element | null {
  const distance = (block: Element) => {
    const { top, bottom } = block.getBoundingClientRect();
    return Math.max(top - y, y - bottom, 0);
  };
  return [...root.children].reduce<Element | null>(
    (best, block) => (best === null || distance(block) < distance(best) ? block : best),
    null,
  );
}
