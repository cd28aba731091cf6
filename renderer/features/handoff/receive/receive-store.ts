/** Packages on their way in, and what was chosen so far: choices outlive the screen, and a window that is closed. */
import { z } from 'zod';
import { create } from 'zustand';
import { MERGE_CHOICES, type MergeChoices } from '#shared/document/merge/merge.ts';
import { PACKAGE_ENDING } from '#shared/model/handoff.ts';
import type { MergeReport } from '#shared/model/receiving.ts';

interface ReceiveState {
  /** What is to be opened next; taken by the dialog. */
  file: File | null;
  receive(file: File): void;
  /** Opens the system's file dialog. */
  choose(): void;
  /** What came of packages that were merged in this window, by the id of the opening. */
  reports: Readonly<Record<string, MergeReport>>;
  keepReport(id: string, report: MergeReport): void;
}

export const isPackage = ({ name }: File): boolean => name.toLowerCase().endsWith(PACKAGE_ENDING);

export const useReceiving = create<ReceiveState>((set, get) => ({
  file: null,
  receive: (file) => set({ file }),
  choose: () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = PACKAGE_ENDING;
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) get().receive(file);
    });
    input.click();
  },
  reports: {},
  keepReport: (id, report) => set(({ reports }) => ({ reports: { ...reports, [id]: report } })),
}));

/** The choices in an article, as it stood at a revision: they say nothing about any other text. */
const keptSchema = z.record(
  z.string(),
  z.object({ revision: z.int().nullable(), choices: z.record(z.string(), z.enum(MERGE_CHOICES)) }),
);
type Kept = z.infer<typeof keptSchema>;

const keyOf = (packageId: string) => `toa-soan.receiving.${packageId}`;

function keptChoices(packageId: string): Kept {
  try {
    return keptSchema.parse(JSON.parse(localStorage.getItem(keyOf(packageId)) ?? '{}'));
  } catch {
    // Choices that cannot be read are chosen again.
    return {};
  }
}

interface ChoiceState {
  packageId: string | null;
  now: Kept;
  past: readonly Kept[];
  future: readonly Kept[];
}

const useChoices = create<ChoiceState>(() => ({ packageId: null, now: {}, past: [], future: [] }));

/** Begins, or goes on, with choosing about a package. */
export function chooseAbout(packageId: string): void {
  if (useChoices.getState().packageId === packageId) return;
  useChoices.setState({ packageId, now: keptChoices(packageId), past: [], future: [] });
}

const NONE: MergeChoices = {};

export function useMergeChoices(articleId: string, revision: number | null): MergeChoices {
  return useChoices(({ now }) => {
    const kept = now[articleId];
    return kept?.revision === revision ? kept.choices : NONE;
  });
}

/** How many places of each article are chosen; of texts that changed since, none. */
export function useChosenCounts(): (articleId: string, revision: number | null) => number {
  const now = useChoices((state) => state.now);
  return (articleId, revision) => {
    const kept = now[articleId];
    return kept?.revision === revision ? Object.keys(kept.choices).length : 0;
  };
}

function become(packageId: string, state: Partial<ChoiceState>): void {
  useChoices.setState(state);
  if (state.now) localStorage.setItem(keyOf(packageId), JSON.stringify(state.now));
}

export function setChoices(articleId: string, revision: number | null, choices: MergeChoices): void {
  const { packageId, now, past } = useChoices.getState();
  if (packageId === null) return;
  const next = { ...now, [articleId]: { revision, choices: { ...choices } } };
  become(packageId, { now: next, past: [...past, now], future: [] });
}

export function undoChoice(): void {
  const { packageId, now, past, future } = useChoices.getState();
  const before = past.at(-1);
  if (packageId === null || !before) return;
  become(packageId, { now: before, past: past.slice(0, -1), future: [now, ...future] });
}

export function redoChoice(): void {
  const { packageId, now, past, future } = useChoices.getState();
  const [after] = future;
  if (packageId === null || !after) return;
  become(packageId, { now: after, past: [...past, now], future: future.slice(1) });
}

export function useChoiceHistory(): { canUndo: boolean; canRedo: boolean } {
  const canUndo = useChoices(({ past }) => past.length > 0);
  const canRedo = useChoices(({ future }) => future.length > 0);
  return { canUndo, canRedo };
}

/** What was chosen about a package, for the desk. */
export function chosenDecisions(): { articleId: string; revision: number | null; choices: MergeChoices }[] {
  return Object.entries(useChoices.getState().now).map(([articleId, kept]) => ({ articleId, ...kept }));
}

/** The package is merged or put away: nothing is left to choose. */
export function forgetChoices(packageId: string): void {
  localStorage.removeItem(keyOf(packageId));
  useChoices.setState({ packageId: null, now: {}, past: [], future: [] });
}
