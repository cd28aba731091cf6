/** What a person set for this window: kept by the browser, as it says nothing about the library. */
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Language } from '#shared/messages.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

interface Preferences {
  language: Language;
  theme: ThemeChoice;
  /** Preview pages side by side, as a reader holds them. */
  facingPages: boolean;
  /** All pages small, beside the composer's preview. */
  thumbnails: boolean;
  /** Size of the text one writes, in per cent. */
  zoom: number;
  setLanguage(language: Language): void;
  setTheme(theme: ThemeChoice): void;
  setFacingPages(facingPages: boolean): void;
  setThumbnails(thumbnails: boolean): void;
  setZoom(zoom: number): void;
}

export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: 'vi',
      theme: 'system',
      facingPages: false,
      thumbnails: false,
      zoom: 100,
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
      setFacingPages: (facingPages) => set({ facingPages }),
      setThumbnails: (thumbnails) => set({ thumbnails }),
      setZoom: (zoom) => set({ zoom }),
    }),
    { name: 'toa-soan.preferences', version: 1 },
  ),
);
