/** Brings findings onto the editor's page for as long as it is shown. */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect } from 'react';
import { type FindingsOwner, FindingsSurface } from './surface.ts';

export function FindingsLayer({ owner }: { owner: FindingsOwner }): null {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    let leave: (() => void) | null = null;
    const stop = editor.registerRootListener((root) => {
      leave?.();
      leave = null;
      const page = root?.closest<HTMLElement>('.article-editor-page');
      // Browsers from before 2025 cannot underline without touching the text; the issue's own check remains.
      if (!page || !('highlights' in CSS)) return;
      const surface = new FindingsSurface(editor, page, owner);
      const detach = owner.attach(surface);
      leave = () => {
        detach();
        surface.dispose();
      };
    });
    return () => {
      stop();
      leave?.();
    };
  }, [editor, owner]);
  return null;
}
