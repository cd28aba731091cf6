import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  HeadingNode,
  QuoteNode,
} from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  ParagraphNode,
} from 'lexical';
import { $createAnswerNode, $createQuestionNode, AnswerNode, QuestionNode } from '../interview/nodes.ts';
import { $isAtEdge } from '../opaque/at-edge.ts';
import { type BlockKind, SET_ALIGNMENT_COMMAND, SET_BLOCK_KIND_COMMAND } from './commands.ts';

const CREATE: Record<BlockKind, () => ElementNode> = {
  paragraph: $createParagraphNode,
  heading1: () => $createHeadingNode('h1'),
  heading2: () => $createHeadingNode('h2'),
  heading3: () => $createHeadingNode('h3'),
  quote: () => $createQuoteNode(),
  question: $createQuestionNode,
  answer: $createAnswerNode,
};

/** Turns the selected blocks into another kind. Call inside an update. */
export function $setBlockKind(kind: BlockKind): void {
  $setBlocksType($getSelection(), CREATE[kind]);
}

/** The document has an alignment for paragraphs only, and no indents: what others bring along goes. */
function $dropLayout(node: ElementNode): void {
  if (!$isParagraphNode(node) && node.getFormatType() !== '') node.setFormat('');
  if (node.getIndent() !== 0) node.setIndent(0);
}

function $dropDeepLevels(node: HeadingNode): void {
  if (!['h1', 'h2', 'h3'].includes(node.getTag())) node.setTag('h3');
}

/** Lexical goes on with a heading where one ends with a footnote's mark; what follows a heading is text. */
function $leaveHeading(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const heading = $findMatchingParent(selection.anchor.getNode(), $isHeadingNode);
  if (heading === null || heading.isEmpty() || !$isAtEdge(selection, heading, false)) return false;
  const paragraph = $createParagraphNode();
  heading.insertAfter(paragraph);
  paragraph.selectStart();
  return true;
}

export const BlockKindExtension = defineExtension({
  name: 'toa-soan/block-kind',
  nodes: () => [QuestionNode, AnswerNode],
  register: (editor) =>
    mergeRegister(
      ...[ParagraphNode, HeadingNode, QuoteNode, QuestionNode, AnswerNode].map((kind) =>
        editor.registerNodeTransform<ElementNode>(kind, $dropLayout),
      ),
      editor.registerNodeTransform(HeadingNode, $dropDeepLevels),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveHeading, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        SET_BLOCK_KIND_COMMAND,
        (kind) => {
          $setBlockKind(kind);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        SET_ALIGNMENT_COMMAND,
        (alignment) => {
          const selection = $getSelection();
          if (!$isRangeSelection(selection)) return false;
          const blocks = new Set(selection.getNodes().map((node) => node.getTopLevelElement()));
          for (const block of blocks) if ($isParagraphNode(block)) block.setFormat(alignment);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    ),
});
