/** What the text and the pane of comments both need to know; one article is on the screen at a time. */
import { create } from 'zustand';
import type { CommentLayerHandle } from '../../../editor/comment/comment-layer.tsx';
import type { NewComment } from './comment-drafts.ts';

interface CommentView {
  /** The chosen thread. */
  activeId: string | null;
  draft: NewComment | null;
  /** Threads whose text is in the article now, in reading order. */
  standing: readonly string[];
  shows: 'open' | 'resolved';
  /** The text; null while no article is on the screen. */
  layer: CommentLayerHandle | null;
  /** A card that should take the focus, once. */
  focusOn: string | null;
  /** A thread whose box to answer in should take the focus, once. */
  replyTo: string | null;
}

export const useCommentView = create<CommentView>(() => ({
  activeId: null,
  draft: null,
  standing: [],
  shows: 'open',
  layer: null,
  focusOn: null,
  replyTo: null,
}));
