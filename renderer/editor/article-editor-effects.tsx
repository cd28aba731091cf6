/** Ties the editor to its props: changes out, editable in, and the handle of the page. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, $onUpdate, HISTORY_PUSH_TAG, UNDO_COMMAND } from 'lexical';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { EDITOR_ACTIONS } from './actions/editor-actions.ts';
import type { ArticleEditorHandle } from './article-editor-handle.ts';
import { $blockNode, $writeDocument } from './convert/document-to-editor.ts';
import { $readBlock, $readDocument } from './convert/editor-to-document.ts';
import { onDocumentChange } from './convert/on-document-change.ts';
import { useSurroundings } from './editor-surroundings.ts';
import { findInBody, paintHits, replaceInBody, revealPlace, selectPlace } from './find/body-find.ts';
import { $getNotes } from './footnote/lookup.ts';
import { $insertBlock } from './opaque/insert-block.ts';
import { revealBlock } from './reveal/reveal-block.ts';

interface EffectsProps {
  ref: Ref<ArticleEditorHandle> | undefined;
  editable: boolean;
  onChange(document: ArticleDocument): void;
}

export function ArticleEditorEffects({ ref, editable, onChange }: EffectsProps): null {
  const [editor] = useLexicalComposerContext();
  const { pictures } = useSurroundings();
  const latest = useRef({ onChange });
  latest.current = { onChange };

  useEffect(() => editor.setEditable(editable), [editor, editable]);

  useEffect(() => onDocumentChange(editor, (document) => latest.current.onChange(document)), [editor]);

  useImperativeHandle(
    ref,
    () => ({
      focus: () =>
        editor.update(() => {
          // The end of the editor is the last note; one means the body.
          if ($getSelection() === null) $getNotes()?.getPreviousSibling()?.selectEnd();
          $onUpdate(() => editor.focus());
        }),
      // Reading through the editor takes in what is typed but not committed yet.
      document: () => editor.read(() => $readDocument($readBlock)),
      replaceDocument: (document) =>
        editor.update(() => $writeDocument(document), { discrete: true, tag: HISTORY_PUSH_TAG }),
      find: (query, replacement, options) => findInBody(editor, query, replacement, options),
      paintHits: (hits, current) => paintHits(editor, hits, current),
      revealPlace: (place) => revealPlace(editor, place),
      selectPlace: (place) => selectPlace(editor, place),
      replaceHits: (hits) => replaceInBody(editor, hits),
      insertBlock: (block) =>
        editor.update(() => $insertBlock($blockNode(block)), { discrete: true, tag: HISTORY_PUSH_TAG }),
      undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
      revealBlock: (index) => revealBlock(editor, index),
      act: (name) => {
        // What is chosen by name happens where the caret was.
        editor.focus(() => EDITOR_ACTIONS.find(({ id }) => id === name)?.run(editor, pictures));
      },
    }),
    [editor, pictures],
  );
  return null;
}
