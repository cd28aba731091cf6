/**
 * What is pasted becomes the document's own kinds. Each feature reads its part of the HTML (import rules);
 * here stands what belongs to none: cleaning, pictures left out.
 */
import { ClipboardDOMImportExtension } from '@lexical/clipboard';
import { DOMImportExtension } from '@lexical/html';
import { WordListImportExtension } from '@lexical/list';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  $getRoot,
  $getState,
  $isElementNode,
  $nodesOfType,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  configExtension,
  createCommand,
  defineExtension,
  type LexicalCommand,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { threadsState } from '../convert/root-states.ts';
import { PreservedInlineNode } from '../opaque/preserved-node.tsx';
import { cleanDom, holdsPictures } from './clean-dom.ts';

/** Says that pictures were pasted or dropped and left out. */
export const PICTURES_LEFT_OUT_COMMAND: LexicalCommand<undefined> = createCommand('PICTURES_LEFT_OUT');

/** A comment's end needs its thread and stands once: others are left out of `nodes`. */
function $dropForeignAnchors(nodes: LexicalNode[]): void {
  const threads = $getState($getRoot(), threadsState);
  const standing = new Set($nodesOfType(PreservedInlineNode).map((node) => JSON.stringify(node.getInline())));
  for (const anchor of nodes.flatMap(anchorsIn)) {
    const inline = anchor.getInline();
    if (inline.type !== 'commentAnchor') continue;
    if (threads.includes(inline.threadId) && !standing.has(JSON.stringify(inline))) continue;
    if (nodes.includes(anchor)) nodes.splice(nodes.indexOf(anchor), 1);
    else anchor.remove();
  }
}

function anchorsIn(node: LexicalNode): PreservedInlineNode[] {
  if (node instanceof PreservedInlineNode) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap(anchorsIn) : [];
}

export const PasteExtension = defineExtension({
  name: 'toa-soan/paste',
  dependencies: [
    ClipboardDOMImportExtension,
    WordListImportExtension,
    configExtension(DOMImportExtension, {
      preprocess: [
        (dom, _, $next) => {
          cleanDom(dom);
          $next();
        },
      ],
    }),
  ],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const html = 'clipboardData' in event ? event.clipboardData?.getData('text/html') : '';
          if (html && holdsPictures(html)) editor.dispatchCommand(PICTURES_LEFT_OUT_COMMAND, undefined);
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DRAG_DROP_PASTE,
        () => editor.dispatchCommand(PICTURES_LEFT_OUT_COMMAND, undefined),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes }) => {
          $dropForeignAnchors(nodes);
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
});
