/** Accepting and refusing in the editor, and going from suggestion to suggestion. */
import {
  $addUpdateTag,
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $getState,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  $onUpdate,
  $setSelection,
  $setState,
  COMMAND_PRIORITY_EDITOR,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type PointType,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { acceptSuggestions, refuseSuggestions } from '#shared/document/suggestions/decide.ts';
import { $readBlock, $readDocument } from '../convert/editor-to-document.ts';
import { suggestionsState } from '../convert/root-states.ts';
import { $getNote } from '../footnote/lookup.ts';
import {
  DECIDE_SUGGESTIONS_COMMAND,
  GO_TO_SUGGESTION_COMMAND,
  STEP_SUGGESTION_COMMAND,
  SUGGEST_FIELD_COMMAND,
  type SuggestionDecision,
} from './commands.ts';
import { $patchBlocks, $patchContent, $readBlocks } from './patch.ts';
import { $getProposal } from './proposal-state.ts';
import { idsOf } from './rendering.ts';
import type { Suggester } from './track-changes.ts';

export function registerDecisions(
  editor: LexicalEditor,
  suggester: { peek(): Suggester | null },
): () => void {
  return mergeRegister(
    editor.registerCommand(
      DECIDE_SUGGESTIONS_COMMAND,
      (decision) => $decide(editor, decision),
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(GO_TO_SUGGESTION_COMMAND, (id) => $goTo(editor, id), COMMAND_PRIORITY_EDITOR),
    editor.registerCommand(
      STEP_SUGGESTION_COMMAND,
      (direction) => {
        const next = $neighbour(direction);
        return next !== null && $goTo(editor, next);
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      SUGGEST_FIELD_COMMAND,
      ({ name, to }) => {
        const person = suggester.peek();
        const known = $getState($getRoot(), suggestionsState);
        const own = Object.entries(known).find(
          ([, { authorId, field }]) => field?.name === name && authorId === person?.id,
        );
        const others = Object.fromEntries(Object.entries(known).filter(([id]) => id !== own?.[0]));
        // The person types in the line, not here.
        $leaveFocus(editor);
        if (person === null || (to === null && own === undefined)) return true;
        const [id, at] = [own?.[0] ?? crypto.randomUUID(), own?.[1].at ?? new Date().toISOString()];
        const made = { authorId: person.id, author: person.name, at };
        $setState(
          $getRoot(),
          suggestionsState,
          to === null ? others : { ...others, [id]: { ...made, field: { name, to } } },
        );
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
  );
}

function $decide(editor: LexicalEditor, { ids, isAccepted }: SuggestionDecision): boolean {
  const chosen = new Set(ids);
  const marked = $readDocument($readBlock);
  const places = $places();
  const last = places.findLastIndex((place) => place.ids.some((id) => chosen.has(id)));
  const open = (place: Place) => place.ids.find((id) => !chosen.has(id));
  const next = [...places.slice(last + 1), ...places.slice(0, last + 1)]
    .map(open)
    .find((id) => id !== undefined);
  $addUpdateTag(HISTORY_PUSH_TAG);
  $leaveFocus(editor);
  $show((isAccepted ? acceptSuggestions : refuseSuggestions)(marked, chosen));
  return next === undefined || $goTo(editor, next);
}

/** Who acts from beside the text stays there. */
function $leaveFocus(editor: LexicalEditor): void {
  const root = editor.getRootElement();
  if (root !== null && !root.contains(document.activeElement)) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
}

/** Brings the editor to a decided document. */
function $show({ blocks, footnotes, suggestions }: ArticleDocument): void {
  $setState($getRoot(), suggestionsState, { ...suggestions });
  const selection = $getSelection();
  $patchBlocks($readBlocks(), blocks.length > 0 ? blocks : [{ type: 'paragraph', content: [] }], null);
  for (const [id, { paragraphs }] of Object.entries(footnotes)) {
    for (const [place, child] of ($getNote(id)?.getChildren() ?? []).entries()) {
      if ($isElementNode(child)) $patchContent(child, paragraphs[place] ?? []);
    }
  }
  if ($isRangeSelection(selection) && !selection.anchor.getNode().isAttached()) $getRoot().selectStart();
}

/** Pieces of the text that suggestions speak of, in reading order. */
interface Place {
  node: LexicalNode;
  ids: string[];
}

function $places(): Place[] {
  return $nodesIn($getRoot()).flatMap((node) => {
    const ids = idsOf($getProposal(node));
    return ids.length > 0 ? [{ node, ids }] : [];
  });
}

/** In reading order; a block comes after what is in it, as its end does. */
function $nodesIn(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? [...node.getChildren().flatMap($nodesIn), node] : [node];
}

/** Suggestions at the caret, the innermost first. */
export function $suggestionsAtCaret(): string[] {
  const selection = $getSelection();
  const nodes = $isRangeSelection(selection)
    ? $around(selection.focus)
    : $isNodeSelection(selection)
      ? selection.getNodes()
      : [];
  return nodes.flatMap((node) => idsOf($getProposal(node)));
}

/** Nodes that a caret stands in or right behind, the innermost first. */
function $around(point: PointType): LexicalNode[] {
  const node = point.getNode();
  const behind = $isElementNode(node) ? node.getChildAtIndex(point.offset - 1) : null;
  return [...(behind === null ? [] : [behind]), node, ...node.getParents()];
}

function $neighbour(direction: 'next' | 'previous'): string | null {
  const ids = [...new Set($places().flatMap((place) => place.ids))];
  const [here] = $suggestionsAtCaret();
  if (here !== undefined && ids.includes(here)) {
    const step = direction === 'next' ? 1 : -1;
    return ids.at((ids.indexOf(here) + step) % ids.length) ?? null;
  }
  const selection = $getSelection();
  const caret = $isRangeSelection(selection) ? selection.focus.getNode() : null;
  const places = $places();
  const after = places.find(({ node }) => caret?.isBefore(node) ?? true);
  const before = places.findLast(({ node }) => (caret !== null && node.isBefore(caret)) || caret === null);
  const place = direction === 'next' ? (after ?? places[0]) : (before ?? places.at(-1));
  return place?.ids[0] ?? null;
}

function $goTo(editor: LexicalEditor, id: string): boolean {
  const place = $places().find(({ ids }) => ids.includes(id));
  if (place === undefined) return false;
  const { node } = place;
  if ($isDecoratorNode(node)) {
    const selection = $createNodeSelection();
    selection.add(node.getKey());
    $setSelection(selection);
  } else if ($isElementNode(node) || $isTextNode(node)) {
    // A caret at the start of a piece of text belongs to the piece before it.
    node.selectEnd();
  } else node.selectNext(0, 0);
  $onUpdate(() => editor.getElementByKey(node.getKey())?.scrollIntoView({ block: 'nearest' }));
  return true;
}
