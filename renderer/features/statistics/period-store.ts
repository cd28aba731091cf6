/** Which figures are shown; kept while one is elsewhere. */
import { create } from 'zustand';
import type { Period } from '#shared/model/statistics.ts';
import { type PeriodKind, periodAround } from '#shared/statistics/periods.ts';

interface ShownFigures {
  /** Null: all publications together. */
  publicationId: string | null;
  /** What the period was chosen as: a range may happen to be a whole month. */
  kind: PeriodKind;
  period: Period;
  /** Issue of the royalties; null: the newest. */
  issueId: string | null;
  choose(part: Partial<Pick<ShownFigures, 'publicationId' | 'kind' | 'period' | 'issueId'>>): void;
}

/** The day as it is on this computer. */
function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

export const useShownFigures = create<ShownFigures>((set) => ({
  publicationId: null,
  kind: 'month',
  period: periodAround('month', today()),
  issueId: null,
  choose: (part) => set(part),
}));
