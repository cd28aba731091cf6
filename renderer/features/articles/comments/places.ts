/** From a thread to what it is about, and from where the person is to what a new thread is about. */
import { COMMENTED_FIELDS, type CommentedField, type CommentThread } from '#shared/model/comment.ts';
import { revealElement } from '../../../editor/reveal/reveal-block.ts';
import { useCommentView } from './comment-store.ts';

const fieldElement = (field: CommentedField) =>
  document.querySelector<HTMLElement>(`.article-editor .article-field-${field}`);

/** Scrolls to it and marks it for a moment; the focus stays. */
export function goToText(thread: Pick<CommentThread, 'id' | 'place'>): void {
  if (thread.place.kind === 'field') revealElement(fieldElement(thread.place.field));
  else useCommentView.getState().layer?.reveal(thread);
}

/** Puts the caret there. */
export function leaveToText(thread: Pick<CommentThread, 'id' | 'place'>): void {
  if (thread.place.kind === 'field') fieldElement(thread.place.field)?.focus();
  else useCommentView.getState().layer?.focus(thread.id);
}

/** The field that an element is, with what is written in it. */
export function fieldOf(element: Element | null): { field: CommentedField; value: string } | null {
  if (!(element instanceof HTMLTextAreaElement)) return null;
  const field = COMMENTED_FIELDS.find((name) => element.classList.contains(`article-field-${name}`));
  return field ? { field, value: element.value } : null;
}
