/** The keys of a table, as Word has them; the arrows are Lexical's own. */
import { $isTableNode, $isTableSelection } from '@lexical/table';
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  SELECT_ALL_COMMAND,
} from 'lexical';
import { $isAtEdge } from '../opaque/at-edge.ts';
import { $removeBlock } from '../opaque/remove-block.ts';
import { $clearCells, $insertRow } from './actions.ts';
import { $cellAtCaret, $selectContent, $selectedRange, $selectTable, isWholeTable } from './lookup.ts';

export function registerTableKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_TAB_COMMAND, $goToNextCell, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(SELECT_ALL_COMMAND, $selectMore, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_DOWN_COMMAND, $typeOver, COMMAND_PRIORITY_CRITICAL),
    // Before Lexical's own, which drop the selection and take the whole table away with Delete too.
    ...[KEY_DELETE_COMMAND, KEY_BACKSPACE_COMMAND].map((command) =>
      editor.registerCommand(
        command,
        (event) => $deleteCells(event, command === KEY_BACKSPACE_COMMAND),
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, $deleteBeside, COMMAND_PRIORITY_HIGH),
    ),
  );
}

/** Tab selects what the next cell holds, Shift+Tab the one before; Tab in the last cell adds a row. */
function $goToNextCell(event: KeyboardEvent): boolean {
  const range = $selectedRange();
  if (range === null || event.ctrlKey || event.altKey || event.metaKey) return false;
  event.preventDefault();
  const { grid, top, bottom, left, right } = range;
  const cells = [...new Set(grid.flatMap(({ places }) => places))];
  const here = event.shiftKey ? grid[top]?.places[left] : grid[bottom]?.places[right];
  const place = here === undefined ? -1 : cells.indexOf(here);
  const next = cells[place + (event.shiftKey ? -1 : 1)];
  if (next !== undefined) $selectContent(next);
  else if (!event.shiftKey) $insertRow(range, grid.length)?.selectStart();
  return true;
}

/** What the cell holds, then the table, then what Ctrl+A selects elsewhere. */
function $selectMore(): boolean {
  const range = $selectedRange();
  if (range === null) return false;
  const cell = $cellAtCaret();
  const before = $getSelection()?.clone() ?? null;
  if ($isTableSelection(before) && isWholeTable(range)) {
    // Whoever answers next looks for a caret.
    range.table.selectStart();
    return false;
  }
  if (cell === null || $selectContent(cell).is(before)) $selectTable(range.table);
  return true;
}

/** What is typed takes the place of what the first selected cell holds. */
function $typeOver({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isTyping = (key.length === 1 || key === 'Process') && !ctrlKey && !metaKey && !altKey;
  const range = isTyping && $isTableSelection($getSelection()) ? $selectedRange() : null;
  const first = range?.grid[range.top]?.places[range.left];
  if (first !== undefined) $selectContent(first);
  return false;
}

/** Delete empties the selected cells; Backspace too, unless they are the whole table. */
function $deleteCells(event: KeyboardEvent | null, isBackspace: boolean): boolean {
  const range = $isTableSelection($getSelection()) ? $selectedRange() : null;
  if (range === null) return false;
  event?.preventDefault();
  if (isBackspace && isWholeTable(range)) $removeBlock(range.table);
  else $clearCells(range);
  return true;
}

/** A table is never lost to one stray press: the first beside it selects it, a second deletes it. */
function $deleteBeside(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { node, offset } = { node: selection.anchor.getNode(), offset: selection.anchor.offset };
  const block = node.getTopLevelElement();
  let neighbour: LexicalNode | null = null;
  if ($isRootNode(node)) neighbour = node.getChildAtIndex(isBackward ? offset - 1 : offset);
  else if (
    $isElementNode(block) &&
    $isRootNode(block.getParent()) &&
    $isAtEdge(selection, block, isBackward)
  ) {
    neighbour = isBackward ? block.getPreviousSibling() : block.getNextSibling();
  }
  if (!$isTableNode(neighbour)) return false;
  if ($isElementNode(block) && block.isEmpty()) {
    // An empty paragraph is what the press was for.
    if (isBackward) neighbour.selectEnd();
    else neighbour.selectStart();
    block.remove();
  } else $selectTable(neighbour);
  return true;
}
