/** Locking the desk at once, with everything saved first. */
import { useDeskCalls } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { announceFailure } from '../../desk-client/failure-notices.ts';
import { saveOpenArticles } from '../articles/open-articles.ts';

export function useLockDesk(): () => void {
  const calls = useDeskCalls();
  return () => {
    // What could not be saved stays in the window, behind the lock, and is tried again afterwards.
    void saveOpenArticles()
      .then(() => calls.people.lock.mutate())
      .catch((thrown: unknown) => announceFailure(failureOf(thrown)));
  };
}
