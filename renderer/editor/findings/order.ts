/** The order in which findings are gone through: as the page reads, from the kicker down to the source. */
import {
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $getNotes, $noteOf } from '../footnote/lookup.ts';
import { $runsOfBlock, type Run } from '../text-places/runs.ts';
import { $offsetInRun } from '../text-places/text.ts';
import {
  type AnchoredFinding,
  FIELDS_ABOVE,
  FIELDS_BELOW,
  type FieldName,
  type PassageAnchor,
} from './anchors.ts';
import type { Page } from './locate.ts';

/** Part of the page, block or note, run, offset. */
export type PagePlace = readonly [part: number, block: number, run: number, offset: number];

const ABOVE: readonly FieldName[] = FIELDS_ABOVE;
const BELOW: readonly FieldName[] = FIELDS_BELOW;
const BODY = ABOVE.length;

export function comparePlaces(left: PagePlace, right: PagePlace): number {
  return left.map((value, index) => value - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Reads the order of blocks and notes once, for many places. Call it inside a read. */
export function $pageOrder(): (anchor: PassageAnchor, offset: number) => PagePlace {
  const blocks = new Map<NodeKey, number>(
    $getRoot()
      .getChildrenKeys()
      .map((key, index) => [key, index]),
  );
  const notes = new Map(($getNotes()?.getNotes() ?? []).map((note, index) => [note.getFootnoteId(), index]));
  return (anchor, offset) => {
    if (anchor.part === 'block') return [BODY, blocks.get(anchor.key) ?? 0, anchor.run, offset];
    if (anchor.part === 'note') return [BODY + 1, notes.get(anchor.id) ?? 0, anchor.paragraph, offset];
    const above = ABOVE.indexOf(anchor.field);
    if (above >= 0) return [above, 0, 0, offset];
    return [BODY + 2 + BELOW.indexOf(anchor.field), 0, 0, offset];
  };
}

/** Findings in the page's order; those about no place in particular come first. Call it inside a read. */
export function $inPageOrder(findings: readonly AnchoredFinding[]): AnchoredFinding[] {
  const order = $pageOrder();
  return findings
    .map((one) => ({
      one,
      place: one.anchor ? order(one.anchor, one.finding.place.from) : ([-1, 0, 0, 0] as const),
    }))
    .sort((left, right) => comparePlaces(left.place, right.place))
    .map(({ one }) => one);
}

/** Where the caret stands, in a field or in the body; the page's start when it is in neither. Call it inside a read. */
export function $caretPlace({ element }: Page): PagePlace {
  const order = $pageOrder();
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement && element.contains(activeElement)) {
    const field = [...ABOVE, ...BELOW].find((name) =>
      activeElement.classList.contains(`article-field-${name}`),
    );
    const caret = activeElement.selectionEnd;
    if (field) return order({ part: 'field', field }, caret);
    const block = $getNearestNodeFromDOMNode(activeElement)?.getTopLevelElement();
    const controls = [
      ...(activeElement.closest('[data-lexical-decorator]')?.querySelectorAll('textarea') ?? []),
    ];
    if (block)
      return order({ part: 'block', key: block.getKey(), run: controls.indexOf(activeElement) }, caret);
  }
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return [-1, 0, 0, 0];
  const { anchor, focus } = selection;
  const end = selection.isBackward() ? anchor : focus;
  return $placeOfPoint(end.getNode(), end.offset, order);
}

function $placeOfPoint(node: LexicalNode, offset: number, order: ReturnType<typeof $pageOrder>): PagePlace {
  const note = $noteOf(node);
  const holds = (element: LexicalNode) => element.is(node) || element.isParentOf(node);
  const top = note ?? node.getTopLevelElement();
  if (!top) return [-1, 0, 0, 0];
  const runs: (Run | null)[] = note
    ? note.getChildren().map((child) => ($isElementNode(child) ? { kind: 'element', node: child } : null))
    : $runsOfBlock(top);
  const run = Math.max(
    0,
    runs.findIndex((one) => one?.kind === 'element' && holds(one.node)),
  );
  const at = $offsetInRun(runs[run] ?? null, node) + offset;
  if (note) return order({ part: 'note', id: note.getFootnoteId(), paragraph: run }, at);
  return order({ part: 'block', key: top.getKey(), run }, at);
}
