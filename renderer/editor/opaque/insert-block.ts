import { $getRoot, $getSelection, $isParagraphNode, type LexicalNode } from 'lexical';

/**
 * Puts a block after the top-level block that holds the selection (at the end when there is none); an
 * empty paragraph there gives way to it.
 */
export function $insertBlock(block: LexicalNode): void {
  const here = $getSelection()?.getNodes().at(-1)?.getTopLevelElement() ?? $getRoot().getLastChild();
  if (here === null) $getRoot().append(block);
  else if ($isParagraphNode(here) && here.isEmpty()) here.replace(block);
  else here.insertAfter(block);
}
