/** The way from change to change of what is shown in an element. */
import { type RefObject, useEffect, useState } from 'react';

interface ChangeStops {
  /** How many stops there are. */
  count: number;
  /** Index of the one that was gone to last; null before the first. */
  at: number | null;
  next(): void;
  previous(): void;
}

/** @param shown another value means that other changes are shown. */
export function useChangeStops(frame: RefObject<HTMLElement | null>, shown: unknown): ChangeStops {
  const [count, setCount] = useState(0);
  const [at, setAt] = useState<number | null>(null);
  const stops = () => [...(frame.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];

  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew when something else is shown
  useEffect(() => {
    setCount(stops().length);
    setAt(null);
  }, [shown]);

  const goTo = (index: number) => {
    const all = stops();
    const stop = all[(index + all.length) % all.length];
    if (!stop) return;
    for (const one of all) one.toggleAttribute('data-current', one === stop);
    stop.scrollIntoView({ block: 'center' });
    setAt(all.indexOf(stop));
  };
  return { count, at, next: () => goTo((at ?? -1) + 1), previous: () => goTo((at ?? 0) - 1) };
}
