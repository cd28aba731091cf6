/** From a clipboard into the article. Call these inside an update. */
import { $insertGeneratedNodes } from '@lexical/clipboard';
import { $generateNodesFromDOMViaExtension, contextValue } from '@lexical/html';
import { $isListNode } from '@lexical/list';
import {
  $createParagraphNode,
  $createTabNode,
  $createTextNode,
  $getEditor,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isInlineElementOrDecoratorNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $onUpdate,
  $setSelection,
  type BaseSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  PASTE_TAG,
  type ParagraphNode,
  type RangeSelection,
  tokenizeRawText,
  UNDO_COMMAND,
} from 'lexical';
import { $createFigureNode, FigureNode } from '../figure/figure-node.tsx';
import { $insertFigures } from '../figure/move.ts';
import { $getOrCreateNotes, $marksIn } from '../footnote/lookup.ts';
import { $createNoteNode } from '../footnote/nodes.ts';
import { $freeNoteId } from '../footnote/note-ids.ts';
import { $createListBreakNode, areSameKindOfList } from '../list/list-break-node.ts';
import { ASK_ENCODING_COMMAND, type EncodingChoice, PASTED_COMMAND, type PasteReport } from './commands.ts';
import { joinLines } from './hard-lines.ts';
import { ImportedFigures, ImportedNotes } from './import-rules.ts';
import type { PastedNote } from './notes.ts';
import { type PlainPage, readPage } from './page.ts';
import { textOfPdfPage } from './pdf-page.ts';
import type { ClipboardExtras } from './pictures.ts';
import { readRuns, type TextReading } from './reading.ts';

/** Pastes the HTML of a clipboard at the selection; false when it holds nothing to paste. */
export function $receiveHtml(html: string, extras: ClipboardExtras, selection: BaseSelection): boolean {
  const printed = textOfPdfPage(html);
  if (printed !== null) {
    $receiveText(printed, selection);
    return true;
  }
  const page = readPage(html, extras);
  const { pictures } = page;
  const isEmpty = page.body.textContent.trim() === '' && page.body.querySelector('figure, hr') === null;
  if (isEmpty && pictures.remote + pictures.missing === 0) return false;
  $onceDecided(page.text.reading, selection, (way, here) => {
    page.text.write(way);
    $insertPage(page, here);
  });
  return true;
}

/** Pastes pictures alone: a screenshot, files of a folder. */
export function $receiveFiles(files: readonly File[]): void {
  const figures = files.map(() => $createFigureNode({}));
  if (figures.length === 0) return;
  $insertFigures(figures, null);
  const pictures = files.flatMap((file, place) => {
    const figure = figures[place]?.getKey();
    return figure === undefined ? [] : [{ figure, file }];
  });
  report({ pictures });
}

/** Pastes plain text at the selection: wrapped lines become paragraphs, the others stay. */
export function $receiveText(text: string, selection: BaseSelection): void {
  const all = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const lines = all.length > 1 ? all.filter((line) => line.trim() !== '') : all;
  const { paragraphs, joined } = joinLines(all);
  const reading = readRuns((joined > 0 ? paragraphs : lines).map((line) => [{ text: line, font: null }]));
  $onceDecided(reading, selection, (way, here) => {
    const editor = $getEditor();
    $insertLines(reading[way], here);
    const again = () => pasteAgain(editor, readRuns(lines.map((line) => [{ text: line, font: null }]))[way]);
    report({
      mended: reading.mended,
      joined: joined > 0 ? { paragraphs: paragraphs.length, again } : null,
    });
  });
}

/** At once where all is Unicode; else when a person has chosen, as one step of undo of its own. */
function $onceDecided(
  reading: TextReading,
  selection: BaseSelection,
  $insert: (way: 'converted' | 'kept', selection: BaseSelection) => void,
): void {
  if (reading.legacy.length === 0) {
    $insert('converted', selection);
    return;
  }
  const editor = $getEditor();
  const here = selection.clone();
  const answer = (choice: EncodingChoice) => {
    editor.focus();
    if (choice === 'cancel') return;
    editor.update(
      () => {
        $setSelection(here.clone());
        const current = $getSelection();
        if (current !== null) $insert(choice, current);
      },
      { tag: PASTE_TAG },
    );
  };
  $onUpdate(() => {
    const question = { stretches: reading.legacy, answer };
    if (!editor.dispatchCommand(ASK_ENCODING_COMMAND, question)) answer('kept');
  });
}

function pasteAgain(editor: LexicalEditor, lines: readonly string[]): void {
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.update(
    () => {
      const selection = $getSelection();
      if (selection !== null) $insertLines(lines, selection);
    },
    { tag: PASTE_TAG },
  );
  editor.focus();
}

