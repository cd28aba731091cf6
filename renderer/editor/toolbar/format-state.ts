/** What the toolbar shows of the selection. */
import { $isLinkNode } from '@lexical/link';
import { $isListNode } from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $findCellNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type ElementFormatType,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { useEffect, useState } from 'react';
import type { Numbering } from '#shared/document/list-marks.ts';
import { MARKS, type Mark } from '#shared/document/schema.ts';
import type { BlockKind } from '../block-kind/commands.ts';
import { $noteOf } from '../footnote/lookup.ts';
import { AnswerNode, QuestionNode } from '../interview/nodes.ts';
import { $numberingOf } from '../list/numbering-state.ts';

export interface FormatState {
  /** Null when no text is selected. */
  kind: BlockKind | 'list' | 'note' | 'cell' | 'other' | null;
  marks: readonly Mark[];
  list: 'bullet' | Numbering | null;
  /** Address of the link that the selection starts in. */
  link: string | null;
  alignment: ElementFormatType;
}

const NOTHING: FormatState = { kind: null, marks: [], list: null, link: null, alignment: '' };

/** Follows the selection; renders only when something shown has changed. */
export function useFormatState(): FormatState {
  const [editor] = useLexicalComposerContext();
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    const refresh = () => {
      const next = readFormatState(editor);
      setState((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    refresh();
    return editor.registerUpdateListener(refresh);
  }, [editor]);
  return state;
}

function readFormatState(editor: LexicalEditor): FormatState {
  return editor.getEditorState().read($readFormatState);
}

export function $readFormatState(): FormatState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return NOTHING;
  const node = selection.anchor.getNode();
  const block = node.getTopLevelElement();
  const list = $findMatchingParent(node, $isListNode);
  return {
    kind: $placeOf(node) ?? kindOf(block),
    marks: MARKS.filter((mark) => selection.hasFormat(mark)),
    list: list === null ? null : ($numberingOf(list) ?? 'bullet'),
    link: $findMatchingParent(node, $isLinkNode)?.getURL() ?? null,
    alignment: $isElementNode(block) ? block.getFormatType() : '',
  };
}

/** Notes and cells of tables hold paragraphs only. */
function $placeOf(node: LexicalNode): 'note' | 'cell' | null {
  if ($noteOf(node) !== null) return 'note';
  return $findCellNode(node) === null ? null : 'cell';
}

function kindOf(block: LexicalNode | null): FormatState['kind'] {
  if ($isParagraphNode(block)) return 'paragraph';
  if ($isHeadingNode(block)) return kindOfHeading(block.getTag());
  if ($isQuoteNode(block)) return 'quote';
  if (block instanceof QuestionNode) return 'question';
  if (block instanceof AnswerNode) return 'answer';
  return $isListNode(block) ? 'list' : 'other';
}

function kindOfHeading(tag: string): BlockKind {
  if (tag === 'h1') return 'heading1';
  return tag === 'h2' ? 'heading2' : 'heading3';
}
