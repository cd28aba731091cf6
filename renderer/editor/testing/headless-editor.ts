/** The article's editor without a window: all features, no view. */
import { buildEditorFromExtensions } from '@lexical/extension';
import { HeadlessExtension } from '@lexical/headless';
import type { LexicalEditorWithDispose } from 'lexical';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { articleExtension } from '../create-editor.ts';

export function headlessEditor(document: ArticleDocument): LexicalEditorWithDispose {
  return buildEditorFromExtensions(
    HeadlessExtension,
    articleExtension({
      document,
      editable: true,
      onError: (error) => {
        throw error;
      },
    }),
  );
}
