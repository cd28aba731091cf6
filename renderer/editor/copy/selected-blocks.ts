/** A selection taken apart by blocks. Call these inside a read or an update. */
import {
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  type BaseSelection,
  type LexicalNode,
} from 'lexical';

export interface SelectedBlock {
  /** A child of the root. */
  block: LexicalNode;
  /** What of the block is selected; null: all of it. */
  selection: BaseSelection | null;
}

/**
 * The blocks with something selected in them, in order.
 *
 * Lexical looks for each node that it copies among all that are selected. The price of that grows as the square
 * of what is copied: half of a long article takes many seconds. Here whole blocks need no looking, and for one
 * in which the selection begins or ends only the nodes of that block are looked through.
 */
export function $selectedBlocks(selection: BaseSelection): SelectedBlock[] {
  const blocks = new Map<string, { block: LexicalNode; nodes: LexicalNode[] }>();
  for (const node of selection.getNodes()) {
    const block = $rootChildOf(node);
    if (block === null) continue;
    const known = blocks.get(block.getKey());
    if (known === undefined) blocks.set(block.getKey(), { block, nodes: [node] });
    else known.nodes.push(node);
  }
  const ends = $isRangeSelection(selection)
    ? [selection.anchor, selection.focus].map((point) => $rootChildOf(point.getNode())?.getKey())
    : [];
  return [...blocks.values()].map(({ block, nodes }) => {
    const isWhole = !ends.includes(block.getKey()) && nodes.length === $sizeOf(block);
    if (isWhole) return { block, selection: null };
    const part = selection.clone();
    part.setCachedNodes(nodes);
    return { block, selection: part };
  });
}

/** How many nodes are at or below a node. */
function $sizeOf(node: LexicalNode): number {
  if (!$isElementNode(node)) return 1;
  return node.getChildren().reduce((size, child) => size + $sizeOf(child), 1);
}

function $rootChildOf(node: LexicalNode): LexicalNode | null {
  let child = node;
  for (let parent = node.getParent(); parent !== null; parent = parent.getParent()) {
    if ($isRootNode(parent)) return child;
    child = parent;
  }
  return null;
}
