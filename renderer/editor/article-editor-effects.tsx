/** Ties the editor to its props: changes out, editable in, and the handle of the page. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, $onUpdate, HISTORY_PUSH_TAG, UNDO_COMMAND } from 'lexical';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { ArticleDocument } from '#shared/document/schema.ts';
import type { ArticleEditorHandle } from './article-editor-handle.ts';
import { $writeDocument } from './convert/document-to-editor.ts';
import { $readBlock, $readDocument } from './convert/editor-to-document.ts';
import { onDocumentChange } from './convert/on-document-change.ts';
import { INSERT_FIGURE_COMMAND } from './figure/commands.ts';
import { findInBody, paintHits, replaceInBody, revealPlace, selectPlace } from './find/body-find.ts';
import { $getNotes } from './footnote/lookup.ts';
import { CONVERT_ENCODING_COMMAND, PASTE_AS_TEXT_COMMAND } from './paste/commands.ts';
import { revealBlock } from './reveal/reveal-block.ts';

import { CHOOSE_TABLE_COMMAND } from './table/commands.ts';

interface EffectsProps {
  ref: Ref<ArticleEditorHandle> | undefined;
  editable: boolean;
  onChange(document: ArticleDocument): void;
}

export function ArticleEditorEffects({ ref, editable, onChange }: EffectsProps): null {
  const [editor] = useLexicalComposerContext();
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
      chooseTable: () => editor.dispatchCommand(CHOOSE_TABLE_COMMAND, undefined),
      replaceDocument: (document) =>
        editor.update(() => $writeDocument(document), { discrete: true, tag: HISTORY_PUSH_TAG }),
      find: (query, replacement, options) => findInBody(editor, query, replacement, options),
      paintHits: (hits, current) => paintHits(editor, hits, current),
      revealPlace: (place) => revealPlace(editor, place),
      selectPlace: (place) => selectPlace(editor, place),
      replaceHits: (hits) => replaceInBody(editor, hits),
      undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
      revealBlock: (index) => revealBlock(editor, index),
      pasteAsText: () => void editor.dispatchCommand(PASTE_AS_TEXT_COMMAND, undefined),
      convertEncoding: () => void editor.dispatchCommand(CONVERT_ENCODING_COMMAND, undefined),
      insertFigure: ({ id, ...words }) =>
        editor.dispatchCommand(INSERT_FIGURE_COMMAND, { pictureId: id, ...words }),
    }),
    [editor],
  );
  return null;
}
