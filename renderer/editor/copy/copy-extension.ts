/** What is selected, written for the clipboard at a price that grows with it and no faster (./selected-blocks.ts). */
import { GetClipboardDataExtension } from '@lexical/clipboard';
import { $appendNodeToHTML, $withRenderContext, contextValue, RenderContextExport } from '@lexical/html';
import { $sliceSelectedTextNodeContent } from '@lexical/selection';
import { $isTableSelection } from '@lexical/table';
import {
  $exportNodeJSON,
  $getEditor,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type BaseSelection,
  configExtension,
  defineExtension,
  type LexicalNode,
  type SerializedLexicalNode,
} from 'lexical';
import { $selectedBlocks } from './selected-blocks.ts';

export const CopyExtension = defineExtension({
  name: 'toa-soan/copy',
  dependencies: [
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        'text/html': [(selection, $next) => (isSeveral(selection) ? $html(selection) : $next())],
        'application/x-lexical-editor': [
          (selection, $next) => (isSeveral(selection) ? $json(selection) : $next()),
        ],
      },
    }),
  ],
});

/** Figures and other nodes that are picked one by one are left to Lexical. */
function isSeveral(selection: BaseSelection | null): selection is BaseSelection {
  const isStretch = $isRangeSelection(selection) || $isTableSelection(selection);
  return isStretch && !selection.isCollapsed() && selection.getNodes().length > 0;
}

function $html(selection: BaseSelection): string {
  const editor = $getEditor();
  const page = document.createElement('div');
  $withRenderContext(
    [contextValue(RenderContextExport, true)],
    editor,
  )(() => {
    for (const { block, selection: part } of $selectedBlocks(selection)) {
      $appendNodeToHTML(editor, block, page, part);
    }
  });
  return page.innerHTML;
}

function $json(selection: BaseSelection): string {
  const nodes = $selectedBlocks(selection).flatMap(({ block, selection: part }) => $copy(block, part).nodes);
  return JSON.stringify({ namespace: $getEditor()._config.namespace, nodes });
}

/** A node with what is selected below it (null: all); this alone where the node itself is not selected. */
function $copy(
  node: LexicalNode,
  selection: BaseSelection | null,
): { isIncluded: boolean; nodes: SerializedLexicalNode[] } {
  const shown =
    selection !== null && $isTextNode(node) ? $sliceSelectedTextNodeContent(selection, node, 'clone') : node;
  const isEmptied = $isTextNode(shown) && shown.getTextContentSize() === 0;
  let isIncluded = !isEmptied && (selection === null || node.isSelected(selection));
  const written = $exportNodeJSON(shown) as SerializedLexicalNode;
  if (!$isElementNode(node)) return { isIncluded, nodes: isIncluded ? [written] : [] };
  const nodes = node.getChildren().flatMap((child) => {
    const copied = $copy(child, selection);
    isIncluded ||= copied.isIncluded && node.extractWithChild(child, selection, 'clone');
    return copied.nodes;
  });
  const isKept = isIncluded && !node.excludeFromCopy('clone');
  return { isIncluded, nodes: isKept ? [{ ...written, children: nodes } as SerializedLexicalNode] : nodes };
}
