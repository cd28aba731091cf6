/** Lexical nodes to ArticleDocument. Inverse of `$writeDocument` for documents in normal form. */
import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode, type HeadingTagType } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import {
  $getRoot,
  $getState,
  $isElementNode,
  $isParagraphNode,
  type EditorState,
  type ElementFormatType,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical';
import { settleAnchors } from '#shared/document/anchors.ts';
import { type ArticleDocument, type Block, type BlockOf, DOCUMENT_VERSION } from '#shared/document/schema.ts';
import { pruneSuggestions } from '#shared/document/suggestions/ids.ts';
import { AdministrativeNode } from '../administrative/administrative-node.tsx';
import { FigureNode } from '../figure/figure-node.tsx';
import { $readNotes } from '../footnote/conversion.ts';
import { $getNotes } from '../footnote/lookup.ts';
import { NotesNode } from '../footnote/nodes.ts';
import { AnswerNode, QuestionNode } from '../interview/nodes.ts';
import { $readList } from '../list/conversion.ts';
import { ListBreakNode } from '../list/list-break-node.ts';
import { PreservedBlockNode } from '../opaque/preserved-node.tsx';
import { $withProposal } from '../suggestion/proposal-state.ts';
import { $readTable } from '../table/conversion.ts';
import { $readInlines } from './inlines.ts';
import { suggestionsState } from './root-states.ts';

/** The document that a state of the editor holds. */
export function editorToDocument(state: EditorState): ArticleDocument {
  return state.read(() => $readDocument($readBlock));
}

/** The document of the current state, each top-level node read by `readBlock`, the notes by `readNotes`. */
export function $readDocument(
  readBlock: (node: LexicalNode) => Block | null,
  readNotes: (notes: NotesNode) => ArticleDocument['footnotes'] = $readNotes,
): ArticleDocument {
  const notes = $getNotes();
  const blocks = $getRoot()
    .getChildren()
    .flatMap((node) => readBlock(node) ?? []);
  const document: ArticleDocument = {
    version: DOCUMENT_VERSION,
    blocks: isBlank(blocks) ? [] : blocks,
    footnotes: notes === null ? {} : readNotes(notes),
    suggestions: $getState($getRoot(), suggestionsState),
  };
  return settleAnchors(pruneSuggestions(document), 'whole');
}

function isBlank(blocks: readonly Block[]): boolean {
  const [first] = blocks;
  return (
    blocks.length === 1 &&
    first?.type === 'paragraph' &&
    first.content.length === 0 &&
    first.align === undefined &&
    first.proposal === undefined
  );
}

/** One top-level node as a block; null for what is the editor's own. */
export function $readBlock(node: LexicalNode): Block | null {
  const block = $readPlain(node);
  return block === null || block.type === 'opaque' || block.type === 'list'
    ? block
    : $withProposal(node, block);
}

function $readPlain(node: LexicalNode): Block | null {
  if ($isParagraphNode(node)) return $readParagraph(node);
  if ($isHeadingNode(node)) {
    return { type: 'heading', level: levelOf(node.getTag()), content: $readInlines(node.getChildren()) };
  }
  if ($isListNode(node)) return $readList(node);
  if ($isQuoteNode(node)) return { type: 'quote', content: $readInlines(node.getChildren()) };
  if (node instanceof QuestionNode) return { type: 'question', content: $readInlines(node.getChildren()) };
  if (node instanceof AnswerNode) return { type: 'answer', content: $readInlines(node.getChildren()) };
  if (node instanceof FigureNode) return node.getFigure();
  if (node instanceof AdministrativeNode) return node.getBlock();
  if ($isTableNode(node)) return $readTable(node);
  if (node instanceof PreservedBlockNode) return node.getBlock();
  if ($isHorizontalRuleNode(node)) return { type: 'divider' };
  if (node instanceof ListBreakNode || node instanceof NotesNode) return null;
  return { type: 'paragraph', content: $readInlines($isElementNode(node) ? node.getChildren() : [node]) };
}

function $readParagraph(node: ParagraphNode): BlockOf<'paragraph'> {
  const content = $readInlines(node.getChildren());
  const align = alignmentOf(node.getFormatType());
  return align === undefined ? { type: 'paragraph', content } : { type: 'paragraph', align, content };
}

/** Lexical's logical sides are the physical ones here: Vietnamese is written from the left. */
function alignmentOf(format: ElementFormatType): BlockOf<'paragraph'>['align'] {
  if (format === '') return undefined;
  if (format === 'start') return 'left';
  return format === 'end' ? 'right' : format;
}

function levelOf(tag: HeadingTagType): 1 | 2 | 3 {
  if (tag === 'h1') return 1;
  return tag === 'h2' ? 2 : 3;
}
