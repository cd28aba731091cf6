/** Files on their way into the library, wherever in the window they came in. */
import { create } from 'zustand';
import type { ImportKind } from '#shared/model/importing.ts';

interface ImportDeskState {
  /** What is to be imported next; taken by the import dialog. */
  waiting: { files: readonly File[]; as: ImportKind } | null;
  importFiles(files: readonly File[], as: ImportKind): void;
  /** Opens the system's file dialog. */
  chooseFiles(as: ImportKind): void;
}

const TEXTS = '.docx,.doc,.pdf,.html,.htm,.txt,.text,.md';

const ACCEPTED: Record<ImportKind, string> = {
  auto: '',
  bulletin: TEXTS,
  article: TEXTS,
  source: TEXTS,
  picture: 'image/*,.svgz,.heic,.heif',
};

export const useImportDesk = create<ImportDeskState>((set, get) => ({
  waiting: null,
  importFiles: (files, as) => {
    if (files.length > 0) set({ waiting: { files, as } });
  },
  chooseFiles: (as) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = ACCEPTED[as];
    input.addEventListener('change', () => get().importFiles([...(input.files ?? [])], as));
    input.click();
  },
}));
