import { beforeEach, describe, expect, it, vi } from 'vitest';
import { documentOf, textBlock } from '#shared/document/build.ts';
import { emptyDocument } from '#shared/document/schema.ts';
import type { Article } from '#shared/model/article.ts';
import {
  abandonArticle,
  isOwnSave,
  leaveArticle,
  openArticle,
  type SaveArticle,
  showArticle,
} from './open-articles.ts';

let last = 0;
function article(): Article {
  last += 1;
  return {
    id: `a${last}`,
    kind: 'news',
    state: 'draft',
    title: 'cũ',
    kicker: '',
    lead: '',
    byline: '',
    via: '',
    attribution: '',
    document: emptyDocument(),
    words: 0,
    outlet: null,
    revision: 3,
    createdAt: '',
    updatedAt: '',
  };
}
const saved = (revision: number) => ({
  revision: revision + 1,
  updatedAt: '',
  state: 'draft' as const,
  words: 1,
});
const accepting = () => vi.fn<SaveArticle>(async (_, revision) => saved(revision));
const unreachable: SaveArticle = () => Promise.reject(new TypeError('fetch failed'));

beforeEach(() => localStorage.clear());

describe('an article that is left', () => {
  it('is saved at once, and begins anew when it is opened again', async () => {
    const save = accepting();
    const stored = article();
    const opened = openArticle(stored, save);
    const leave = showArticle(opened);
    opened.change({ title: 'mới' });
    leave();
    await opened.autosave.flush();
    expect(save).toHaveBeenCalledWith(stored.id, 3, { title: 'mới' }, stored.document);
    await vi.waitFor(() => expect(openArticle(stored, save)).not.toBe(opened));
  });

  it('keeps what could not be saved, and shows it again', async () => {
    const stored = article();
    const opened = openArticle(stored, unreachable);
    const leave = showArticle(opened);
    opened.change({ title: 'chưa lưu được' });
    leave();
    await opened.autosave.flush();
    expect(openArticle(stored, unreachable).content.title).toBe('chưa lưu được');
    abandonArticle(opened);
    expect(openArticle(stored, unreachable).content.title).toBe('cũ');
  });
});

describe('a window that goes away', () => {
  it('sends what is unsaved, and keeps it for the next window in case that fails', async () => {
    const stored = article();
    const opened = openArticle(stored, unreachable);
    showArticle(opened);
    opened.change({ title: 'gõ lúc đóng cửa sổ' });
    window.dispatchEvent(new Event('pagehide'));
    await opened.autosave.flush();
    const kept = localStorage.getItem(`toa-soan.unsaved.${stored.id}`);
    // The next window knows nothing of this one but what the browser kept.
    abandonArticle(opened);
    localStorage.setItem(`toa-soan.unsaved.${stored.id}`, kept ?? '');
    const save = accepting();
    const again = openArticle(stored, save);
    expect(again.content.title).toBe('gõ lúc đóng cửa sổ');
    await again.autosave.flush();
    expect(save).toHaveBeenCalledWith(stored.id, 3, { title: 'gõ lúc đóng cửa sổ' }, stored.document);
    expect(localStorage.getItem(`toa-soan.unsaved.${stored.id}`)).toBeNull();
  });

  it('asks to stay only while something is unsaved', () => {
    const leaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const opened = openArticle(article(), unreachable);
    opened.change({ title: 'x' });
    expect(leaving()).toBe(true);
    abandonArticle(opened);
  });
});

