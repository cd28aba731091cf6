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
import type { Inline, LinkInline, TextInline } from '#shared/document/schema.ts';
import { $createFootnoteMarkNode, FootnoteMarkNode } from '../footnote/nodes.ts';
import { formatOfMarks, marksOfFormat } from '../marks/conversion.ts';
import { $createPreservedInlineNode, PreservedInlineNode } from '../opaque/preserved-node.tsx';

export function $inlineNodes(content: readonly Inline[]): LexicalNode[] {
  return content.map((inline) => {
    switch (inline.type) {
      case 'text':
        return $createTextNode(inline.text).setFormat(formatOfMarks(inline.marks));
      case 'lineBreak':
        return $createLineBreakNode();
      case 'link':
        return $createLinkNode(inline.href).append(...$inlineNodes(inline.content));
      case 'footnoteReference':
        return $createFootnoteMarkNode(inline.footnoteId);
      case 'commentAnchor':
      case 'opaque':
        return $createPreservedInlineNode(inline);
    }
    return inline satisfies never;
  });
}

/**
 * The inline content of sibling nodes, in normal form: text is NFC; neighbouring runs with equal marks are
 * one run, neighbouring links to one address one link; no run and no link is empty. A node of a kind
 * unknown here leaves its text.
 */
export function $readInlines(nodes: readonly LexicalNode[]): Inline[] {
  const content: Inline[] = [];
  for (const node of nodes) for (const inline of $readInline(node)) append(content, inline);
  return content.map(composed);
}

function $readInline(node: LexicalNode): Inline[] {
  if ($isTextNode(node)) return textInline(node.getTextContent(), marksOfFormat(node.getFormat()));
  if ($isLineBreakNode(node)) return [{ type: 'lineBreak' }];
  if (node instanceof FootnoteMarkNode) {
    return [{ type: 'footnoteReference', footnoteId: node.getFootnoteId() }];
  }
  if (node instanceof PreservedInlineNode) return [node.getInline()];
  if ($isLinkNode(node)) return $readLink(node);
  return $isElementNode(node) ? $readInlines(node.getChildren()) : textInline(node.getTextContent());
}

/** A link holds text and line breaks only: a note's mark that was caught in it splits it. */
function $readLink(node: LinkNode): Inline[] {
  const parts: Inline[] = [];
  for (const inline of $readInlines(node.getChildren())) {
    const isLinkable = inline.type === 'text' || inline.type === 'lineBreak';
    append(parts, isLinkable ? { type: 'link', href: node.getURL(), content: [inline] } : inline);
  }
  return parts;
}

/** Adds an inline, joining it with the last one where the two are one in normal form. */
function append(content: Inline[], next: Inline): void {
  const last = content.at(-1);
  if (last?.type === 'text' && next.type === 'text' && haveSameMarks(last, next)) {
    content[content.length - 1] = { ...last, text: last.text + next.text };
  } else if (last?.type === 'link' && next.type === 'link' && last.href === next.href) {
    const joined: LinkInline = { ...last, content: [...last.content] };
    for (const inline of next.content) append(joined.content, inline);
    content[content.length - 1] = joined;
  } else content.push(next);
}

function haveSameMarks(one: TextInline, other: TextInline): boolean {
  return (one.marks ?? []).join() === (other.marks ?? []).join();
}

function composed(inline: Inline): Inline {
  if (inline.type === 'link') return { ...inline, content: inline.content.map(composedText) };
  return inline.type === 'text' ? composedText(inline) : inline;
}

function composedText<T extends Inline>(inline: T): T {
  return inline.type === 'text' ? { ...inline, text: inline.text.normalize('NFC') } : inline;
}
