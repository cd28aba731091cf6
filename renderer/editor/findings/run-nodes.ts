/** Runs of text in Lexical nodes, counted as the checks count them. Call these inside a read or an update. */
import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $createRangeSelection,
  $getNodeByKey,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import { $getNote } from '../footnote/lookup.ts';
import type { PassageAnchor } from './anchors.ts';

/** A text node's part of a run; a line break counts one and has no key. */
interface Piece {
  key: NodeKey | null;
  text: string;
  /** Offset in the run. */
  start: number;
}

function isBlock(node: LexicalNode): node is ElementNode {
  return $isElementNode(node) && !node.isInline();
}

/** The elements of a block that hold its runs, in reading order: items of lists, paragraphs of cells. */
export function $runElements(node: LexicalNode): ElementNode[] {
  if (!$isElementNode(node)) return [];
  if ($isListItemNode(node)) {
    const lists = node.getChildren().filter($isListNode);
    const own = lists.length === node.getChildrenSize() && lists.length > 0 ? [] : [node];
    return [...own, ...lists.flatMap($runElements)];
  }
  const inner = node.getChildren().filter(isBlock);
  return inner.length > 0 ? inner.flatMap($runElements) : [node];
}

/** The Lexical element of an anchor; null for fields of forms and for what is gone. */
export function $elementOf(anchor: PassageAnchor): ElementNode | null {
  if (anchor.part === 'field') return null;
  if (anchor.part === 'note') {
    const paragraph = $getNote(anchor.id)?.getChildAtIndex(anchor.paragraph) ?? null;
    return $isElementNode(paragraph) ? paragraph : null;
  }
  const block = $getNodeByKey(anchor.key);
  return block === null ? null : ($runElements(block)[anchor.run] ?? null);
}

export function $piecesOf(element: ElementNode): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (key: NodeKey | null, text: string) => {
    pieces.push({ key, text, start });
    start += text.length;
  };
  const walk = (node: LexicalNode) => {
    if ($isTextNode(node)) add(node.getKey(), node.getTextContent());
    else if ($isLineBreakNode(node)) add(null, '\n');
    else if ($isElementNode(node) && !$isListNode(node)) for (const child of node.getChildren()) walk(child);
  };
  for (const child of element.getChildren()) walk(child);
  return pieces;
}

export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

interface Point {
  key: NodeKey;
  offset: number;
}

/** The text node and offset at both ends of a stretch; null where there is no text. */
export function endsOf(pieces: readonly Piece[], from: number, to: number): [Point, Point] | null {
  const texts = pieces.filter((piece): piece is Piece & { key: NodeKey } => piece.key !== null);
  const first = texts.find(({ start, text }) => from < start + text.length);
  const last = texts.findLast(({ start }) => to > start);
  if (!first || !last || from < first.start || to > last.start + last.text.length) return null;
  return [
    { key: first.key, offset: from - first.start },
    { key: last.key, offset: to - last.start },
  ];
}

/** A selection of the stretch; null where there is no text. */
export function $selectionOf(element: ElementNode, from: number, to: number): RangeSelection | null {
  const ends = endsOf($piecesOf(element), from, to);
  if (!ends) return null;
  const [anchor, focus] = ends;
  const selection = $createRangeSelection();
  selection.anchor.set(anchor.key, anchor.offset, 'text');
  selection.focus.set(focus.key, focus.offset, 'text');
  return selection;
}
