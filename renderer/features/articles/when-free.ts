/** Longest wait for a moment in which the browser has nothing to show, in ms. */
const PATIENCE = 50;

/** Runs once what was typed is on the screen; returns how to call it off. */
export function whenFree(run: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run, 0);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(run, { timeout: PATIENCE });
  return () => cancelIdleCallback(request);
}
