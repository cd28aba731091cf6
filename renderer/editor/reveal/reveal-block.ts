/** Brings a block of the document into sight and puts the caret there. */
import { $getRoot, $isElementNode, type LexicalEditor } from 'lexical';
import { $readBlock } from '../convert/editor-to-document.ts';
import './reveal.css';

const FLASH_MS = 1200;

/** @param index of the block in the document that the editor would give now; unknown ones do nothing. */
export function revealBlock(editor: LexicalEditor, index: number): void {
  editor.update(
    () => {
      const node = $getRoot()
        .getChildren()
        .filter((child) => $readBlock(child) !== null)[index];
      if (!node) return;
      if ($isElementNode(node)) node.selectStart();
      else node.selectPrevious();
      revealElement(editor.getElementByKey(node.getKey()));
    },
    { onUpdate: () => editor.focus() },
  );
}

/** Scrolls an element of the text into the middle and marks it for a moment. */
export function revealElement(element: HTMLElement | null): void {
  if (element === null) return;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  // Held by attribute: Lexical writes the classes of its elements itself.
  element.setAttribute('data-revealed', '');
  window.setTimeout(() => element.removeAttribute('data-revealed'), FLASH_MS);
}
