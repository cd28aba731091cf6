/** Brings nodes of the editor to the blocks of a document with as little change as can be. */
import { $getRoot, $isElementNode, type ElementNode, type LexicalNode } from 'lexical';
import { isSameJson } from '#shared/document/same.ts';
import type { Block, Inline } from '#shared/document/schema.ts';
import { type Unit, unitsOf } from '#shared/document/suggestions/units.ts';
import { $blockNode } from '../convert/document-to-editor.ts';
import { $readBlock } from '../convert/editor-to-document.ts';
import { $inlineNodes, $readInlines } from '../convert/inlines.ts';
import { $getNotes } from '../footnote/lookup.ts';
import { $partLists } from '../list/part-lists.ts';
import { $unitNodes } from './positions.ts';
import { $setProposal } from './proposal-state.ts';

/** A top-level node and what it says. */
export interface ReadBlock {
  node: LexicalNode;
  block: Block;
}

/** The blocks of the body, each with its node. */
export function $readBlocks(): ReadBlock[] {
  return $getRoot()
    .getChildren()
    .flatMap((node) => {
      const block = $readBlock(node);
      return block === null ? [] : [{ node, block }];
    });
}

/** A stretch where two runs of blocks differ: from `start`, up to `end` counted from behind. */
export function differingStretch(
  before: readonly Block[],
  after: readonly Block[],
): { start: number; end: number } | null {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && isSameJson(before[start], after[start])) start += 1;
  if (start === before.length && start === after.length) return null;
  let end = 0;
  while (end < most - start && isSameJson(before.at(-1 - end), after.at(-1 - end))) end += 1;
  return { start, end };
}

/**
 * Makes the nodes say these blocks. Nodes whose text alone differs keep their identity.
 *
 * @param read the neighbouring top-level nodes to change
 * @param behind the node before which to put blocks; null for the end of the body
 * @returns the nodes that stand for the blocks now
 */
export function $patchBlocks(
  read: readonly ReadBlock[],
  blocks: readonly Block[],
  behind: LexicalNode | null,
): LexicalNode[] {
  const stretch = differingStretch(
    read.map(({ block }) => block),
    blocks,
  );
  if (stretch === null) return read.map(({ node }) => node);
  const { start, end } = stretch;
  const old = read.slice(start, read.length - end);
  const next = blocks.slice(start, blocks.length - end);
  const nodes = $patchInPlace(old, next) ?? $replace(old, next, read[read.length - end]?.node ?? behind);
  return [
    ...read.slice(0, start).map(({ node }) => node),
    ...nodes,
    ...read.slice(read.length - end).map(({ node }) => node),
  ];
}

function $patchInPlace(old: readonly ReadBlock[], blocks: readonly Block[]): LexicalNode[] | null {
  const [before, after] = [unitsOf(old.map(({ block }) => block)), unitsOf(blocks)];
  const unitNodes = old.flatMap(({ node }) => $unitNodes(node));
  const isSameShape =
    before.length === after.length &&
    before.length === unitNodes.length &&
    before.every((unit, place) => haveSameShape(unit, after[place]));
  if (!isSameShape) return null;
  for (const [place, unit] of after.entries()) {
    const unitNode = unitNodes[place];
    if (unit.kind === 'text' && unitNode?.kind === 'text') {
      $setProposal(unitNode.node, unit.proposal);
      $patchContent(unitNode.node, unit.content);
    } else if (unit.kind === 'whole' && unit.block.type !== 'opaque' && unitNode) {
      $setProposal(unitNode.node, unit.block.proposal);
    }
  }
  return old.map(({ node }) => node);
}

function haveSameShape(one: Unit, other: Unit | undefined): boolean {
  if (one.kind === 'text') return other?.kind === 'text' && isSameJson(one.layout, other.layout);
  return other?.kind === 'whole' && isSameJson(withoutProposal(one.block), withoutProposal(other.block));
}

function withoutProposal(block: object): object {
  return { ...block, proposal: undefined };
}

/** Makes a paragraph hold this content; children that hold part of it already stay. */
export function $patchContent(parent: ElementNode, content: readonly Inline[]): void {
  const children = parent.getChildren();
  // Ends of comments are no nodes: where they stand children and content do not count alike.
  const hasAnchors = [...content, ...$readInlines(children)].some(({ type }) => type === 'commentAnchor');
  const isHeld = (child: LexicalNode | undefined, inline: Inline | undefined) =>
    child !== undefined && inline !== undefined && isSameJson($readInlines([child]), [inline]);
  const most = hasAnchors ? 0 : Math.min(children.length, content.length);
  let start = 0;
  while (start < most && isHeld(children[start], content[start])) start += 1;
  if (start === children.length && start === content.length) return;
  let end = 0;
  while (end < most - start && isHeld(children.at(-1 - end), content.at(-1 - end))) end += 1;
  const next = content.slice(start, content.length - end);
  parent.splice(start, children.length - end - start, $inlineNodes(next));
}

function $replace(
  old: readonly ReadBlock[],
  blocks: readonly Block[],
  behind: LexicalNode | null,
): LexicalNode[] {
  const nodes = blocks.map($blockNode);
  const following = behind ?? $getNotes();
  for (const node of nodes) {
    if (following === null) $getRoot().append(node);
    else following.insertBefore(node, false);
  }
  for (const { node } of old) node.remove();
  $partLists();
  return nodes;
}

/** The text of a paragraph of a note. */
export function $readContent(node: LexicalNode): Inline[] {
  return $readInlines($isElementNode(node) ? node.getChildren() : [node]);
}
