/** How the text one writes is looked at: its size on the screen, and with nothing around it. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { usePreferences } from './preferences.ts';

/** Per cent, as in Word. */
export const ZOOM = { least: 50, most: 200, step: 10, usual: 100 } as const;

export function zoomWithin(zoom: number): number {
  return Math.round(Math.min(ZOOM.most, Math.max(ZOOM.least, zoom)));
}

interface TextView {
  /** A text that can be zoomed is on the screen. */
  hasText: boolean;
  /** Everything but the text is hidden. */
  isFocused: boolean;
}

export const useTextView = create<TextView>(() => ({ hasText: false, isFocused: false }));

export function toggleFocus(): void {
  useTextView.setState(({ isFocused }) => ({ isFocused: !isFocused }));
}

/** Sets the zoom by a step up or down, or back to its usual value with 0. */
export function stepZoom(steps: -1 | 0 | 1): void {
  const { zoom, setZoom } = usePreferences.getState();
  setZoom(steps === 0 ? ZOOM.usual : zoomWithin(zoom + steps * ZOOM.step));
}

/** For the screen that shows the text: offers zoom and focus while it is there. */
export function useTextOnScreen(): void {
  useEffect(() => {
    useTextView.setState({ hasText: true });
    return () => useTextView.setState({ hasText: false, isFocused: false });
  }, []);

  // The wheel belongs to the text while Ctrl is held, as in Word; the browser would zoom the whole window.
  useEffect(() => {
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || !(event.target instanceof Element)) return;
      if (!event.target.closest('.article-editor')) return;
      event.preventDefault();
      stepZoom(event.deltaY < 0 ? 1 : -1);
    };
    window.addEventListener('wheel', onWheel, { passive: false });
    return () => window.removeEventListener('wheel', onWheel);
  }, []);
}
