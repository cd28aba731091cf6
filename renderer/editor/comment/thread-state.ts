/**
 * How the editor knows what a comment thread is about: each piece of that text carries the thread's id. Nothing
 * stands in the text for it, so that no caret, key or input method ever meets an anchor; splitting, joining,
 * cutting, pasting and undo carry the ids along.
 *
 * A thread reaches from the first to the last piece with its id, whatever stands between.
 */
import { $isLinkNode } from '@lexical/link';
import {
  $getState,
  $isDecoratorNode,
  $isElementNode,
  $isTextNode,
  $setState,
  createState,
  type LexicalNode,
} from 'lexical';
import type { Inline } from '#shared/document/schema.ts';

const NONE: readonly string[] = [];

const threadsState = createState('commentThreads', {
  parse: (value): readonly string[] =>
    Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : NONE,
  isEqual: (one, other) => one.length === other.length && one.every((id, place) => id === other[place]),
});

/** Ids that begin so are shown and never stored: a comment being written, or text that could get no anchors. */
const LOOSE = '\u0000';

/** The id under which a thread is shown in the text without being stored there. */
export function looseId(threadId: string): string {
  return LOOSE + threadId;
}

export function isLoose(id: string): boolean {
  return id.startsWith(LOOSE);
}

/** The thread that an id on a node stands for. */
export function threadOf(id: string): string {
  return isLoose(id) ? id.slice(LOOSE.length) : id;
}

/** True for what a thread can be about: text, and marks in it. A line break alone is nothing. */
export function $isMember(node: LexicalNode): boolean {
  return $isTextNode(node) || ($isDecoratorNode(node) && node.isInline());
}

/** Ids on the node, loose ones included, in their order. */
export function $threadIds(node: LexicalNode): readonly string[] {
  return $getState(node, threadsState);
}

export function $setThreadIds(node: LexicalNode, ids: Iterable<string>): void {
  const sorted = [...new Set(ids)].sort();
  $setState(node, threadsState, sorted.length > 0 ? sorted : NONE);
}

/** All members at or below a node, in reading order. */
export function $membersIn(node: LexicalNode): LexicalNode[] {
  if ($isElementNode(node)) return node.getChildren().flatMap($membersIn);
  return $isMember(node) ? [node] : [];
}

export function $addThread(node: LexicalNode, id: string): void {
  for (const member of $membersIn(node)) $setThreadIds(member, [...$threadIds(member), id]);
}

export function $removeThread(node: LexicalNode, id: string): void {
  for (const member of $membersIn(node)) {
    const ids = $threadIds(member);
    if (ids.includes(id))
      $setThreadIds(
        member,
        ids.filter((one) => one !== id),
      );
  }
}

type Anchor = Extract<Inline, { type: 'commentAnchor' }>;

/** Takes the anchors of a run of content as they come, and marks the nodes made between them. */
export function createAnchorReader() {
  const open = new Set<string>();
  return {
    pass: ({ edge, threadId }: Anchor): void => {
      if (edge === 'start') open.add(threadId);
      else open.delete(threadId);
    },
    $mark: <T extends LexicalNode>(node: T): T => {
      if (open.size > 0) for (const member of $membersIn(node)) $setThreadIds(member, open);
      return node;
    },
  };
}

/** Says which anchors stand before each node of a run; the inverse of the reader. */
export function createAnchorWriter() {
  let open: readonly string[] = NONE;
  const to = (ids: readonly string[]): Anchor[] => {
    const anchors = [
      ...open.filter((id) => !ids.includes(id)).map((threadId) => anchor(threadId, 'end')),
      ...ids.filter((id) => !open.includes(id)).map((threadId) => anchor(threadId, 'start')),
    ];
    open = ids;
    return anchors;
  };
  return {
    /** Anchors between what came before and this node. */
    $before: (node: LexicalNode): Anchor[] =>
      $isMember(node) || $isLinkNode(node) ? to($storedIdsIn(node)) : [],
    /** Anchors after the last node. */
    atEnd: (): Anchor[] => to(NONE),
  };
}

function anchor(threadId: string, edge: Anchor['edge']): Anchor {
  return { type: 'commentAnchor', threadId, edge };
}

/** Of a link that a thread reaches into, the whole: a stored link holds no anchors. */
function $storedIdsIn(node: LexicalNode): readonly string[] {
  const ids = $isElementNode(node) ? $membersIn(node).flatMap($threadIds) : $threadIds(node);
  return ids.length === 0 ? NONE : [...new Set(ids)].filter((id) => !isLoose(id)).sort();
}
