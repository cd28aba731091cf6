/** Comments of the article on the screen: the layer over its text, the commands, and the comment being written. */
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuid } from 'uuid';
import { QUOTE_LENGTH } from '#shared/model/comment.ts';
import { useCommands } from '../../../app/commands/commands.ts';
import { useMay } from '../../../desk-client/permissions.ts';
import type { CommentTarget } from '../../../editor/comment/actions.ts';
import { CommentLayer, type CommentLayerHandle } from '../../../editor/comment/comment-layer.tsx';
import { keepNewComment, keepWords, keptNewComment } from './comment-drafts.ts';
import { useCommentView } from './comment-store.ts';
import { neighbour } from './order.ts';
import { fieldOf, goToText } from './places.ts';
import { useThreads } from './use-threads.ts';

interface ArticleCommentsOptions {
  articleId: string;
  /** Text that cannot be written gets no anchors. */
  editable: boolean;
  /** The pane of comments is to be seen. */
  onShow(): void;
}

/** @returns the layer to put into the editor. */
export function useArticleComments({ articleId, editable, onShow }: ArticleCommentsOptions): ReactNode {
  const { t } = useTranslation();
  const threads = useThreads(articleId);
  const activeId = useCommentView((view) => view.activeId);
  const draft = useCommentView((view) => view.draft);
  const mayComment = useMay('article.comment');
  /** The field or body that had the focus last: a menu or the palette takes it away before it acts. */
  const lastFocus = useRef<Element | null>(null);

  useEffect(() => {
    useCommentView.setState({ draft: keptNewComment(articleId) });
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.closest('.article-editor-page')) lastFocus.current = target;
    };
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('focusin', onFocus);
      // At leaving, not at coming: the layer has told what stands in the next text by the time this effect runs.
      useCommentView.setState({ activeId: null, draft: null, standing: [], shows: 'open' });
    };
  }, [articleId]);

  const start = () => {
    const { layer, draft: known } = useCommentView.getState();
    if (!mayComment || layer === null) return;
    onShow();
    // The comment that is being written is finished first.
    if (known !== null) return useCommentView.setState({ focusOn: known.id });
    const id = uuid();
    const target = targetHere(layer, id, lastFocus.current, editable);
    const begun = { id, target };
    keepNewComment(articleId, begun);
    useCommentView.setState({ draft: begun, shows: 'open', focusOn: id });
  };

  const open = threads.filter(({ resolved }) => resolved === null);
  const go = (step: 1 | -1) => {
    const next = neighbour(open, activeId, step);
    if (next === null) return;
    onShow();
    useCommentView.setState({ activeId: next.id, shows: 'open', focusOn: next.id });
    goToText(next);
  };
  useCommands('screen', [
    ...(mayComment
      ? [{ id: 'comments.start', label: t('comments.start'), keys: 'Ctrl+Alt+M', run: start }]
      : []),
    { id: 'comments.next', label: t('comments.next'), keys: 'Alt+PageDown', run: () => go(1) },
    { id: 'comments.previous', label: t('comments.previous'), keys: 'Alt+PageUp', run: () => go(-1) },
  ]);

  const marks = useMemo(
    () =>
      threads.map(({ id, place, quote, resolved, comments }) => {
        const first = comments.find(({ deleted }) => !deleted);
        const label = t('comments.threadOf', { author: first?.author ?? '', text: first?.text ?? '' });
        return { id, place, quote, label, isOpen: resolved === null };
      }),
    [threads, t],
  );
  const shownDraft = useMemo(
    () => (draft === null ? null : { id: draft.id, label: t('comments.writing') }),
    [draft, t],
  );
  const ref = useCallback((layer: CommentLayerHandle | null) => useCommentView.setState({ layer }), []);

  return (
    <CommentLayer
      ref={ref}
      threads={marks}
      activeId={activeId}
      draft={shownDraft}
      onStart={start}
      onChoose={(threadId) => {
        onShow();
        useCommentView.setState({ activeId: threadId, shows: 'open' });
      }}
      onStanding={(standing) => useCommentView.setState({ standing })}
    />
  );
}

function targetHere(
  layer: CommentLayerHandle,
  id: string,
  lastFocus: Element | null,
  editable: boolean,
): CommentTarget {
  const here = fieldOf(lastFocus?.isConnected ? lastFocus : null);
  if (here !== null) {
    return { place: { kind: 'field', field: here.field }, quote: here.value.slice(0, QUOTE_LENGTH) };
  }
  const target = layer.begin(id);
  if (editable || target.place.kind !== 'text') return target;
  return { ...target, place: { kind: 'passage', block: target.place.block } };
}

/** Gives up the comment that is being written. */
export function dropDraft(articleId: string): void {
  const { draft, layer } = useCommentView.getState();
  if (draft === null) return;
  keepNewComment(articleId, null);
  keepWords(draft.id, '');
  layer?.drop(draft.id);
  useCommentView.setState({ draft: null });
}

/** The comment that was being written is with the desk: its text gets its anchors, saved like any change. */
export function settleDraft(articleId: string): void {
  const { draft, layer } = useCommentView.getState();
  if (draft === null) return;
  keepNewComment(articleId, null);
  if (draft.target.place.kind === 'text') layer?.anchor(draft.id, draft.target);
  useCommentView.setState({ draft: null, activeId: draft.id });
}
