/** Changing the ledger, with undo and redo as long as the window is open. */
import { useMutation } from '@tanstack/react-query';
import { create } from 'zustand';
import type { PrintRunPatch, Recipient } from '#shared/model/print-run.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';

type Change =
  | { what: 'run'; issueId: string; before: PrintRunPatch; after: PrintRunPatch }
  | { what: 'list'; publicationId: string; before: Recipient[]; after: Recipient[] };

interface History {
  done: readonly Change[];
  undone: readonly Change[];
}

const KEPT = 100;
const useHistory = create<History>(() => ({ done: [], undone: [] }));

function remember(change: Change): void {
  useHistory.setState(({ done }) => ({ done: [...done, change].slice(-KEPT), undone: [] }));
}

interface Then {
  onDone(): void;
  /** Also when the desk refused. */
  onSettled(): void;
}

const without = (changes: readonly Change[], taken: Change) => changes.filter((change) => change !== taken);

const isOther = (before: PrintRunPatch, after: PrintRunPatch) =>
  (Object.keys(after) as (keyof PrintRunPatch)[]).some(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );

export interface LedgerChanges {
  record(issueId: string, patch: PrintRunPatch): void;
  setRecipients(publicationId: string, recipients: Recipient[], then: Then): void;
  /** Null where there is nothing to take back. */
  undo: (() => void) | null;
  redo: (() => void) | null;
}

export function useLedgerChanges(): LedgerChanges {
  const desk = useDesk();
  const { done, undone } = useHistory();
  const record = useMutation(desk.printRun.record.mutationOptions());
  const setRecipients = useMutation(desk.printRun.setRecipients.mutationOptions());
  const apply = (change: Change, which: 'before' | 'after', onSuccess: () => void) =>
    change.what === 'run'
      ? record.mutate({ issueId: change.issueId, patch: change[which] }, { onSuccess })
      : setRecipients.mutate(
          { publicationId: change.publicationId, recipients: change[which] },
          { onSuccess },
        );
  const last = done.at(-1);
  const next = undone.at(-1);
  // What the desk refuses stays where it was: a failure is announced, and nothing is lost.
  const undo = (change: Change) =>
    apply(change, 'before', () =>
      useHistory.setState((now) => ({ done: without(now.done, change), undone: [...now.undone, change] })),
    );
  const redo = (change: Change) =>
    apply(change, 'after', () =>
      useHistory.setState((now) => ({ done: [...now.done, change], undone: without(now.undone, change) })),
    );
  const isBusy = record.isPending || setRecipients.isPending;
  return {
    record: (issueId, after) =>
      record.mutate(
        { issueId, patch: after },
        {
          // The same field may be kept twice before the ledger shows it: that is nothing to take back.
          onSuccess: (before) => isOther(before, after) && remember({ what: 'run', issueId, before, after }),
        },
      ),
    setRecipients: (publicationId, after, { onDone, onSettled }) =>
      setRecipients.mutate(
        { publicationId, recipients: after },
        {
          onSuccess: (before) => {
            remember({ what: 'list', publicationId, before, after });
            onDone();
          },
          onSettled,
        },
      ),
    undo: last && !isBusy ? () => undo(last) : null,
    redo: next && !isBusy ? () => redo(next) : null,
  };
}
