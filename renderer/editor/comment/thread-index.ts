/**
 * Where each thread stands on the screen. Kept up with the editor at the price of what changed: a key typed
 * inside a piece of text, commented or not, costs one look at that piece.
 */
import {
  $getNodeByKey,
  $getRoot,
  HISTORIC_TAG,
  type LexicalEditor,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';
import { $membersIn, $threadIds } from './thread-state.ts';

type Change = Pick<UpdateListenerPayload, 'editorState' | 'dirtyElements' | 'dirtyLeaves' | 'tags'>;

interface Member {
  ids: readonly string[];
  element: HTMLElement | null;
}

/** The stretch of one id (loose or not), with the elements of the text in it. */
export interface Standing {
  id: string;
  range: Range;
  elements: HTMLElement[];
}

export class ThreadIndex {
  readonly #editor: LexicalEditor;
  #members = new Map<NodeKey, Member>();

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
    this.reset();
  }

  /** Looks at the whole text again, as after it was drawn anew. */
  reset(): void {
    this.#readAll(this.#editor.getEditorState());
  }

  /** Takes an update of the editor; true when something about the threads may have changed. */
  update(change: Change): boolean {
    if (change.tags.has(HISTORIC_TAG) || isWholeState(change)) {
      this.#readAll(change.editorState);
      return true;
    }
    const { dirtyElements, dirtyLeaves, editorState } = change;
    const changedLeaves = editorState.read(
      () => [...dirtyLeaves].filter((key) => this.#readMember(key)).length,
    );
    // Typing changes text only; where blocks or the run of nodes in them changed, stretches may have too.
    const isStructure = this.#members.size > 0 && [...dirtyElements.values()].some(Boolean);
    if (isStructure) editorState.read(() => this.#forgetGone());
    return changedLeaves > 0 || isStructure;
  }

  /** Where each id stands, in reading order of their starts. */
  standing(): Standing[] {
    const byId = new Map<string, HTMLElement[]>();
    for (const { ids, element } of this.#members.values()) {
      if (element === null) continue;
      for (const id of ids) byId.set(id, [...(byId.get(id) ?? []), element]);
    }
    return [...byId]
      .map(([id, elements]) => {
        elements.sort(inReadingOrder);
        const range = new Range();
        const [first] = elements;
        const last = elements.at(-1);
        if (first !== undefined) range.setStartBefore(first);
        if (last !== undefined) range.setEndAfter(last);
        return { id, range, elements };
      })
      .sort((one, other) => one.range.compareBoundaryPoints(Range.START_TO_START, other.range));
  }

  /** True when what is known of the member changed. */
  #readMember(key: NodeKey): boolean {
    const node = $getNodeByKey(key);
    const known = this.#members.get(key);
    const ids = node?.isAttached() ? $threadIds(node) : [];
    if (ids.length === 0) return this.#members.delete(key);
    const element = this.#editor.getElementByKey(key);
    if (known !== undefined && known.element === element && known.ids.join() === ids.join()) return false;
    this.#members.set(key, { ids, element });
    return true;
  }

  #forgetGone(): void {
    for (const [key, member] of this.#members) {
      if (!$getNodeByKey(key)?.isAttached()) this.#members.delete(key);
      else member.element = this.#editor.getElementByKey(key);
    }
  }

  #readAll(state: Change['editorState']): void {
    this.#members = new Map();
    state.read(() => {
      for (const member of $membersIn($getRoot())) this.#readMember(member.getKey());
    });
  }
}

/** A state set from outside replaces everything and names nothing below the root. */
function isWholeState({ dirtyElements, dirtyLeaves }: Change): boolean {
  return (
    dirtyLeaves.size === 0 &&
    dirtyElements.size > 0 &&
    [...dirtyElements.keys()].every((key) => key === 'root')
  );
}

function inReadingOrder(one: Node, other: Node): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
