/**
 * The articles being written in this window, outside of any screen: a screen that fails or is left takes no
 * text with it. One that could not be saved stays here, and goes on trying, until it is.
 */
import { create } from 'zustand';
import type { ArticleDocument } from '#shared/document/schema.ts';
import type { Article, ArticleState } from '#shared/model/article.ts';
import { failureOf } from '../../desk-client/failure.ts';
import { afterRest } from './after-rest.ts';
import { type ArticleChanges, Autosave, REST, type SaveReceipt, type SaveStatus } from './autosave.ts';
import { forgetUnsaved, keepUnsaved, keptUnsaved } from './unsaved-journal.ts';
import { whenFree } from './when-free.ts';

interface Receipt extends SaveReceipt {
  state: ArticleState;
  words: number;
}

/** @param base the body that the desk has at this revision, when that is known: changes of it are enough. */
export type SaveArticle = (
  id: string,
  revision: number,
  changes: ArticleChanges,
  base: ArticleDocument | null,
) => Promise<Receipt>;

export interface OpenArticle {
  id: string;
  autosave: Autosave<Receipt>;
  /** As it stands on the screen, changes included. */
  content: Article;
  /** Takes a change of the person. */
  change(changes: ArticleChanges): void;
  /**
   * What the desk does not have yet, and the revision it starts from; `base` is the body that the desk has, null
   * while that is not known.
   */
  sinceSaved(): { revision: number; changes: ArticleChanges | null; base: ArticleDocument | null };
  /** Shows a newer version that another window saved; for when nothing is unsaved here. */
  follow(article: Article): void;
  /** Tells of each change, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

interface Shown {
  status: SaveStatus;
  /** Of the last save; null before the first. */
  receipt: Receipt | null;
  onScreen: boolean;
}

export type StuckSave = Extract<SaveStatus, { kind: 'failed' | 'refused' }>;

const isStuck = (status: SaveStatus): status is StuckSave =>
  status.kind === 'failed' || status.kind === 'refused';

const open = new Map<string, OpenArticle>();
const useShown = create<Record<string, Shown>>(() => ({}));

const tell = (id: string, part: Partial<Shown>) =>
  useShown.setState((all) => ({
    [id]: { status: { kind: 'saved', at: null }, receipt: null, onScreen: false, ...all[id], ...part },
  }));

/**
 * The article as it is being written here; where it is not yet, it begins with what the desk has.
 *
 * @param writes whether what a window that ended could not save goes on here: a window that reads along leaves it.
 */
