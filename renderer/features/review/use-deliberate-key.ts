/** Decisions by key: one press is one decision, and the article that opens then is read before the next. */
import { useEffect } from 'react';

/** Milliseconds: what follows sooner is the same press, made twice by habit. */
const HABIT = 700;

/** Of the window, as every article that opens is another component. */
const pressed = { at: Number.NEGATIVE_INFINITY, isMeant: true };

function note(event: KeyboardEvent): void {
  if (event.key !== 'Enter') return;
  const now = performance.now();
  pressed.isMeant = !event.repeat && now - pressed.at > HABIT;
  pressed.at = now;
}

/** Whoever points at something has let go of the keys, and chose what is on the screen. */
function forget(): void {
  pressed.at = Number.NEGATIVE_INFINITY;
}

/** @returns whether the press of Enter that is heard now was meant: neither held down nor made twice. */
export function useDeliberateKey(): () => boolean {
  useEffect(() => {
    // Before the commands hear of it.
    window.addEventListener('keydown', note, true);
    window.addEventListener('pointerdown', forget, true);
    return () => {
      window.removeEventListener('keydown', note, true);
      window.removeEventListener('pointerdown', forget, true);
    };
  }, []);
  return isMeant;
}

function isMeant(): boolean {
  return pressed.isMeant;
}
