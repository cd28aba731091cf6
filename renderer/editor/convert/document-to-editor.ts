/** ArticleDocument to Lexical nodes: the one place that knows which node stands for which block. */
import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getRoot,
  $setSelection,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { anchoredThreads, settleAnchors } from '#shared/document/anchors.ts';
import type { ArticleDocument, Block, Inline } from '#shared/document/schema.ts';
import { $createAdministrativeNode } from '../administrative/administrative-node.tsx';
import { $createFigureNode } from '../figure/figure-node.tsx';
import { $appendNotes } from '../footnote/conversion.ts';
import { $createAnswerNode, $createQuestionNode } from '../interview/nodes.ts';
import { $listNode } from '../list/conversion.ts';
import { $createListBreakNode, areSameKindOfList } from '../list/list-break-node.ts';
import { $createPreservedBlockNode } from '../opaque/preserved-node.tsx';
import { $setProposal } from '../suggestion/proposal-state.ts';
import { $tableNode, isEditableTable } from '../table/conversion.ts';
import { $inlineNodes } from './inlines.ts';
import { suggestionsState, threadsState } from './root-states.ts';

/** Fills the editor with a document; what was in it is gone. Call inside an update. */
export function $writeDocument(document: ArticleDocument): void {
  const root = $getRoot();
  $setSelection(null);
  root.clear();
  $setState(root, threadsState, anchoredThreads(document));
  $setState(root, suggestionsState, document.suggestions);
  const { blocks, footnotes } = settleAnchors(document, 'each');
  for (const block of blocks) {
    const node = $blockNode(block);
    if (areSameKindOfList(root.getLastChild(), node)) root.append($createListBreakNode());
    root.append(node);
  }
  // A caret needs a paragraph to stand in; `$readDocument` drops a lone empty one.
  if (root.isEmpty()) root.append($createParagraphNode());
  $appendNotes(footnotes);
}

function $withContent<T extends ElementNode>(node: T, content: readonly Inline[]): T {
  return node.append(...$inlineNodes(content));
}

/** The node of a block, with what is suggested about it. */
export function $blockNode(block: Block): LexicalNode {
  if (block.type === 'opaque' || block.type === 'list') return $plainNode(block);
  const { proposal, ...plain } = block;
  return $setProposal($plainNode(plain), proposal);
}

function $plainNode(block: Block): LexicalNode {
  switch (block.type) {
    case 'paragraph':
      return $withContent($createParagraphNode().setFormat(block.align ?? ''), block.content);
    case 'heading':
      return $withContent($createHeadingNode(`h${block.level}`), block.content);
    case 'quote':
      return $withContent($createQuoteNode(), block.content);
    case 'question':
      return $withContent($createQuestionNode(), block.content);
    case 'answer':
      return $withContent($createAnswerNode(), block.content);
    case 'list':
      return $listNode(block);
    case 'figure':
      return $createFigureNode(block);
    case 'divider':
      return $createHorizontalRuleNode();
    case 'recipients':
    case 'signature':
      return $createAdministrativeNode(block);
    case 'table':
      return isEditableTable(block) ? $tableNode(block) : $createPreservedBlockNode(block);
    case 'opaque':
      return $createPreservedBlockNode(block);
  }
  return block satisfies never;
}
