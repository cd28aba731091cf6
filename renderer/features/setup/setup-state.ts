/** Whether the guided set-up is on the screen, and what has been filled in: leaving it for a while loses nothing. */
import { create } from 'zustand';
import { emptyDraft, type SetupDraft } from './setup-draft.ts';

interface SetupState {
  /** Null: as the library needs it. */
  isShown: boolean | null;
  draft: SetupDraft;
  show(): void;
  /** Put off; what was filled in stays. */
  putOff(): void;
  /** Over: PINs do not stay in the window's memory. */
  end(): void;
  setDraft(part: Partial<SetupDraft>): void;
}

export const useSetup = create<SetupState>((set) => ({
  isShown: null,
  draft: emptyDraft(),
  show: () => set({ isShown: true }),
  putOff: () => set({ isShown: false }),
  end: () => set({ isShown: false, draft: emptyDraft() }),
  setDraft: (part) => set(({ draft }) => ({ draft: { ...draft, ...part } })),
}));
