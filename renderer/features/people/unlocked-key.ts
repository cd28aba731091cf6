/**
 * Doing what needs a signature. A key is closed until its person gives the PIN: after the program was opened
 * again, for one. `useUnlockedKey` runs the action, asks for the PIN when the desk says KEY_LOCKED, and runs
 * the action again.
 */
import { useCallback } from 'react';
import { create } from 'zustand';
import { failureOf } from '../../desk-client/failure.ts';

interface KeyRequest {
  /** The dialog is asking; null while nothing is. */
  answer: ((isOpen: boolean) => void) | null;
}

/** What the dialog shows; one question at a time. */
export const useKeyRequest = create<KeyRequest>(() => ({ answer: null }));

/** Asks for the PIN; resolves to whether the key is open then. */
function askForKey(): Promise<boolean> {
  return new Promise((resolve) => {
    useKeyRequest.getState().answer?.(false);
    const answer = (isOpen: boolean) => {
      useKeyRequest.setState({ answer: null });
      resolve(isOpen);
    };
    useKeyRequest.setState({ answer });
  });
}

/**
 * Runs an action that signs; resolves or rejects as the action does. When the person gives no PIN it rejects
 * with the KEY_LOCKED of the action.
 */
export async function withUnlockedKey<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (thrown) {
    if (failureOf(thrown).code !== 'KEY_LOCKED' || !(await askForKey())) throw thrown;
    return action();
  }
}

/** See `withUnlockedKey`; the window shows the dialog (`KeyDialog`). */
export function useUnlockedKey(): <T>(action: () => Promise<T>) => Promise<T> {
  return useCallback((action) => withUnlockedKey(action), []);
}