describe('text that the desk cannot take', () => {
  const keyOf = (id: string) => `toa-soan.unsaved.${id}`;
  const keptTitle = (id: string) => JSON.parse(localStorage.getItem(keyOf(id)) ?? '{}').changes?.title;

  it('is kept by the browser while one types on, as the page may crash meanwhile', async () => {
    const stored = article();
    let refuses = true;
    const opened = openArticle(stored, (...given) =>
      refuses ? unreachable(...given) : accepting()(...given),
    );
    showArticle(opened);
    opened.change({ title: 'đĩa đầy' });
    await opened.autosave.flush();
    expect(keptTitle(stored.id)).toBe('đĩa đầy');
    opened.change({ title: 'đĩa đầy, gõ tiếp' });
    await vi.waitFor(() => expect(keptTitle(stored.id)).toBe('đĩa đầy, gõ tiếp'));
    refuses = false;
    await opened.autosave.flush();
    expect(localStorage.getItem(keyOf(stored.id))).toBeNull();
    abandonArticle(opened);
  });

  it('is left to the window that writes by one that reads along', () => {
    const stored = article();
    const kept = JSON.stringify({ revision: 3, changes: { title: 'của cửa sổ kia' } });
    localStorage.setItem(keyOf(stored.id), kept);
    const reading = openArticle(stored, accepting(), false);
    expect(reading.content.title).toBe('cũ');
    expect(reading.autosave.unsaved).toBeNull();
    leaveArticle(reading);
    expect(localStorage.getItem(keyOf(stored.id))).toBe(kept);
    const writing = openArticle(stored, accepting());
    expect(writing.autosave.unsaved).toEqual({ title: 'của cửa sổ kia' });
    abandonArticle(writing);
  });
});

describe('news of a save', () => {
  it('is own while the save is under way and after it, and never of a later or unknown revision', async () => {
    const stored = article();
    let answer = () => {};
    const save = vi.fn<SaveArticle>(
      (_, revision) => new Promise((resolve) => (answer = () => resolve(saved(revision)))),
    );
    expect(isOwnSave(stored.id, 3)).toBe(false);
    const opened = openArticle(stored, save);
    expect(isOwnSave(stored.id, 4)).toBe(false);
    opened.change({ title: 'mới' });
    const flushed = opened.autosave.flush();
    expect([3, 4, 5, undefined].map((revision) => isOwnSave(stored.id, revision))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    showArticle(opened);
    answer();
    await flushed;
    expect([4, 5].map((revision) => isOwnSave(stored.id, revision))).toEqual([true, false]);
  });
});

describe('the body the desk is known to have', () => {
  const body = (words: string) => documentOf([textBlock('paragraph', words)]);

  it('goes along with each save, and with none after one that failed', async () => {
    const stored = article();
    const save = vi.fn<SaveArticle>(async (_, revision) => saved(revision));
    const opened = openArticle(stored, save);
    const send = async (words: string) => {
      opened.change({ document: body(words) });
      await opened.autosave.flush();
    };
    await send('một');
    await send('hai');
    save.mockRejectedValueOnce(new TypeError('fetch failed'));
    await send('ba');
    await opened.autosave.flush();
    await send('bốn');
    expect(save.mock.calls.map(([, revision, , base]) => [revision, base])).toEqual([
      [3, stored.document],
      [4, body('một')],
      [5, body('hai')],
      [5, null],
      [6, body('ba')],
    ]);
    opened.autosave.dispose();
  });
});

describe('what the desk does not have yet', () => {
  it('is everything since the last save, with the body that it starts from', async () => {
    const stored = article();
    const document = documentOf([textBlock('paragraph', 'mới')]);
    const receipt = Promise.withResolvers<ReturnType<typeof saved>>();
    const opened = openArticle(stored, () => receipt.promise);
    expect(opened.sinceSaved()).toEqual({ revision: 3, changes: null, base: stored.document });
    opened.change({ document });
    expect(opened.sinceSaved()).toEqual({ revision: 3, changes: { document }, base: stored.document });
    const flushed = opened.autosave.flush();
    opened.change({ title: 'mới hơn' });
    // On its way: nobody knows whether the desk has it.
    expect(opened.sinceSaved()).toEqual({ revision: 3, changes: { document, title: 'mới hơn' }, base: null });
    receipt.resolve(saved(3));
    await flushed;
    expect(opened.sinceSaved()).toEqual({
      revision: 4,
      changes: { title: 'mới hơn' },
      base: document,
    });
    abandonArticle(opened);
  });
});
