import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Failure, failureOf } from '../../desk-client/failure.ts';
import { type ArticleChanges, Autosave, LONGEST_WAIT, REST, type SaveReceipt } from './autosave.ts';

const conflict: Failure = { code: 'CHANGED_ELSEWHERE', message: 'x', details: { title: 'x' } };

/** A desk that keeps what it is given, one save at a time, answering when told to. */
function desk(revision = 1, soon?: (send: () => void) => () => void) {
  const calls: { revision: number; changes: ArticleChanges }[] = [];
  const answers: { resolve(receipt: SaveReceipt): void; reject(thrown: unknown): void }[] = [];
  const statuses: string[] = [];
  const autosave = new Autosave<SaveReceipt>({
    revision,
    failureOf,
    ...(soon && { soon }),
    save: (from, changes) => {
      calls.push({ revision: from, changes });
      return new Promise((resolve, reject) => answers.push({ resolve, reject }));
    },
    onStatus: (status) => statuses.push(status.kind),
  });
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return {
    autosave,
    calls,
    statuses,
    async accept() {
      const call = calls[calls.length - answers.length];
      answers.shift()?.resolve({ revision: (call?.revision ?? 0) + 1, updatedAt: '2026-11-20T03:42:00Z' });
      await settle();
    },
    async refuse(thrown: unknown) {
      answers.shift()?.reject(thrown);
      await settle();
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('Autosave', () => {
  it('saves once the typing rests, all changed fields together', async () => {
    const { autosave, calls, accept, statuses } = desk();
    autosave.change({ title: 'M' });
    await vi.advanceTimersByTimeAsync(REST - 1);
    autosave.change({ title: 'Mộ' });
    autosave.change({ kicker: 'K' });
    await vi.advanceTimersByTimeAsync(REST - 1);
    expect(calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls).toEqual([{ revision: 1, changes: { title: 'Mộ', kicker: 'K' } }]);
    await accept();
    expect(autosave.status).toEqual({ kind: 'saved', at: '2026-11-20T03:42:00Z' });
    expect(autosave.unsaved).toBeNull();
    expect(statuses.at(0)).toBe('saving');
  });

  it('saves within the longest wait while the typing never rests', async () => {
    const { autosave, calls } = desk();
    for (let at = 0; at < LONGEST_WAIT; at += 100) {
      autosave.change({ title: String(at) });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(calls).toEqual([{ revision: 1, changes: { title: String(LONGEST_WAIT - 100) } }]);
  });

  it('leaves a save that falls due between two keys to whoever knows when the key is drawn', async () => {
    let send = () => {};
    const callOff = vi.fn();
    const { autosave, calls } = desk(1, (run) => {
      send = run;
      return callOff;
    });
    const typeOn = async (title: string) => {
      for (let at = 0; at < LONGEST_WAIT; at += 100) {
        autosave.change({ title });
        await vi.advanceTimersByTimeAsync(100);
      }
    };
    await typeOn('một');
    expect(calls).toEqual([]);
    send();
    expect(calls).toEqual([{ revision: 1, changes: { title: 'một' } }]);

    // Who asks for a save meanwhile has it, and there is no second one.
    const other = desk(1, () => callOff);
    for (let at = 0; at < LONGEST_WAIT; at += 100) {
      other.autosave.change({ title: 'hai' });
      await vi.advanceTimersByTimeAsync(100);
    }
    callOff.mockClear();
    void other.autosave.flush();
    expect(other.calls).toEqual([{ revision: 1, changes: { title: 'hai' } }]);
    expect(callOff).toHaveBeenCalledOnce();
  });

  it('has one save under way, then sends the newest from the new revision', async () => {
    const { autosave, calls, accept } = desk();
    autosave.change({ title: 'một' });
    await vi.advanceTimersByTimeAsync(REST);
    autosave.change({ title: 'hai' });
    await vi.advanceTimersByTimeAsync(REST);
    autosave.change({ title: 'ba' });
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT * 3);
    expect(calls).toHaveLength(1);
    await accept();
    expect(calls[1]).toEqual({ revision: 2, changes: { title: 'ba' } });
    expect(autosave.status.kind).toBe('saving');
    await accept();
    expect(autosave.status.kind).toBe('saved');
  });

  it('does not make a save of every key that is pressed while one is under way', async () => {
    const { autosave, calls, accept } = desk();
    for (let at = 0; at < 3 * LONGEST_WAIT; at += 50) {
      autosave.change({ title: String(at) });
      await vi.advanceTimersByTimeAsync(50);
      if (calls.length > 0 && autosave.status.kind === 'saving') await accept();
    }
    expect(calls).toHaveLength(3);
  });

  it('keeps what could not be saved and tries again, later each time', async () => {
    const { autosave, calls, accept, refuse } = desk();
    autosave.change({ title: 'một', lead: 'L' });
    await vi.advanceTimersByTimeAsync(REST);
    await refuse(new TypeError('fetch failed'));
    expect(autosave.status).toMatchObject({ kind: 'failed', failure: { code: 'DESK_UNREACHABLE' } });
    autosave.change({ title: 'hai' });
    await vi.advanceTimersByTimeAsync(999);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await refuse(new TypeError('fetch failed'));
    await vi.advanceTimersByTimeAsync(1999);
    expect(calls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls[2]).toEqual({ revision: 1, changes: { title: 'hai', lead: 'L' } });
    await accept();
    expect(autosave.status.kind).toBe('saved');
  });

  it('tells of the failure until a save went well, and tries every five seconds at last', async () => {
    const { autosave, calls, statuses, accept, refuse } = desk();
    autosave.change({ title: 'một' });
    await vi.advanceTimersByTimeAsync(REST);
    for (let tries = 1; tries <= 12; tries += 1) {
      await refuse(new TypeError('fetch failed'));
      await vi.advanceTimersByTimeAsync(5000);
      expect(calls).toHaveLength(tries + 1);
      expect(autosave.status.kind).toBe('failed');
    }
    await accept();
    expect(statuses.slice(statuses.indexOf('failed'))).toEqual([...Array(12).fill('failed'), 'saved']);
  });

  it('keeps the newer of what was sent in vain and what was typed meanwhile', async () => {
    const { autosave, refuse } = desk();
    autosave.change({ title: 'cũ', lead: 'L' });
    await vi.advanceTimersByTimeAsync(REST);
    autosave.change({ title: 'mới' });
    expect(autosave.unsaved).toEqual({ title: 'mới', lead: 'L' });
    await refuse(new TypeError('fetch failed'));
    expect(autosave.unsaved).toEqual({ title: 'mới', lead: 'L' });
  });

  it('stops at a conflict without losing anything, and writes over it when told to', async () => {
    const { autosave, calls, accept, refuse } = desk();
    autosave.change({ title: 'của tôi' });
    await vi.advanceTimersByTimeAsync(REST);
    await refuse({ data: conflict });
    expect(autosave.status).toEqual({ kind: 'refused', failure: conflict });
    autosave.change({ title: 'của tôi, tiếp' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toHaveLength(1);
    expect(autosave.unsaved).toEqual({ title: 'của tôi, tiếp' });
    autosave.overwrite(5);
    expect(calls[1]).toEqual({ revision: 5, changes: { title: 'của tôi, tiếp' } });
    await accept();
    expect(autosave.revision).toBe(6);
    expect(autosave.status.kind).toBe('saved');
  });

  it('flushes at once, what is under way included', async () => {
    const { autosave, calls, accept } = desk();
    autosave.change({ title: 'một' });
    await vi.advanceTimersByTimeAsync(REST);
    autosave.change({ title: 'hai' });
    let flushed = '';
    void autosave.flush().then((status) => {
      flushed = status.kind;
    });
    await accept();
    expect(calls).toHaveLength(2);
    expect(flushed).toBe('');
    await accept();
    expect(flushed).toBe('saved');
  });

  it('flushes what failed before, and gives up when it fails again', async () => {
    const { autosave, calls, refuse } = desk();
    autosave.change({ title: 'một' });
    const flushing = autosave.flush();
    await refuse(new TypeError('fetch failed'));
    expect((await flushing).kind).toBe('failed');
    expect(calls).toHaveLength(1);
    const again = autosave.flush();
    expect(calls).toHaveLength(2);
    await refuse(new TypeError('fetch failed'));
    expect((await again).kind).toBe('failed');
  });

  it('is quiet after it was disposed of', async () => {
    const { autosave, calls } = desk();
    autosave.change({ title: 'một' });
    autosave.dispose();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toEqual([]);
    expect(autosave.unsaved).toEqual({ title: 'một' });
  });
});