export function openArticle(article: Article, save: SaveArticle, writes = true): OpenArticle {
  const { id } = article;
  const known = open.get(id);
  if (known) return known;
  const kept = writes ? keptUnsaved(id) : null;
  let stored: { revision: number; document: ArticleDocument } | null = article;
  let callOff: (() => void) | undefined;
  const autosave = new Autosave<Receipt>({
    // Text kept from a window that closed goes on from its own revision: the desk says if that is too old.
    revision: kept?.revision ?? article.revision,
    failureOf,
    soon: whenFree,
    save: async (revision, changes) => {
      const base = stored?.revision === revision ? stored.document : null;
      // What is tried again after a failure is sent whole.
      stored = null;
      const receipt = await save(id, revision, changes, base);
      const document = changes.document ?? base;
      if (document) stored = { revision: receipt.revision, document };
      return receipt;
    },
    onStatus: (status) => {
      callOff?.();
      callOff = undefined;
      // One save after the other is one saving, as far as one sees.
      const isTold = status.kind === 'saving' && useShown.getState()[id]?.status.kind === 'saving';
      // The letter that begins it is shown first: the words in the status bar can wait for the next frame.
      if (status.kind !== 'saving') tell(id, { status });
      else if (!isTold) {
        callOff = whenFree(() => {
          if (open.get(id) === opened) tell(id, { status });
        });
      }
      if (status.kind === 'saved') letGo(id);
      if (isStuck(status)) keep();
    },
    onSaved: (receipt) => {
      forgetUnsaved(id);
      tell(id, { receipt });
    },
  });
  // While the desk cannot take it, the text is nowhere but in a page that may crash.
  const keep = () => {
    const { revision, unsaved } = autosave;
    if (unsaved && isStuck(autosave.status) && open.get(id) === opened) {
      keepUnsaved(id, { revision, changes: unsaved });
    }
  };
  const keepAtRest = afterRest(REST, keep);
  const listeners = new Set<() => void>();
  const opened: OpenArticle = {
    id,
    autosave,
    content: kept ? { ...article, ...kept.changes } : article,
    change: (changes) => {
      opened.content = { ...opened.content, ...changes };
      autosave.change(changes);
      if (isStuck(autosave.status)) keepAtRest.touch();
      for (const listener of listeners) listener();
    },
    sinceSaved: () => {
      const { revision, unsaved } = autosave;
      return {
        revision,
        changes: unsaved,
        base: stored?.revision === revision ? stored.document : null,
      };
    },
    follow: (newer) => {
      opened.content = newer;
      stored = newer;
      autosave.rebase(newer.revision);
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  open.set(id, opened);
  if (kept) autosave.change(kept.changes);
  return opened;
}

/** Gives up reading along, to begin anew; what another window left unsaved stays kept. */
export function leaveArticle(opened: OpenArticle): void {
  opened.autosave.dispose();
  open.delete(opened.id);
  tell(opened.id, { status: { kind: 'saved', at: null }, receipt: null });
}

/** True when the desk tells of a save that this window made or is making. */
export function isOwnSave(id: string, revision: number | undefined): boolean {
  const opened = open.get(id);
  return opened !== undefined && revision !== undefined && revision <= opened.autosave.nextRevision;
}

/** Says that the article is on the screen; the returned function says that it is no more. */
export function showArticle(opened: OpenArticle): () => void {
  const { id, autosave } = opened;
  open.set(id, opened);
  tell(id, { onScreen: true, status: autosave.status });
  return () => {
    tell(id, { onScreen: false });
    void autosave.flush().then(() => letGo(id));
  };
}

/** Saves at once what an article that is open here has unsaved; resolves when that is done or failed. */
export async function flushArticle(id: string): Promise<void> {
  await open.get(id)?.autosave.flush();
}

/** Saves at once everything that is open here; true when nothing is left unsaved. */
export async function saveOpenArticles(): Promise<boolean> {
  const all = [...open.values()];
  await Promise.all(all.map(({ autosave }) => autosave.flush()));
  return all.every(({ autosave }) => autosave.unsaved === null);
}

/** Gives up what is unsaved: the other version was chosen. */
export function abandonArticle(opened: OpenArticle): void {
  forgetUnsaved(opened.id);
  leaveArticle(opened);
}

function letGo(id: string): void {
  const opened = open.get(id);
  if (!opened || opened.autosave.unsaved || useShown.getState()[id]?.onScreen) return;
  opened.autosave.dispose();
  open.delete(id);
}

export function useSaveStatus(id: string): SaveStatus {
  return useShown((all) => all[id]?.status) ?? { kind: 'saved', at: null };
}

/** What keeps the last save from the desk; null while nothing does. Saves that go well change nothing here. */
export function useSaveStuck(id: string): StuckSave | null {
  return useShown((all) => {
    const status = all[id]?.status;
    return status && isStuck(status) ? status : null;
  });
}

/** Somebody saved a newer version than the one shown here, and nothing here is unsaved. */
export function useIsOutdated({ id, autosave }: OpenArticle, latestRevision: number): boolean {
  return useShown(
    (all) =>
      (all[id]?.status.kind ?? 'saved') === 'saved' &&
      autosave.unsaved === null &&
      latestRevision > autosave.revision,
  );
}

/** Tells of each save that the desk has taken, until the returned function is called. */
export function onSaved(id: string, listener: () => void): () => void {
  return useShown.subscribe((all, before) => {
    if (all[id]?.receipt && all[id].receipt !== before[id]?.receipt) listener();
  });
}

/** What the desk said of the last save; null before the first of this window. */
export function useLastReceipt(id: string): Receipt | null {
  return useShown((all) => all[id]?.receipt) ?? null;
}

/** How many articles that are not on the screen could not be saved yet. */
export function useUnsavedElsewhere(): number {
  return useShown(
    (all) => Object.values(all).filter(({ status, onScreen }) => !onScreen && isStuck(status)).length,
  );
}

/** Sends everything at once, and keeps in the browser what may not get through. */
function flushAll(): boolean {
  let isUnsaved = false;
  for (const { id, autosave } of open.values()) {
    const { unsaved } = autosave;
    if (!unsaved) continue;
    isUnsaved = true;
    keepUnsaved(id, { revision: autosave.revision, changes: unsaved });
    void autosave.flush();
  }
  return isUnsaved;
}

window.addEventListener('pagehide', flushAll);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') flushAll();
});
window.addEventListener('beforeunload', (event) => {
  // The browser asks whether to leave; by the time it is answered all is saved. Electron would not ask but
  // stay open without a word; there the save is with the desk already.
  if (flushAll() && !window.deskBridge) event.preventDefault();
});