function $insertLines(lines: readonly string[], selection: BaseSelection): void {
  if (!$isRangeSelection(selection)) {
    selection.insertNodes(lines.map((line) => $createParagraphNode().append($createTextNode(line))));
    return;
  }
  $setSelection(selection);
  for (const [place, line] of lines.entries()) {
    if (place > 0) $atCaret((caret) => caret.insertParagraph());
    tokenizeRawText(line, {
      text: (part) => $atCaret((caret) => caret.insertText(part)),
      tab: () => $atCaret((caret) => caret.insertNodes([$createTabNode()])),
      linebreak: () => $atCaret((caret) => caret.insertLineBreak()),
    });
  }
}

/** Each insertion may put another selection in the place of the one before. */
function $atCaret($act: (caret: RangeSelection) => void): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) $act(selection);
}

function $insertPage(page: PlainPage, selection: BaseSelection): void {
  const figures = new Map<string, NodeKey>();
  const notes = new Map(page.notes.map((note) => [note.key, $addNote(note)]));
  const nodes = $importBlocks(page.body, [
    contextValue(ImportedFigures, figures),
    contextValue(ImportedNotes, notes),
  ]);
  if (nodes.length > 0) $insertGeneratedNodes($getEditor(), nodes, selection);
  const pictures = [...page.pictures.files].flatMap(([key, file]) => {
    const figure = figures.get(key);
    return figure !== undefined && $isStanding(figure) ? [{ figure, file }] : [];
  });
  const { remote, missing } = page.pictures;
  report({ pictures, remote, missing, mended: page.text.reading.mended });
}

function $isStanding(key: NodeKey): boolean {
  const node = $getNodeByKey(key);
  return node instanceof FigureNode && node.isAttached();
}

/** The note's text as a note of this article; its id. Without a mark it is tidied away again. */
function $addNote({ content }: PastedNote): string {
  const page = content.ownerDocument.createElement('div');
  for (const mark of content.querySelectorAll('[data-pasted-note]')) mark.remove();
  if (content.localName === 'p') page.append(content);
  else page.append(...content.childNodes);
  const id = $freeNoteId();
  const nodes = $asBlocks($importBlocks(page, []));
  const note = $createNoteNode(id, 'marked').append(...(nodes.length > 0 ? nodes : [$createParagraphNode()]));
  $getOrCreateNotes().append(note);
  return id;
}

type ImportContext = NonNullable<
  NonNullable<Parameters<typeof $generateNodesFromDOMViaExtension>[1]>['context']
>;

/** Blocks only, or inline nodes only; lines that hold nothing are left out. */
function $importBlocks(part: Element, context: ImportContext): LexicalNode[] {
  const nodes = $generateNodesFromDOMViaExtension(part, { context }).filter((node) => !$isBlank(node));
  return nodes.every(isInline) ? nodes : $asBlocks(nodes);
}

/** Puts each run of inline nodes into a paragraph of its own. */
function $asBlocks(nodes: readonly LexicalNode[]): LexicalNode[] {
  const blocks: LexicalNode[] = [];
  let run: ParagraphNode | null = null;
  for (const node of nodes) {
    if (!isInline(node)) {
      run = null;
      blocks.push(node);
    } else if (run !== null) run.append(node);
    else if (!$isLineBreakNode(node)) {
      run = $createParagraphNode().append(node);
      blocks.push(run);
    }
  }
  return $withNumberedListsApart(blocks.filter((block) => !$isBlank(block)));
}

/** Two numbered lists side by side stay two: joined, the second would be numbered as the first. */
function $withNumberedListsApart(blocks: readonly LexicalNode[]): LexicalNode[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1] ?? null;
    const isNumbered = $isListNode(block) && block.getListType() === 'number';
    return isNumbered && areSameKindOfList(before, block) ? [$createListBreakNode(), block] : [block];
  });
}

function isInline(node: LexicalNode): boolean {
  return $isTextNode(node) || $isLineBreakNode(node) || $isInlineElementOrDecoratorNode(node);
}

/** An empty line between paragraphs is spacing, which the template sets. */
function $isBlank(node: LexicalNode): boolean {
  if (!$isElementNode(node) || node.isInline()) return false;
  return node.getTextContent().trim() === '' && $marksIn(node).length === 0;
}

function report(parts: Partial<PasteReport>): void {
  const editor = $getEditor();
  const whole: PasteReport = { pictures: [], remote: 0, missing: 0, mended: 0, joined: null, ...parts };
  $onUpdate(() => editor.dispatchCommand(PASTED_COMMAND, whole));
}
