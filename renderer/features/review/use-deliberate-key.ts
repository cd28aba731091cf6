/** Decisions by key: one press is one decision, about something that was on the screen. */
import { useCallback, useEffect, useRef } from 'react';

/** Milliseconds: what opens under a second press was not read. */
const SEEN = 700;

/** @returns whether the key that is pressed now was meant: it is not held down, nor pressed twice by habit. */
export function useDeliberateKey(): () => boolean {
  const shownAt = useRef(performance.now());
  const isHeld = useRef(false);
  useEffect(() => {
    const note = (event: KeyboardEvent) => {
      isHeld.current = event.repeat;
    };
    // Before the commands hear of it.
    window.addEventListener('keydown', note, true);
    return () => window.removeEventListener('keydown', note, true);
  }, []);
  return useCallback(() => !isHeld.current && performance.now() - shownAt.current > SEEN, []);
}
