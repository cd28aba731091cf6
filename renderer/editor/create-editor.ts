/**
 * The editor's make-up: which nodes it knows and which features act on them. Views and React come on top
 * (article-editor.tsx); this part runs without a window too.
 */
import {
  ClickAfterLastBlockExtension,
  InitialStateExtension,
  NormalizeTripleClickSelectionExtension,
  SelectionAlwaysOnDisplayExtension,
} from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { RichTextExtension } from '@lexical/rich-text';
import { configExtension, defineExtension, type EditorThemeClasses, HISTORY_MERGE_TAG } from 'lexical';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { AdministrativeExtension } from './administrative/administrative-extension.ts';
import { BlockKindExtension } from './block-kind/block-kind-extension.ts';
import { CommentEdgesExtension } from './comment/edges-extension.ts';
import { CommentKeepExtension } from './comment/keep-extension.ts';
import { $writeDocument } from './convert/document-to-editor.ts';
import { CopyExtension } from './copy/copy-extension.ts';
import { DividerExtension } from './divider/divider-extension.ts';
import { FigureExtension } from './figure/figure-extension.ts';
import { FootnoteExtension } from './footnote/footnote-extension.ts';
import { WordStepsExtension } from './history/word-steps-extension.ts';
import { ShortcutsExtension } from './keys/shortcuts-extension.ts';
import { LettersExtension } from './letters/letters-extension.ts';
import { ArticleLinkExtension } from './link/link-extension.ts';
import { SelectionEndsExtension } from './link/selection-ends-extension.ts';
import { ArticleListExtension } from './list/list-extension.ts';
import { MarksExtension } from './marks/marks-extension.ts';
import { MoveExtension } from './move/move-extension.ts';
import { CarefulDeleteExtension } from './opaque/careful-delete-extension.ts';
import { PreservedExtension } from './opaque/preserved-extension.ts';
import { PasteExtension } from './paste/paste-extension.ts';
import { StartsExtension } from './starts/starts-extension.ts';
import { SuggestionExtension } from './suggestion/suggestion-extension.ts';
import { ArticleTableExtension } from './table/table-extension.ts';

const theme: EditorThemeClasses = {
  paragraph: 'article-paragraph',
  heading: { h1: 'article-heading-1', h2: 'article-heading-2', h3: 'article-heading-3' },
  quote: 'article-quote',
  link: 'article-link',
  list: {
    ol: 'article-list-numbered',
    ul: 'article-list-bullet',
    listitem: 'article-list-item',
    nested: { listitem: 'article-list-nested' },
  },
  text: {
    bold: 'article-bold',
    italic: 'article-italic',
    underline: 'article-underline',
    strikethrough: 'article-strikethrough',
    underlineStrikethrough: 'article-underline-strikethrough',
  },
  table: 'article-table-grid',
  tableCell: 'article-table-cell',
  tableCellSelected: 'article-table-cell-selected',
  tableScrollableWrapper: 'article-table-scroll',
  tableSelection: 'article-table-selecting',
  blockCursor: 'article-block-cursor',
  hr: 'article-divider',
  hrSelected: 'article-divider-selected',
};

export interface EditorOptions {
  document: ArticleDocument;
  editable: boolean;
  /**
   * Told of a failed update. Lexical has gone back to the state before it, so that the text stands; the
   * error is for the log and a word to the person.
   */
  onError(error: Error): void;
}

/** The extension to build an article's editor from; one per editor. */
export function articleExtension({ document, editable, onError }: EditorOptions) {
  return defineExtension({
    name: 'toa-soan/article',
    // One name for all articles: what is copied in one is pasted whole in another.
    namespace: 'toa-soan-article',
    theme,
    editable,
    onError: (error) => onError(error),
    $initialEditorState: () => $writeDocument(document),
    dependencies: [
      // At once: whoever asks the new editor for its document gets the document.
      configExtension(InitialStateExtension, { updateOptions: { discrete: true, tag: HISTORY_MERGE_TAG } }),
      RichTextExtension,
      configExtension(HistoryExtension, { maxDepth: 500 }),
      WordStepsExtension,
      DividerExtension,
      ClickAfterLastBlockExtension,
      NormalizeTripleClickSelectionExtension,
      // Switched on while the address of a link is written; see toolbar/link-tool.tsx.
      configExtension(SelectionAlwaysOnDisplayExtension, { disabled: true }),
      MarksExtension,
      LettersExtension,
      BlockKindExtension,
      ArticleListExtension,
      ArticleLinkExtension,
      SelectionEndsExtension,
      FigureExtension,
      AdministrativeExtension,
      // Before the footnotes: a mark that is suggested to go keeps its note.
      SuggestionExtension,
      FootnoteExtension,
      PreservedExtension,
      CarefulDeleteExtension,
      CopyExtension,
      PasteExtension,
      // After pasting: it is asked first whether a text is a table.
      ArticleTableExtension,
      CommentEdgesExtension,
      CommentKeepExtension,
      MoveExtension,
      ShortcutsExtension,
      StartsExtension,
    ],
  });
}
