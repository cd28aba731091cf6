import { $createParagraphNode, type LexicalNode } from 'lexical';
import { $getNotes } from '../footnote/lookup.ts';

/** Takes a block without text out of the body; the caret goes beside it, never into the notes. */
export function $removeBlock(node: LexicalNode): void {
  const next = node.getNextSibling();
  const neighbour = next === null || next.is($getNotes()) ? node.getPreviousSibling() : next;
  if (neighbour === null) node.replace($createParagraphNode()).selectStart();
  else {
    node.remove();
    neighbour.selectStart();
  }
}
