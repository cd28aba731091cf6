import { $getRoot, $getSelection, $isParagraphNode, $isRootNode, type LexicalNode } from 'lexical';
import { $getNotes } from '../footnote/lookup.ts';

/**
 * Puts a block after the block of the body that holds the selection, whatever is nested there; at the end
 * when none does (a caret in a note). An empty paragraph gives way to it.
 */
export function $insertBlock(block: LexicalNode): void {
  const here = $blockHere();
  if (here === null) $getRoot().append(block);
  else if ($isParagraphNode(here) && here.isEmpty()) here.replace(block);
  else here.insertAfter(block);
}

function $blockHere(): LexicalNode | null {
  const notes = $getNotes();
  const selected = $getSelection()?.getNodes().at(-1);
  const here = selected === undefined ? null : $rootChildOf(selected);
  if (here !== null && !here.is(notes)) return here;
  return notes === null ? $getRoot().getLastChild() : notes.getPreviousSibling();
}

function $rootChildOf(node: LexicalNode): LexicalNode | null {
  for (let step: LexicalNode | null = node; step !== null; step = step.getParent()) {
    if ($isRootNode(step.getParent())) return step;
  }
  return null;
}
