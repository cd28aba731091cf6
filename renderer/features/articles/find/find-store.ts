/** What is being looked for: it stays when the bar closes, and goes from article to article. */
import { create } from 'zustand';
import type { FindOptions } from '#shared/vietnamese/find.ts';

export interface FindState extends FindOptions {
  query: string;
  replacement: string;
  /** Replacing is shown too. */
  replaces: boolean;
  isOpen: boolean;
}

export const useFindState = create<FindState>(() => ({
  query: '',
  replacement: '',
  matchCase: false,
  matchMarks: true,
  wholeWord: false,
  replaces: false,
  isOpen: false,
}));

/** Opens the bar; a short selection of the page becomes what is looked for, as in Word. */
export function openFind(replaces: boolean): void {
  const selected = document.getSelection()?.toString().trim() ?? '';
  const isQuery = selected !== '' && selected.length <= 100 && !selected.includes('\n');
  useFindState.setState({ isOpen: true, replaces, ...(isQuery && { query: selected }) });
}

export function closeFind(): void {
  useFindState.setState({ isOpen: false });
}
