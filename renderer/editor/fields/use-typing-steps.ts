import { HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { useRef } from 'react';

/** Typing that pauses longer than this, in milliseconds, is undone in two steps. */
const UNDO_PAUSE = 1000;

/**
 * For fields inside a block: makes a change at once, so that block and field never differ while someone
 * types, and joins what is typed into one field in one go into one step of undo.
 */
export function useTypingSteps(editor: LexicalEditor): (field: string, change: () => void) => void {
  const last = useRef<{ field: string | null; at: number }>({ field: null, at: 0 });
  return (field, change) => {
    const now = Date.now();
    const continues = last.current.field === field && now - last.current.at < UNDO_PAUSE;
    last.current = { field, at: now };
    editor.update(change, { discrete: true, tag: continues ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG });
  };
}
