/** Failures on their way to the one place that shows them (app/notices.tsx), from code that has no screen. */
import type { Failure } from './failure.ts';

type Listener = (failure: Failure) => void;

const listeners = new Set<Listener>();

export function announceFailure(failure: Failure): void {
  for (const listener of listeners) listener(failure);
}

/** Calls the listener with each failure until the returned function is called. */
export function onFailure(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
