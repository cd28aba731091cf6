/** Inline content as Lexical nodes, and back. */
import { $createLinkNode, $isLinkNode, type LinkNode } from '@lexical/link';
import {
  $createLineBreakNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
} from 'lexical';
import { textInline } from '#shared/document/build.ts';
import { appendInline } from '#shared/document/inline-runs.ts';
import type { Inline } from '#shared/document/schema.ts';
import { createAnchorReader, createAnchorWriter } from '../comment/thread-state.ts';
import { $createFootnoteMarkNode, FootnoteMarkNode } from '../footnote/nodes.ts';
import { formatOfMarks, marksOfFormat } from '../marks/conversion.ts';
import { $createPreservedInlineNode, PreservedInlineNode } from '../opaque/preserved-node.tsx';
import { $setProposal, $withProposal } from '../suggestion/proposal-state.ts';

/** Anchors of comments, in pairs within the content, become marks on the nodes between them. */
export function $inlineNodes(content: readonly Inline[]): LexicalNode[] {
  const anchors = createAnchorReader();
  return content.flatMap((inline) => {
    if (inline.type !== 'commentAnchor') return [anchors.$mark($inlineNode(inline))];
    anchors.pass(inline);
    return [];
  });
}

function $inlineNode(inline: Exclude<Inline, { type: 'commentAnchor' }>): LexicalNode {
  switch (inline.type) {
    case 'text':
      return $setProposal(
        $createTextNode(inline.text).setFormat(formatOfMarks(inline.marks)),
        inline.proposal,
      );
    case 'lineBreak':
      return $setProposal($createLineBreakNode(), inline.proposal);
    case 'link':
      return $createLinkNode(inline.href).append(...$inlineNodes(inline.content));
    case 'footnoteReference':
      return $setProposal($createFootnoteMarkNode(inline.footnoteId), inline.proposal);
    case 'opaque':
      return $createPreservedInlineNode(inline);
  }
  return inline satisfies never;
}

/**
 * The inline content of sibling nodes, in normal form: text is NFC; neighbouring runs with equal marks are
 * one run, neighbouring links to one address one link; no run and no link is empty. A node of a kind
 * unknown here leaves its text. Anchors come in pairs; `settleAnchors` makes one pair of those of a thread.
 */
export function $readInlines(nodes: readonly LexicalNode[]): Inline[] {
  const content: Inline[] = [];
  const anchors = createAnchorWriter();
  for (const node of nodes) {
    for (const inline of [...anchors.$before(node), ...$readInline(node)]) appendInline(content, inline);
  }
  return [...content, ...anchors.atEnd()].map(composed);
}

function $readInline(node: LexicalNode): Inline[] {
  if ($isTextNode(node)) {
    return textInline(node.getTextContent(), marksOfFormat(node.getFormat())).map((text) =>
      $withProposal(node, text),
    );
  }
  if ($isLineBreakNode(node)) return [$withProposal(node, { type: 'lineBreak' })];
  if (node instanceof FootnoteMarkNode) {
    return [$withProposal(node, { type: 'footnoteReference', footnoteId: node.getFootnoteId() })];
  }
  if (node instanceof PreservedInlineNode) return [node.getInline()];
  if ($isLinkNode(node)) return $readLink(node);
  return $isElementNode(node) ? $readInlines(node.getChildren()) : textInline(node.getTextContent());
}

/** A link holds text and line breaks only: a note's mark that was caught in it splits it. */
function $readLink(node: LinkNode): Inline[] {
  const parts: Inline[] = [];
  for (const inline of $readInlines(node.getChildren())) {
    // They stand around the link.
    if (inline.type === 'commentAnchor') continue;
    const isLinkable = inline.type === 'text' || inline.type === 'lineBreak';
    appendInline(parts, isLinkable ? { type: 'link', href: node.getURL(), content: [inline] } : inline);
  }
  return parts;
}

function composed(inline: Inline): Inline {
  if (inline.type === 'link') return { ...inline, content: inline.content.map(composedText) };
  return inline.type === 'text' ? composedText(inline) : inline;
}

function composedText<T extends Inline>(inline: T): T {
  return inline.type === 'text' ? { ...inline, text: inline.text.normalize('NFC') } : inline;
}
