/** Tells the desk that somebody uses this window, so that it does not lock itself. */
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';

/** Milliseconds between two messages, at least. */
const TELL_EVERY = 15_000;
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

export function useActivity(): void {
  const desk = useDesk();
  const calls = useDeskCalls();
  const isWatched = (useQuery(desk.people.lockSettings.queryOptions()).data?.idleMinutes ?? 0) > 0;
  useEffect(() => {
    if (!isWatched) return;
    let lastTold = Number.NEGATIVE_INFINITY;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      waiting = undefined;
      lastTold = performance.now();
      // A message that is lost is made good by the next.
      calls.people.stillHere.mutate().catch(() => undefined);
    };
    const onSign = () => {
      waiting ??= setTimeout(tell, Math.max(0, lastTold + TELL_EVERY - performance.now()));
    };
    for (const sign of SIGNS) window.addEventListener(sign, onSign, { capture: true, passive: true });
    return () => {
      clearTimeout(waiting);
      for (const sign of SIGNS) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, [isWatched, calls]);
}
