/** Comment threads over the text: shows where they are about, and tells the page which one is wanted. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getRoot,
  COMMAND_PRIORITY_EDITOR,
  type EditorUpdateOptions,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { CommentPlace } from '#shared/model/comment.ts';
import { FigureNode } from '../figure/figure-node.tsx';
import { revealElement } from '../reveal/reveal-block.ts';
import {
  $anchorThread,
  $beginThread,
  $dropThread,
  $figureOf,
  $figureTarget,
  $seenSelection,
  $showLoosely,
  type CommentTarget,
} from './actions.ts';
import { START_COMMENT_COMMAND } from './commands.ts';
import { createHighlights } from './highlights.ts';
import { type Standing, ThreadIndex } from './thread-index.ts';
import { $membersIn, $threadIds, threadOf } from './thread-state.ts';

/** What the text needs to know of a thread. */
export interface ThreadMark {
  id: string;
  /** "Nhận xét của Lan: …". */
  label: string;
  place: CommentPlace;
  quote: string;
  /** Resolved ones are seen only while they are the chosen one. */
  isOpen: boolean;
}

export interface CommentLayerHandle {
  /** Marks what is selected for a comment that will have this id; says what that is. Nothing is stored yet. */
  begin(threadId: string): CommentTarget;
  /** Gives a comment that was stored its anchors. */
  anchor(threadId: string, target: CommentTarget): void;
  /** Takes the mark of a comment that is not written after all away. */
  drop(threadId: string): void;
  /** Scrolls to what a thread is about and marks it for a moment; false when that is gone. */
  reveal(thread: Pick<ThreadMark, 'id' | 'place'>): boolean;
  /** Puts the caret at the start of what a thread is about; where that is gone, where the caret was. */
  focus(threadId: string): void;
  /** Open threads that are about the text in which a node of the page stands, the one about the least first. */
  at(node: Node): string[];
}

interface CommentLayerProps {
  threads: readonly ThreadMark[];
  activeId: string | null;
  /** Comment that is being written. */
  draft: { id: string; label: string } | null;
  /** The person asked for a comment by the toolbar. */
  onStart(): void;
  /** The person clicked into the text of a thread. */
  onChoose(threadId: string): void;
  /** Threads whose text is there, in reading order; told again when that changes. */
  onStanding(threadIds: readonly string[]): void;
  ref?: Ref<CommentLayerHandle>;
}

/** Marking is no change of the text: it is no step of undo and moves no caret. */
const QUIETLY: EditorUpdateOptions = { discrete: true, tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] };

