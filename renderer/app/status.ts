/** What the status bar says: the screen's own words at the left, the issue it is about at the right. */
import { useEffect } from 'react';
import { create } from 'zustand';

export interface StatusItem {
  text: string;
  /** Both also get a sign, as colour never speaks alone, and are told to who hears the screen. `mode`: what typing does now. */
  tone?: 'warning' | 'mode';
}

interface StatusBar {
  left: readonly StatusItem[];
  right: readonly StatusItem[];
}

export const useStatusBar = create<StatusBar>(() => ({ left: [], right: [] }));

/** Shows these words while the component is there. */
export function useStatus(left: readonly StatusItem[], right: readonly StatusItem[] = []): void {
  const shape = JSON.stringify([left, right]);
  useEffect(() => {
    const [nextLeft, nextRight]: [StatusItem[], StatusItem[]] = JSON.parse(shape);
    useStatusBar.setState({ left: nextLeft, right: nextRight });
  }, [shape]);
  // Only when the component goes: words that come and go with every save would be drawn twice.
  useEffect(() => () => useStatusBar.setState({ left: [], right: [] }), []);
}
