/** The plain text of a run of nodes, where each piece of it stands, and putting other text in its place. */
import { $isListNode } from '@lexical/list';
import {
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type LineBreakNode,
  type TextNode,
} from 'lexical';
import type { Run } from './runs.ts';

/** A node that holds the text from `from` to `to` (UTF-16 offsets into the run's text). */
interface Piece {
  node: TextNode | LineBreakNode;
  from: number;
  to: number;
}

/** The same text that `inlineText` gives for the run in the document. */
export function $textOfRun(run: Run): string {
  if (run.kind === 'string') return run.text;
  return $pieces(run.node)
    .map(({ node }) => ($isTextNode(node) ? node.getTextContent() : '\n'))
    .join('');
}

function $pieces(element: ElementNode): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const visit = (node: LexicalNode) => {
    if ($isTextNode(node) || $isLineBreakNode(node)) {
      const from = end;
      end += $isTextNode(node) ? node.getTextContentSize() : 1;
      pieces.push({ node, from, to: end });
    } else if ($isElementNode(node) && !$isListNode(node))
      for (const child of node.getChildren()) visit(child);
  };
  for (const child of element.getChildren()) visit(child);
  return pieces;
}

/** Where a text node or line break begins in the run; 0 for what is no part of it. */
export function $offsetInRun(run: Run | null, node: LexicalNode): number {
  if (run?.kind !== 'element') return 0;
  return $pieces(run.node).find((piece) => piece.node.is(node))?.from ?? 0;
}

/**
 * Puts `text` in the place of a stretch. It takes the look of the first letter it replaces; marks of notes and
 * whatever else is no text stay where they are. Inside an update.
 */
export function $replaceInRun(run: Run, from: number, to: number, text: string): void {
  if (run.kind === 'string') {
    run.$set(run.text.slice(0, from) + text + run.text.slice(to));
    return;
  }
  let put: string | null = text;
  for (const piece of $pieces(run.node)) {
    const isTouched = piece.from < to && piece.to > from;
    // An empty stretch belongs to the text that ends there.
    if (!isTouched && !(from === to && piece.from <= from && from <= piece.to && put !== null)) continue;
    if (!$isTextNode(piece.node)) {
      if (!isTouched) continue;
      if (put) piece.node.replace($createTextNode(put));
      else piece.node.remove();
      put = null;
      continue;
    }
    const begin = Math.max(0, from - piece.from);
    const end = Math.min(piece.to, to) - piece.from;
    piece.node.spliceText(begin, Math.max(0, end - begin), put ?? '');
    put = null;
    if (piece.node.getTextContentSize() === 0) piece.node.remove();
  }
}

/**
 * Where a stretch stands on the screen; null where its text is not in the page (a string of a form field) or has
 * not been drawn. Inside a read.
 */
export function $domRange(editor: LexicalEditor, run: Run, from: number, to: number): Range | null {
  if (run.kind === 'string') return null;
  const pieces = $pieces(run.node).filter(({ node }) => $isTextNode(node));
  const first = pieces.find((piece) => piece.to > from);
  const last = pieces.findLast((piece) => piece.from < to);
  const start = first && domTextOf(editor.getElementByKey(first.node.getKey()));
  const end = last && domTextOf(editor.getElementByKey(last.node.getKey()));
  if (!first || !last || !start || !end) return null;
  const range = document.createRange();
  range.setStart(start, Math.min(start.length, Math.max(0, from - first.from)));
  range.setEnd(end, Math.min(end.length, to - last.from));
  return range;
}

/** A text node is drawn as an element with the text at its core. */
function domTextOf(element: HTMLElement | null): Text | null {
  let node: Node | null = element;
  while (node !== null && !(node instanceof Text)) node = node.firstChild;
  return node;
}

/** Selects a stretch, as if with the mouse. Inside an update. */
export function $selectInRun(run: Run, from: number, to: number): boolean {
  if (run.kind === 'string') return false;
  const pieces = $pieces(run.node).filter((piece): piece is Piece & { node: TextNode } =>
    $isTextNode(piece.node),
  );
  const first = pieces.find((piece) => piece.to > from);
  const last = pieces.findLast((piece) => piece.from < to);
  if (!first || !last) return false;
  const selection = first.node.select(from - first.from, from - first.from);
  selection.focus.set(last.node.getKey(), to - last.from, 'text');
  return true;
}
