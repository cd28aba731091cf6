/** Which of the frame's dialogs is open: one at a time. */
import { create } from 'zustand';

export type Overlay = 'palette' | 'cited' | 'keys' | 'person' | 'pin';

interface Overlays {
  shown: Overlay | null;
  open(overlay: Overlay): void;
  close(): void;
}

export const useOverlays = create<Overlays>((set) => ({
  shown: null,
  open: (shown) => set({ shown }),
  close: () => set({ shown: null }),
}));