export function CommentLayer(props: CommentLayerProps): null {
  const [editor] = useLexicalComposerContext();
  const latest = useRef(props);
  latest.current = props;
  const index = useMemo(() => new ThreadIndex(editor), [editor]);
  const highlights = useMemo(createHighlights, []);
  const standing = useRef<readonly Standing[]>([]);

  const show = useMemo(() => {
    let told = '';
    return () => {
      const { threads, activeId, draft, onStanding } = latest.current;
      standing.current = index.standing();
      const byId = new Map(threads.map((thread) => [thread.id, thread]));
      highlights.show(standing.current, (id) => {
        if (id === draft?.id) return { label: draft.label, active: true };
        const thread = byId.get(id);
        const active = id === activeId;
        return thread && (thread.isOpen || active) ? { label: thread.label, active } : null;
      });
      const ids = [...new Set(standing.current.map(({ id }) => threadOf(id)))];
      if (ids.join() === told) return;
      told = ids.join();
      onStanding(ids);
    };
  }, [index, highlights]);

  const markLoose = useMemo(
    () => () => {
      const marked = new Set(standing.current.map(({ id }) => threadOf(id)));
      const loose = latest.current.threads.flatMap(({ id, place, quote }) =>
        place.kind === 'passage' && !marked.has(id) ? [{ id, block: place.block, quote }] : [],
      );
      if (loose.length === 0) return;
      editor.update(() => {
        for (const { id, block, quote } of loose) $showLoosely(id, quote, block);
      }, QUIETLY);
    },
    [editor],
  );

  const threadsAt = useMemo(
    () => (node: Node) => {
      const known = new Set(latest.current.threads.filter(({ isOpen }) => isOpen).map(({ id }) => id));
      const here = standing.current
        .filter(({ id, elements }) => known.has(threadOf(id)) && elements.some((one) => one.contains(node)))
        .sort((one, other) => one.range.toString().length - other.range.toString().length)
        .map(({ id }) => threadOf(id));
      return [...new Set(here)];
    },
    [],
  );

  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const { activeId, onChoose } = latest.current;
      if (!(target instanceof Element) || !window.getSelection()?.isCollapsed) return;
      // Where several overlap, the shortest is meant; another click chooses the next.
      const here = threadsAt(target);
      const next = here[(here.indexOf(activeId ?? '') + 1) % here.length];
      if (next !== undefined) onChoose(next);
    };
    return mergeRegister(
      editor.registerUpdateListener((change) => {
        if (change.dirtyElements.size === 0 && change.dirtyLeaves.size === 0) return;
        if (!index.update(change)) return;
        show();
        // A text that was put in whole has lost the marks that are not stored.
        if (change.dirtyElements.get('root')) markLoose();
      }),
      editor.registerRootListener((root) => {
        root?.addEventListener('click', onClick);
        // The text has just been drawn for the first time, or anew.
        index.reset();
        show();
        return () => root?.removeEventListener('click', onClick);
      }),
      editor.registerCommand(
        START_COMMENT_COMMAND,
        () => {
          // A command runs inside an update; what is selected is read and marked in one of its own.
          queueMicrotask(() => latest.current.onStart());
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      () => highlights.remove(),
    );
  }, [editor, index, highlights, show, markLoose, threadsAt]);

  const { threads, activeId, draft } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown depends on these
  useEffect(show, [show, threads, activeId, draft]);

  // Text that could get no anchors is marked again each time the article is opened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the threads say what is to be marked
  useEffect(markLoose, [markLoose, threads]);

  useImperativeHandle(
    props.ref,
    () => ({
      begin: (threadId) => {
        let target: CommentTarget = { place: { kind: 'article' }, quote: '' };
        editor.update(() => {
          target = $beginHere(editor, threadId);
        }, QUIETLY);
        return target;
      },
      anchor: (threadId, target) => editor.update(() => $anchorThread(threadId, target), QUIETLY),
      drop: (threadId) => editor.update(() => $dropThread(threadId), QUIETLY),
      reveal: ({ id, place }) => {
        const element = elementOf(editor, standing.current, id, place);
        revealElement(element);
        return element !== null;
      },
      focus: (threadId) => {
        editor.update(() => {
          const first = $membersIn($getRoot()).find((node) =>
            $threadIds(node).map(threadOf).includes(threadId),
          );
          first?.selectStart();
        });
        editor.focus();
      },
      at: threadsAt,
    }),
    [editor, threadsAt],
  );
  return null;
}

function $beginHere(editor: LexicalEditor, threadId: string): CommentTarget {
  const { activeElement } = document;
  const owner = activeElement === null ? null : $getNearestNodeFromDOMNode(activeElement);
  if (owner instanceof FigureNode) return $figureTarget(owner);
  const root = editor.getRootElement();
  const seen = window.getSelection();
  const isSeenHere = seen?.anchorNode && root?.contains(seen.anchorNode);
  const range = isSeenHere ? $createRangeSelectionFromDom(seen, editor) : null;
  return $beginThread(threadId, $seenSelection(range, editor.isEditable()));
}

function elementOf(
  editor: LexicalEditor,
  standing: readonly Standing[],
  threadId: string,
  place: CommentPlace,
): HTMLElement | null {
  if (place.kind === 'figure') {
    const key = editor.read(() => $figureOf(place)?.getKey());
    return key === undefined ? null : editor.getElementByKey(key);
  }
  return standing.find(({ id }) => threadOf(id) === threadId)?.elements[0] ?? null;
}
