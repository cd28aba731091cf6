/** What is being looked for: it stays when the bar closes, and goes from article to article. */
import { create } from 'zustand';
import type { FindOptions } from '#shared/vietnamese/find.ts';

export interface FindState extends FindOptions {
  query: string;
  replacement: string;
  /** Replacing is shown too. */
  replaces: boolean;
  isOpen: boolean;
  /** The first hit is to be shown once the text is there. */
  goesToFirst: boolean;
}

export const useFindState = create<FindState>(() => ({
  query: '',
  replacement: '',
  matchCase: false,
  matchMarks: true,
  wholeWord: false,
  replaces: false,
  isOpen: false,
  goesToFirst: false,
}));

/** Opens the bar; a short selection of the page becomes what is looked for, as in Word. */
export function openFind(replaces: boolean): void {
  const selected = document.getSelection()?.toString().trim() ?? '';
  const isQuery = selected !== '' && selected.length <= 100 && !selected.includes('\n');
  useFindState.setState({ isOpen: true, replaces, goesToFirst: false, ...(isQuery && { query: selected }) });
}

/** The article that is opened next shows where these words stand. */
export function openFindAt(words: string): void {
  useFindState.setState({ isOpen: true, replaces: false, query: words, matchCase: false, goesToFirst: true });
}

export function closeFind(): void {
  useFindState.setState({ isOpen: false, goesToFirst: false });
}
