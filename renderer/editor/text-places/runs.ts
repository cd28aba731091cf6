/**
 * The runs of text of an article's body as the editor holds them, addressed as everywhere else by a place: the
 * index of the block and of the run inside it, or a footnote's id and paragraph (shared/checks/passage.ts).
 *
 * Call these inside a read or an update.
 */
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $isTableCellNode, $isTableNode } from '@lexical/table';
import { $getRoot, $getState, $isElementNode, $setState, type ElementNode, type LexicalNode } from 'lexical';
import type { FindingPlace } from '#shared/checks/finding.ts';
import { AdministrativeNode } from '../administrative/administrative-node.tsx';
import { FigureNode } from '../figure/figure-node.tsx';
import { $getNote, $getNotes } from '../footnote/lookup.ts';
import { NotesNode } from '../footnote/nodes.ts';
import { ListBreakNode } from '../list/list-break-node.ts';
import { $rowsOf } from '../table/conversion.ts';
import { captionState } from '../table/states.ts';

/** Text that stands in nodes. */
export interface ElementRun {
  kind: 'element';
  node: ElementNode;
}
/** Text that a block keeps as a plain string: a caption, a line of the recipients. */
export interface StringRun {
  kind: 'string';
  node: LexicalNode;
  text: string;
  /** Puts another string in its place; inside an update. */
  $set(text: string): void;
}
export type Run = ElementRun | StringRun;

export type RunPlace = Omit<FindingPlace, 'from' | 'to'>;

/** The top-level nodes that are blocks of the document, in its order. */
export function $blockNodes(): LexicalNode[] {
  return $getRoot()
    .getChildren()
    .filter((node) => !(node instanceof NotesNode || node instanceof ListBreakNode));
}

/** The runs of a block in the order of their indexes; null where a run is empty and has no node of its own. */
export function $runsOfBlock(block: LexicalNode): (Run | null)[] {
  if (block instanceof FigureNode) return figureRuns(block);
  if (block instanceof AdministrativeNode) return administrativeRuns(block);
  if ($isListNode(block)) return $listRuns(block);
  if ($isTableNode(block)) {
    const cells = $rowsOf(block)
      .flatMap((row) => row.getChildren().filter($isTableCellNode))
      .flatMap((cell) => cell.getChildren().map(elementRun));
    const caption: StringRun = {
      kind: 'string',
      node: block,
      text: $getState(block, captionState),
      $set: (text) => $setState(block, captionState, text),
    };
    return [...cells, caption];
  }
  return $isElementNode(block) ? [elementRun(block)] : [];
}

function elementRun(node: LexicalNode): ElementRun | null {
  return $isElementNode(node) ? { kind: 'element', node } : null;
}

function figureRuns(node: FigureNode): StringRun[] {
  const figure = node.getFigure();
  return (['caption', 'credit', 'alternativeText'] as const).map((part) => ({
    kind: 'string',
    node,
    text: figure[part],
    $set: (text) => node.change({ [part]: text }),
  }));
}

function administrativeRuns(node: AdministrativeNode): StringRun[] {
  const block = node.getBlock();
  const lines = block.type === 'recipients' ? block.items : [...block.lines, block.name];
  return lines.map((line, index) => ({
    kind: 'string',
    node,
    text: line,
    $set: (text) => {
      const now = node.getLatest().getBlock();
      const put = (all: readonly string[]) => all.map((other, at) => (at === index ? text : other));
      if (now.type === 'recipients') node.setBlock({ ...now, items: put(now.items) });
      else if (index < now.lines.length) node.setBlock({ ...now, lines: put(now.lines) });
      else node.setBlock({ ...now, name: text });
    },
  }));
}

/** As `$readList` sees it: a nested list stands in an item of its own; one without a parent gets an empty one. */
function $listRuns(list: ListNode): (Run | null)[] {
  const runs: (Run | null)[] = [];
  for (const item of list.getChildren()) {
    if (!$isListItemNode(item)) continue;
    const lists = item.getChildren().filter($isListNode);
    const hasText = item.getChildrenSize() > lists.length;
    if (lists.length === 0 || hasText) runs.push(elementRun(item));
    else if (runs.length === 0) runs.push(null);
    for (const nested of lists) runs.push(...$listRuns(nested));
  }
  return runs;
}

/** Every run of the body and its notes with its place, in reading order. */
export function* $articleRuns(): Generator<{ place: RunPlace; run: Run }> {
  for (const [block, node] of $blockNodes().entries()) {
    for (const [index, run] of $runsOfBlock(node).entries()) {
      if (run) yield { place: { field: 'document', block: [block, index] }, run };
    }
  }
  for (const note of $getNotes()?.getNotes() ?? []) {
    for (const [index, node] of note.getChildren().entries()) {
      const run = elementRun(node);
      if (run) {
        yield { place: { field: 'footnote', footnote: note.getFootnoteId(), block: [index, 0] }, run };
      }
    }
  }
}

/** The run at a place of the body; null when the text has no such place any more. */
export function $runAt(place: RunPlace): Run | null {
  const [block = 0, index = 0] = place.block ?? [];
  if (place.footnote !== undefined) {
    const paragraph = $getNote(place.footnote)?.getChildAtIndex(block);
    return paragraph ? elementRun(paragraph) : null;
  }
  const node = $blockNodes()[block];
  return (node && $runsOfBlock(node)[index]) ?? null;
}
