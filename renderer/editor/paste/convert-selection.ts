/** Old encodings in text that stands in the article already. */
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { ASK_ENCODING_COMMAND, NOTHING_TO_CONVERT_COMMAND } from './commands.ts';
import { readRuns } from './reading.ts';

/** Asks about the selected text, or about all text when none is selected, and converts it as one step of undo. */
export function $convertSelection(editor: LexicalEditor): boolean {
  const blocks = [...$textsByBlock().values()];
  const texts = blocks.flat();
  const reading = readRuns(
    blocks.map((block) => block.map((text) => ({ text: text.getTextContent(), font: null }))),
  );
  if (reading.legacy.length === 0) return editor.dispatchCommand(NOTHING_TO_CONVERT_COMMAND, undefined);
  return editor.dispatchCommand(ASK_ENCODING_COMMAND, {
    stretches: reading.legacy,
    answer: (choice) => {
      editor.focus();
      if (choice !== 'converted') return;
      editor.update(
        () => {
          for (const [place, text] of texts.entries()) {
            const converted = reading.converted[place];
            if (converted !== undefined && text.isAttached()) text.setTextContent(converted);
          }
        },
        { tag: HISTORY_PUSH_TAG },
      );
    },
  });
}

/** Whole runs of text: an encoding is never told from half a word. */
function $textsByBlock(): Map<string, TextNode[]> {
  const selection = $getSelection();
  const hasRange = $isRangeSelection(selection) && !selection.isCollapsed();
  const nodes = hasRange ? selection.getNodes() : withDescendants($getRoot());
  const blocks = new Map<string, TextNode[]>();
  for (const node of nodes) {
    if (!$isTextNode(node) || node.getTextContent() === '') continue;
    const block = blockOf(node).getKey();
    blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  return blocks;
}

function blockOf(node: LexicalNode): LexicalNode {
  const parent = node.getParent();
  if (parent === null) return node;
  return parent.isInline() ? blockOf(parent) : parent;
}

function withDescendants(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? [node, ...node.getChildren().flatMap(withDescendants)] : [node];
}
