/** Turns what an update has done to the text into suggestions, within that update. */
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  $setState,
  type LexicalNode,
} from 'lexical';
import { isSameJson } from '#shared/document/same.ts';
import type { ArticleDocument, Block, Inline } from '#shared/document/schema.ts';
import {
  type TrackedEdit,
  trackBlocks,
  trackContent,
  writePlainly,
} from '#shared/document/suggestions/track.ts';
import { $inlineNodes } from '../convert/inlines.ts';
import { suggestionsState } from '../convert/root-states.ts';
import { $appendNote, $readNote, $readNotes } from '../footnote/conversion.ts';
import { $getNote, $marksIn } from '../footnote/lookup.ts';
import { $patchBlocks, $patchContent, $readBlocks, $readContent, differingStretch } from './patch.ts';
import { $movePoint, $positionOf } from './positions.ts';
import { $getProposal } from './proposal-state.ts';

/** The text at some time, as plain values. */
export interface Snapshot {
  blocks: readonly Block[];
  footnotes: ArticleDocument['footnotes'];
  suggestions: ArticleDocument['suggestions'];
}

export function $takeSnapshot(): Snapshot {
  return {
    blocks: $readBlocks().map(({ block }) => block),
    footnotes: $readNotes(),
    suggestions: $getState($getRoot(), suggestionsState),
  };
}

export interface Suggester {
  id: string;
  name: string;
}

export interface Tracking {
  suggester: Suggester;
  /** The suggestion of the last edit. */
  going: string | null;
  fresh: string;
  /** ISO 8601 UTC. */
  at: string;
  isForward: boolean;
}

interface Outcome {
  /** The suggestion that the edit belongs to; null when there is nothing to suggest. */
  id: string | null;
  /** Something was changed that cannot be suggested, and was put back. */
  isRefused: boolean;
}

/** Call inside the update, after the edit. */
export function $trackChanges(before: Snapshot, tracking: Tracking): Outcome {
  const { suggester, fresh, isForward } = tracking;
  const isMine = (id: string | undefined) =>
    id !== undefined && before.suggestions[id]?.authorId === suggester.id;
  const going = isMine(tracking.going ?? undefined) ? tracking.going : null;
  const edit = { going, fresh, isForward, isMine };
  const body = $trackBody(before.blocks, edit);
  const notes = $trackNotes(before.footnotes, edit);
  const id = body ?? notes.id;
  if (id !== null && before.suggestions[id] === undefined) {
    const made = { authorId: suggester.id, author: suggester.name, at: tracking.at };
    $setState($getRoot(), suggestionsState, { ...before.suggestions, [id]: made });
  }
  return { id, isRefused: notes.isRefused };
}

type Edit = Omit<TrackedEdit, 'caret'>;

function $trackBody(before: readonly Block[], edit: Edit): string | null {
  const changed = $changedStretch(before);
  if (changed === null) return null;
  const { old, read, behind } = changed;
  const nodes = read.map(({ node }) => node);
  const now = read.map(({ block }) => block);
  const { content, id, moved } = trackBlocks(old, now, { ...edit, caret: $caretIn(nodes) });
  if (!isSameJson(content, now)) $keepingSelection(nodes, moved, () => $patchBlocks(read, content, behind));
  return id;
}

function isText(block: Block): boolean {
  return 'content' in block || block.type === 'list';
}

/** Where the caret stands in these blocks; null when it is not there, or something is selected. */
function $caretIn(nodes: readonly LexicalNode[]): number | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed() ? $positionOf(selection.focus, nodes) : null;
}

/** Makes a change of nodes, and puts the selection where its ends have moved to among those that it gives. */
function $keepingSelection(
  nodes: readonly LexicalNode[],
  moved: (position: number) => number,
  $change: () => LexicalNode[],
): void {
  const range = $getSelection();
  if (!$isRangeSelection(range)) {
    $change();
    return;
  }
  const positions = [range.anchor, range.focus].map((point) => $positionOf(point, nodes));
  // Lexical would move it about as nodes come and go.
  $setSelection(null);
  const changed = $change();
  for (const [place, point] of [range.anchor, range.focus].entries()) {
    const position = positions[place];
    if (typeof position === 'number') $movePoint(point, moved(position), changed);
  }
  $setSelection(range);
}

/** Of the body, the blocks that are not what they were, and up to the paragraph that follows. */
function $changedStretch(before: readonly Block[]) {
  const all = $readBlocks();
  const stretch = differingStretch(
    before,
    all.map(({ block }) => block),
  );
  if (stretch === null) return null;
  const { start } = stretch;
  // Text that loses the end of its paragraph goes on into the next.
  const following = before.slice(before.length - stretch.end).findIndex(isText) + 1;
  const end = following === 0 ? 0 : stretch.end - following;
  return {
    old: before.slice(start, before.length - end),
    read: all.slice(start, all.length - end),
    behind: all[all.length - end]?.node ?? null,
  };
}

function $trackNotes(before: ArticleDocument['footnotes'], edit: Edit): Outcome {
  const outcome: Outcome = { id: null, isRefused: false };
  const marks = $marksIn($getRoot());
  for (const [id, { paragraphs }] of Object.entries(before)) {
    const own = marks.filter((mark) => mark.getFootnoteId() === id);
    const isNew = own.length > 0 && own.every((mark) => edit.isMine($getProposal(mark)?.inserted));
    const note = $getNote(id);
    if (note === null) {
      if (own.length > 0) $appendNote(id, paragraphs, 'marked');
      continue;
    }
    const now = $readNote(note);
    if (isNew || isSameJson(paragraphs, now)) continue;
    if (now.length !== paragraphs.length) {
      note.splice(0, note.getChildrenSize(), paragraphs.map($paragraph));
      outcome.isRefused = true;
      continue;
    }
    for (const [place, child] of note.getChildren().entries()) {
      outcome.id = $trackParagraph(paragraphs[place] ?? [], child, edit) ?? outcome.id;
    }
  }
  return outcome;
}

function $paragraph(content: readonly Inline[]): LexicalNode {
  return $createParagraphNode().append(...$inlineNodes(content));
}

function $trackParagraph(before: readonly Inline[], node: LexicalNode, edit: Edit): string | null {
  const now = $readContent(node);
  if (!$isElementNode(node) || isSameJson(before, now)) return null;
  const { content, id, moved } = trackContent(before, now, { ...edit, caret: $caretIn([node]) });
  $keepingSelection([node], moved, () => {
    $patchContent(node, content);
    return [node];
  });
  return id;
}

/** Keeps a plain edit out of the suggestions that it was made in. Call inside the update, after the edit. */
export function $writePlainly(before: Snapshot): void {
  const changed = $changedStretch(before.blocks);
  if (changed === null) return;
  const { old, read, behind } = changed;
  const nodes = read.map(({ node }) => node);
  const now = read.map(({ block }) => block);
  const content = writePlainly(old, now, $caretIn(nodes));
  if (!isSameJson(content, now)) {
    $keepingSelection(
      nodes,
      (position) => position,
      () => $patchBlocks(read, content, behind),
    );
  }
}
