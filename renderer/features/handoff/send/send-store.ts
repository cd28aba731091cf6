/** What is to be sent by file, and the list of packages; both dialogs stand in the frame, for every screen. */
import { create } from 'zustand';
import type { SentThings } from '#shared/model/sending.ts';

interface ToSend {
  what: SentThings;
  /** As the dialog names it: an article's title, "Số 11/2026". */
  title: string;
}

interface Sending {
  toSend: ToSend | null;
  showsList: boolean;
  begin(toSend: ToSend): void;
  /** Shows the packages that went out and came in, in the place of what is to be sent. */
  showList(): void;
  end(): void;
}

export const useSending = create<Sending>((set) => ({
  toSend: null,
  showsList: false,
  begin: (toSend) => set({ toSend, showsList: false }),
  showList: () => set({ toSend: null, showsList: true }),
  end: () => set({ toSend: null, showsList: false }),
}));
