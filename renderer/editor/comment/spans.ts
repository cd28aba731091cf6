/** Stretches of text that survive what keys of text nodes do not: a block and two offsets in it. */
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import { $readBlock } from '../convert/editor-to-document.ts';
import { $noteOf } from '../footnote/lookup.ts';
import { $isMember, $membersIn, $setThreadIds, $threadIds } from './thread-state.ts';

/** Part of one block of text (a paragraph, a list item, a paragraph of a cell or a note). */
export interface Span {
  block: NodeKey;
  /** Offsets in the text of the block's own members, in UTF-16 units; a mark without text counts 1. */
  from: number;
  to: number;
  text: string;
}

/** The block of text that holds a member. */
function $blockOf(member: LexicalNode): ElementNode {
  let block = member.getParentOrThrow();
  while (block.isInline()) block = block.getParentOrThrow();
  return block;
}

/** The members of a block itself, without those of lists inside it. */
function $ownMembers(block: ElementNode): LexicalNode[] {
  return block.getChildren().flatMap((child) => {
    if ($isElementNode(child)) return child.isInline() ? $ownMembers(child) : [];
    return $isMember(child) ? [child] : [];
  });
}

function sizeOf(member: LexicalNode): number {
  return $isTextNode(member) ? member.getTextContentSize() : 1;
}

/** Spans for pieces of members, in reading order; pieces of one block make one span. */
function $spansOf(pieces: readonly { member: LexicalNode; from: number; to: number }[]): Span[] {
  const spans = new Map<NodeKey, Span>();
  const offsets = new Map<NodeKey, number>();
  for (const { member, from, to } of pieces) {
    const block = $blockOf(member);
    const key = block.getKey();
    if (!spans.has(key)) {
      let offset = 0;
      for (const own of $ownMembers(block)) {
        offsets.set(own.getKey(), offset);
        offset += sizeOf(own);
      }
    }
    const start = offsets.get(member.getKey()) ?? 0;
    const span = spans.get(key) ?? { block: key, from: start + from, to: start + to, text: '' };
    spans.set(key, {
      ...span,
      to: start + to,
      text: span.text + member.getTextContent().slice(from, to),
    });
  }
  return [...spans.values()];
}

/** Where each id stands, from its first to its last member in each block. */
export function $spansOfThreads(): Map<string, Span[]> {
  const pieces = new Map<string, { member: LexicalNode; from: number; to: number }[]>();
  for (const member of $membersIn($getRoot())) {
    for (const id of $threadIds(member)) {
      const mine = pieces.get(id) ?? [];
      mine.push({ member, from: 0, to: sizeOf(member) });
      pieces.set(id, mine);
    }
  }
  return new Map([...pieces].map(([id, mine]) => [id, $spansOf(mine)]));
}

/** What is selected, within the body or within the note where the selection starts. Links are taken whole. */
export function $spansOfSelection(selection: RangeSelection): Span[] {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const note = $noteOf(start.getNode());
  const noteKey = note === null ? null : note.getKey();
  const pieces = selection.getNodes().flatMap((member) => {
    if (!$isMember(member) || ($noteOf(member)?.getKey() ?? null) !== noteKey) return [];
    const from = start.type === 'text' && start.key === member.getKey() ? start.offset : 0;
    const to = end.type === 'text' && end.key === member.getKey() ? end.offset : sizeOf(member);
    return from < to ? [{ member, from, to }] : [];
  });
  return $spansOf(pieces);
}

/** All text at or below the nodes. */
export function $spansOfNodes(nodes: readonly LexicalNode[]): Span[] {
  const members = new Map(nodes.flatMap($membersIn).map((member) => [member.getKey(), member]));
  return $spansOf([...members.values()].map((member) => ({ member, from: 0, to: sizeOf(member) })));
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The word that the caret stands in or beside; else the whole block of text; nothing where that is empty. */
export function $spansAtCaret({ anchor }: RangeSelection): Span[] {
  const node = anchor.getNode();
  const block = $isTextNode(node) || ($isElementNode(node) && node.isInline()) ? $blockOf(node) : node;
  if (!$isElementNode(block)) return [];
  const members = $ownMembers(block);
  const whole = $spansOf(members.map((member) => ({ member, from: 0, to: sizeOf(member) })));
  if (!$isTextNode(node)) return whole;
  let offset = anchor.offset;
  for (const member of members) {
    if (member.is(node)) break;
    offset += sizeOf(member);
  }
  const text = members.map((member) => ($isTextNode(member) ? member.getTextContent() : '\uFFFC')).join('');
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (offset < index || offset > index + word.length) continue;
    return [{ block: block.getKey(), from: index, to: index + word.length, text: word }];
  }
  return whole;
}

/** Puts the id on the text of a span; false when that is not there as it was. */
export function $markSpan(span: Span, id: string): boolean {
  const block = $getNodeByKey(span.block);
  if (!$isElementNode(block) || !block.isAttached()) return false;
  const pieces: { member: LexicalNode; from: number; to: number }[] = [];
  let offset = 0;
  for (const member of $ownMembers(block)) {
    const from = Math.max(span.from - offset, 0);
    const to = Math.min(span.to - offset, sizeOf(member));
    if (from < to) pieces.push({ member, from, to });
    offset += sizeOf(member);
  }
  const text = pieces.map(({ member, from, to }) => member.getTextContent().slice(from, to)).join('');
  if (pieces.length === 0 || text !== span.text) return false;
  for (const { member, from, to } of pieces) {
    const piece = $isTextNode(member) ? $piece(member, from, to) : member;
    $setThreadIds(piece, [...$threadIds(piece), id]);
  }
  return true;
}

function $piece(node: LexicalNode, from: number, to: number): LexicalNode {
  if (!$isTextNode(node)) return node;
  const parts = node.splitText(from, to);
  return (from === 0 ? parts[0] : parts[1]) ?? node;
}

/** Index, in the document, of the block that a node belongs to; 0 when it is in no block (a note). */
export function $blockIndex(node: LexicalNode): number {
  const top = node.getTopLevelElement();
  const index = $documentBlocks().findIndex((block) => block.is(top));
  return Math.max(index, 0);
}

/** The top-level nodes that are blocks of the document, in order. */
export function $documentBlocks(): LexicalNode[] {
  return $getRoot()
    .getChildren()
    .filter((child) => $readBlock(child) !== null);
}

/** Finds a quote, in the block with that index or, when it stands but once, anywhere; null when it does not. */
export function $spanOfQuote(quote: string, index: number): Span[] | null {
  // Only the start of a long stretch is kept; a quote over several blocks is looked for by its first.
  const [line = ''] = quote.split('\n');
  const sought = line.endsWith('…') ? line.slice(0, -1) : line;
  if (sought.trim() === '') return null;
  const inBlock = (top: LexicalNode): Span[] => {
    const blocks = new Map($membersIn(top).map((member) => [$blockOf(member).getKey(), $blockOf(member)]));
    return [...blocks.values()].flatMap((block) => {
      const [whole] = $spansOf($ownMembers(block).map((member) => ({ member, from: 0, to: sizeOf(member) })));
      const at = whole?.text.indexOf(sought) ?? -1;
      return whole === undefined || at < 0
        ? []
        : [{ block: whole.block, from: at, to: at + sought.length, text: sought }];
    });
  };
  const blocks = $documentBlocks();
  const here = blocks[index];
  const near = here === undefined ? [] : inBlock(here);
  if (near[0] !== undefined) return [near[0]];
  const all = blocks.flatMap(inBlock);
  return all.length === 1 ? all : null;
}
