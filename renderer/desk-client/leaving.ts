/** Keeps a window from leaving while a change is on its way to the desk. */
import type { QueryClient } from '@tanstack/react-query';

/**
 * Has the browser ask before the page goes, while a mutation is under way or waits for one: what waits would be
 * lost. Electron would not ask but stay open without a word; its windows are closed by the desk.
 *
 * @returns what ends the watch.
 */
export function askBeforeLeaving(queryClient: QueryClient): () => void {
  const ask = (event: Event) => {
    if (queryClient.isMutating() > 0 && !window.deskBridge) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
