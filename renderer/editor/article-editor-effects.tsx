/** Ties the editor to its props: changes out, editable in, and the handle of the page. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, $onUpdate, COMMAND_PRIORITY_EDITOR, HISTORY_PUSH_TAG, mergeRegister } from 'lexical';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { ArticleDocument } from '#shared/document/schema.ts';
import type { ArticleEditorHandle, EditorNotice } from './article-editor-handle.ts';
import { $writeDocument } from './convert/document-to-editor.ts';
import { $readBlock, $readDocument } from './convert/editor-to-document.ts';
import { onDocumentChange } from './convert/on-document-change.ts';
import { INSERT_FIGURE_COMMAND } from './figure/commands.ts';
import { $getNotes } from './footnote/lookup.ts';
import { PICTURES_LEFT_OUT_COMMAND } from './paste/paste-extension.ts';
import { revealBlock } from './reveal/reveal-block.ts';

interface EffectsProps {
  ref: Ref<ArticleEditorHandle> | undefined;
  editable: boolean;
  onChange(document: ArticleDocument): void;
  onNotice(notice: EditorNotice): void;
}

export function ArticleEditorEffects({ ref, editable, onChange, onNotice }: EffectsProps): null {
  const [editor] = useLexicalComposerContext();
  const latest = useRef({ onChange, onNotice });
  latest.current = { onChange, onNotice };

  useEffect(() => editor.setEditable(editable), [editor, editable]);

  useEffect(
    () =>
      mergeRegister(
        onDocumentChange(editor, (document) => latest.current.onChange(document)),
        editor.registerCommand(
          PICTURES_LEFT_OUT_COMMAND,
          () => {
            latest.current.onNotice('picturesNotPasted');
            return true;
          },
          COMMAND_PRIORITY_EDITOR,
        ),
      ),
    [editor],
  );

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
      revealBlock: (index) => revealBlock(editor, index),
      insertFigure: ({ id, ...words }) =>
        editor.dispatchCommand(INSERT_FIGURE_COMMAND, { pictureId: id, ...words }),
    }),
    [editor],
  );
  return null;
}
