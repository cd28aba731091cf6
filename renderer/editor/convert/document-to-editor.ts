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
import type { ArticleDocument, Block, Inline } from '#shared/document/schema.ts';
import { inlineContents } from '#shared/document/walk.ts';
import { $createAdministrativeNode } from '../administrative/administrative-node.tsx';
import { $createFigureNode } from '../figure/figure-node.tsx';
import { $appendNotes } from '../footnote/conversion.ts';
import { $createAnswerNode, $createQuestionNode } from '../interview/nodes.ts';
import { $listNode } from '../list/conversion.ts';
import { $createListBreakNode, areSameKindOfList } from '../list/list-break-node.ts';
import { $createPreservedBlockNode } from '../opaque/preserved-node.tsx';
import { $tableNode, isEditableTable } from '../table/conversion.ts';
import { $inlineNodes } from './inlines.ts';
import { threadsState } from './root-states.ts';

/** Fills the editor with a document; what was in it is gone. Call inside an update. */
export function $writeDocument(document: ArticleDocument): void {
  const root = $getRoot();
  $setSelection(null);
  root.clear();
  $setState(root, threadsState, threadsOf(document));
  for (const block of document.blocks) {
    const node = $blockNode(block);
    if (areSameKindOfList(root.getLastChild(), node)) root.append($createListBreakNode());
    root.append(node);
  }
  // A caret needs a paragraph to stand in; `$readDocument` drops a lone empty one.
  if (root.isEmpty()) root.append($createParagraphNode());
  $appendNotes(document.footnotes);
}

function threadsOf(document: ArticleDocument): string[] {
  const contents = document.blocks.flatMap((block) => [...inlineContents(block)].flat());
  return contents.flatMap((inline) => (inline.type === 'commentAnchor' ? inline.threadId : []));
}

function $withContent<T extends ElementNode>(node: T, content: readonly Inline[]): T {
  return node.append(...$inlineNodes(content));
}

function $blockNode(block: Block): LexicalNode {
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
