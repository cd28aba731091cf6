/** The line that shows where a dragged picture will stand. */
import type { LexicalEditor } from 'lexical';
import type { FigurePlacing } from './commands.ts';

export interface DropMark {
  show(editor: LexicalEditor, place: FigurePlacing): void;
  hide(): void;
}

export function createDropMark(): DropMark {
  // Made when it is first shown: the editor also runs without a window.
  let made: HTMLElement | null = null;
  const element = () => {
    if (made === null) {
      made = document.createElement('div');
      made.className = 'article-figure-drop-mark';
    }
    return made;
  };
  return {
    show: (editor, { key, side }) => {
      const block = editor.getElementByKey(key);
      const frame = editor.getRootElement()?.parentElement;
      if (!block || !frame) return;
      const line = element();
      const origin = frame.getBoundingClientRect();
      const box = block.getBoundingClientRect();
      const isUpright = side === 'left' || side === 'right';
      line.dataset.side = side;
      line.style.left = `${(side === 'right' ? box.right : box.left) - origin.left}px`;
      line.style.top = `${(side === 'after' ? box.bottom : box.top) - origin.top}px`;
      line.style.width = isUpright ? '' : `${box.width}px`;
      line.style.height = isUpright ? `${box.height}px` : '';
      if (line.parentElement !== frame) frame.append(line);
    },
    hide: () => made?.remove(),
  };
}
