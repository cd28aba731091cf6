/**
 * The editor of an article's body. It has props only: it fetches nothing and keeps nothing but the text
 * that is being written.
 */

import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { type ReactNode, type Ref, useMemo, useRef, useState } from 'react';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { ArticleEditorEffects } from './article-editor-effects.tsx';
import type { ArticleEditorHandle, EditorNotice } from './article-editor-handle.ts';
import { articleExtension } from './create-editor.ts';
import { type PicturePort, SurroundingsProvider } from './editor-surroundings.ts';
import { FiguresBar } from './figure/figures-bar.tsx';
import { FindingsLayer } from './findings/findings-layer.tsx';
import type { FindingsOwner } from './findings/surface.ts';
import { FootnotesView } from './footnote/footnotes-view.tsx';
import { PasteView } from './paste/paste-view.tsx';
import type { EditorStrings } from './strings/vi.ts';
import { TablesView } from './table/tables-view.tsx';
import { EditorToolbar } from './toolbar/editor-toolbar.tsx';
import './editor.css';

export interface ArticleEditorProps {
  /** Read once, when the editor appears: give the article's id as `key`. */
  document: ArticleDocument;
  /** Told after each change of the text with the whole body; blocks that stayed are the same objects. */
  onChange(document: ArticleDocument): void;
  editable: boolean;
  pictures: PicturePort;
  strings: EditorStrings;
  onNotice?(notice: EditorNotice, message: string): void;
  /** A defect for the log; the text stands as it was before the failed step. */
  onError?(error: Error): void;
  /** Shown above and below the body, on the same page (ArticleHeaderFields, ArticleFooterFields). */
  before?: ReactNode;
  after?: ReactNode;
  /** Size of the text on the screen; 1 unless told. */
  zoom?: number;
  /** False: the text stands alone; keys work all the same. */
  showsToolbar?: boolean;
  /** Who checks the text; absent: nobody. Keep it the same object. */
  findings?: FindingsOwner;
  /** Parts of the page that act on the text and draw nothing of their own (CommentLayer). */
  layers?: ReactNode;
  /** At the right end of the toolbar. */
  toolbarEnd?: ReactNode;
  ref?: Ref<ArticleEditorHandle>;
}

export function ArticleEditor(props: ArticleEditorProps) {
  const { pictures, strings, editable } = props;
  // Callbacks are read when they are needed: the editor is built once.
  const latest = useRef(props);
  latest.current = props;
  const [extension] = useState(() =>
    articleExtension({
      document: props.document,
      editable,
      onError: (error) => {
        const { onError, onNotice, strings } = latest.current;
        onError?.(error);
        onNotice?.('editFailed', strings.notices.editFailed);
      },
    }),
  );
  const surroundings = useMemo(() => ({ pictures, strings }), [pictures, strings]);
  const placeholder = <div className="article-body-placeholder">{strings.bodyPlaceholder}</div>;

  return (
    <SurroundingsProvider value={surroundings}>
      <LexicalExtensionComposer extension={extension} contentEditable={null}>
        <div className="article-editor">
          {editable && props.showsToolbar !== false && <EditorToolbar end={props.toolbarEnd} />}
          <div className="article-editor-room">
            <div className="article-editor-scroll">
              <div className="article-editor-page" style={{ zoom: props.zoom ?? 1 }}>
                {props.before}
                <div className="article-body-frame">
                  <ContentEditable
                    className="article-body"
                    ariaLabel={strings.body}
                    aria-placeholder={strings.bodyPlaceholder}
                    placeholder={placeholder}
                    spellCheck={false}
                    lang="vi"
                  />
                </div>
                {props.after}
              </div>
            </div>
          </div>
          <FiguresBar editable={editable} />
          <PasteView />
        </div>
        <FootnotesView />
        {props.layers}
        <TablesView />
        {props.findings && <FindingsLayer owner={props.findings} />}
        <ArticleEditorEffects
          ref={props.ref}
          editable={editable}
          onChange={(document) => latest.current.onChange(document)}
        />
      </LexicalExtensionComposer>
    </SurroundingsProvider>
  );
}
