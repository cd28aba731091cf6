/** The arrows lead from line to line of a block's fields, and from its ends into the text around it. */
import { $isTableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getNodeByKey,
  $isElementNode,
  isModifierMatch,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { type RefObject, useEffect } from 'react';
import { NotesNode } from '../footnote/nodes.ts';

/** Puts the caret above or below the block; in a new paragraph where no text is. Call inside an update. */
export function $selectBeside(block: LexicalNode, isAbove: boolean): void {
  const beside = isAbove ? block.getPreviousSibling() : block.getNextSibling();
  if ($isElementNode(beside) && !$isTableNode(beside) && !(beside instanceof NotesNode)) {
    if (isAbove) beside.selectEnd();
    else beside.selectStart();
    return;
  }
  const paragraph = $createParagraphNode();
  if (isAbove) block.insertBefore(paragraph);
  else block.insertAfter(paragraph);
  paragraph.selectStart();
}

export function useArrows(ref: RefObject<HTMLElement | null>, editor: LexicalEditor, key: NodeKey): void {
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof HTMLTextAreaElement) || event.isComposing || !isModifierMatch(event, {}))
        return;
      const isUp = event.key === 'ArrowUp';
      // Within a line that is broken the browser moves the caret first.
      const isAtEnd = target.selectionStart === (isUp ? 0 : target.value.length);
      if (!(isUp || event.key === 'ArrowDown') || !isAtEnd) return;
      const fields = [...element.querySelectorAll('textarea')];
      const next = fields[fields.indexOf(target) + (isUp ? -1 : 1)];
      if (next) next.focus();
      else if (editor.isEditable()) {
        editor.getRootElement()?.focus({ preventScroll: true });
        editor.update(() => {
          const block = $getNodeByKey(key);
          if (block !== null) $selectBeside(block, isUp);
        });
      } else return;
      event.preventDefault();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [ref, editor, key]);
}
