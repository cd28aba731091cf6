/** How many chữ are selected in the article, as Word's status bar says it. */
import { useEffect, useState } from 'react';
import { countWords } from '#shared/vietnamese/words.ts';
import { afterRest } from './after-rest.ts';
import { selectedText } from './selected-text.ts';

/** Dragging a selection must stay smooth; the count follows after this rest, in ms. */
const REST_MS = 150;

/** @returns null when nothing is selected in the text. */
export function useSelectionWords(): number | null {
  const [words, setWords] = useState<number | null>(null);
  useEffect(() => {
    const follow = afterRest(REST_MS, () => setWords(countSelected()));
    document.addEventListener('selectionchange', follow.touch);
    return () => {
      document.removeEventListener('selectionchange', follow.touch);
      follow.cancel();
    };
  }, []);
  return words;
}

function countSelected(): number | null {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement && field.closest('.article-editor')) {
    const { selectionStart, selectionEnd, value } = field;
    return selectionStart === selectionEnd ? null : countWords(value.slice(selectionStart, selectionEnd));
  }
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return null;
  const { anchorNode } = selection;
  const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  if (!element?.closest('.article-body')) return null;
  const text = selectedText(selection.getRangeAt(0));
  return text.trim() === '' ? null : countWords(text);
}
