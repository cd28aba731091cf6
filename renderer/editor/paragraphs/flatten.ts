/**
 * Notes and table cells hold paragraphs of inline content and nothing else. What a command or a paste puts
 * there of another kind becomes paragraphs; no text is lost.
 */
import {
  $createParagraphNode,
  $createTextNode,
  $isElementNode,
  $isInlineElementOrDecoratorNode,
  $isLineBreakNode,
  $isParagraphNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';

/** Turns every child that is no plain paragraph into paragraphs; an empty host gets one for the caret. */
export function $flattenToParagraphs(host: ElementNode): void {
  for (const child of host.getChildren()) {
    if ($isParagraphNode(child)) {
      if (child.getFormatType() !== '') child.setFormat('');
      continue;
    }
    for (const line of $linesOf(child)) child.insertBefore($createParagraphNode().append(...line));
    child.remove();
  }
  if (host.isEmpty()) host.append($createParagraphNode());
}

/** The runs of inline nodes at or below a node, one for each block of text. */
function $linesOf(node: LexicalNode): LexicalNode[][] {
  if (isInline(node)) return [[node]];
  if (!$isElementNode(node)) return linesOfText(node.getTextContent());
  const lines: LexicalNode[][] = [];
  let run: LexicalNode[] | null = null;
  for (const child of node.getChildren()) {
    if (isInline(child)) {
      if (run === null) {
        run = [];
        lines.push(run);
      }
      run.push(child);
    } else {
      run = null;
      lines.push(...$linesOf(child));
    }
  }
  return node.isEmpty() ? [[]] : lines;
}

/** The words of a figure or another block that is no text. */
function linesOfText(text: string): LexicalNode[][] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [[$createTextNode(line.trim())]]));
}

function isInline(node: LexicalNode): boolean {
  return $isTextNode(node) || $isLineBreakNode(node) || $isInlineElementOrDecoratorNode(node);
}
