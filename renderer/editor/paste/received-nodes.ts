/** A last look at nodes from a clipboard: another program can write under our own type too. */
import { $isLinkNode } from '@lexical/link';
import { $isElementNode, type LexicalNode } from 'lexical';
import { blockSchema, inlineSchema } from '#shared/document/schema.ts';
import { AdministrativeNode } from '../administrative/administrative-node.tsx';
import { FigureNode } from '../figure/figure-node.tsx';
import { isAllowedAddress } from '../link/address.ts';
import { PreservedBlockNode, PreservedInlineNode } from '../opaque/preserved-node.tsx';

/** Leaves out of `nodes` what cannot stand here; changes the list in place. */
export function $keepWhatMayStand(nodes: LexicalNode[]): void {
  for (const node of nodes.flatMap(withDescendants)) {
    if ($isLinkNode(node)) {
      if (!isAllowedAddress(node.getURL())) drop(node, nodes, node.getChildren());
    } else if (!isSound(node)) drop(node, nodes);
  }
}

function isSound(node: LexicalNode): boolean {
  if (node instanceof FigureNode) return blockSchema.safeParse(node.getFigure()).success;
  if (node instanceof PreservedInlineNode) {
    const inline = inlineSchema.safeParse(node.getInline());
    return inline.success && inline.data.type === 'opaque';
  }
  const holdsBlock = node instanceof AdministrativeNode || node instanceof PreservedBlockNode;
  return !holdsBlock || blockSchema.safeParse(node.getBlock()).success;
}

function drop(node: LexicalNode, nodes: LexicalNode[], leaving: LexicalNode[] = []): void {
  const place = nodes.indexOf(node);
  if (place >= 0) nodes.splice(place, 1, ...leaving);
  else {
    for (const child of leaving) node.insertBefore(child);
    node.remove();
  }
}

function withDescendants(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? [node, ...node.getChildren().flatMap(withDescendants)] : [node];
}
