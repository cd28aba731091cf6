/** Which part of the ledger is shown; kept while one is elsewhere. */
import { create } from 'zustand';
import { localDay } from '#shared/calendar/days.ts';
import type { LedgerScope } from '#shared/model/print-run.ts';

interface ShownLedger extends LedgerScope {
  /** The issue in the pane; null: none chosen. */
  issueId: string | null;
}

export const useShownLedger = create<ShownLedger>(() => ({
  publicationId: null,
  year: Number(localDay(new Date()).slice(0, 4)),
  withDrafts: false,
  issueId: null,
}));

/** Shows an issue in its year, whatever was filtered. */
export function showInLedger({ issueId, date }: { issueId: string; date: string }): void {
  useShownLedger.setState({ publicationId: null, year: Number(date.slice(0, 4)), issueId });
}
