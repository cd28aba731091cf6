/** Marks the words that a source was opened for, and brings the first place into sight. */
import { type RefObject, useEffect } from 'react';
import { findMatches } from '#shared/vietnamese/find.ts';
import { useWantedWords } from './open-hit.ts';

const HIGHLIGHT = 'search-hit';
const OPTIONS = { matchCase: false, matchMarks: true, wholeWord: true };

/** @param text what is shown; the marks are made again when it changes. */
export function useWordsShown(
  container: RefObject<HTMLElement | null>,
  sourceId: string,
  text: string,
): void {
  const wanted = useWantedWords();
  const words = wanted.sourceId === sourceId ? wanted.words : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: other text, other places
  useEffect(() => {
    const element = container.current;
    if (!element || words === '') return;
    const ranges = rangesOf(element, words);
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    scrollTo(ranges[0], element);
    return () => {
      CSS.highlights.delete(HIGHLIGHT);
    };
  }, [container, words, text]);
}

/** A paragraph may be longer than the screen: its line is what should be seen. */
function scrollTo(range: Range | undefined, element: HTMLElement): void {
  const scroller = element.closest('[data-focus-ring]') ?? element;
  if (!range) return;
  const [line, frame] = [range.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (line.top < frame.top || line.bottom > frame.bottom) {
    scroller.scrollTop += line.top - frame.top - frame.height / 3;
  }
}

function rangesOf(element: HTMLElement, words: string): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { from, to } of findMatches(node.textContent ?? '', words, OPTIONS)) {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}
