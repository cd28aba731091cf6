/** What is pasted is written anew: it brings no suggestions along. */
import { $isElementNode, type LexicalNode } from 'lexical';
import { $getProposal, $setProposal } from './proposal-state.ts';

/** Takes suggested text as if accepted: what was to go is left out of `nodes`, the rest is plain. */
export function $stripSuggestions(nodes: LexicalNode[]): void {
  for (const node of [...nodes]) {
    if (isGoing(node) && !$isElementNode(node)) nodes.splice(nodes.indexOf(node), 1);
    else $strip(node);
  }
}

function $strip(node: LexicalNode): void {
  $setProposal(node, null);
  if (!$isElementNode(node)) return;
  for (const child of node.getChildren()) {
    if (isGoing(child) && !$isElementNode(child)) child.remove();
    else $strip(child);
  }
}

function isGoing(node: LexicalNode): boolean {
  return $getProposal(node)?.deleted !== undefined;
}
