/** What is to be sent by file; the dialog stands in the frame, so that every screen can open it. */
import { create } from 'zustand';
import type { SentThings } from '#shared/model/sending.ts';

interface ToSend {
  what: SentThings;
  /** As the dialog names it: an article's title, "Số 11/2026". */
  title: string;
}

interface Sending {
  toSend: ToSend | null;
  begin(toSend: ToSend): void;
  end(): void;
}

export const useSending = create<Sending>((set) => ({
  toSend: null,
  begin: (toSend) => set({ toSend }),
  end: () => set({ toSend: null }),
}));
