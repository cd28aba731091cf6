import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';
import { DeskEvents } from '../../desk/events.ts';
import { WritingPresence } from './presence.service.ts';

const ARTICLE = 'bài-1';

function desk() {
  const told: string[] = [];
  const events = new DeskEvents((action) => action());
  events.listen(({ kind, id }) => told.push(`${kind} ${id}`));
  const presence = new WritingPresence(events, () => new Date());
  const claim = (windowId: string) => presence.claim(ARTICLE, windowId, `Người ${windowId}`);
  const writes = (windowId: string) => presence.presence(ARTICLE, windowId).isWriter;
  return { presence, told, claim, writes };
}

/** A window's connection, as a door holds it open. */
function connect(presence: WritingPresence, windowId: string): () => Promise<void> {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  async function* stream() {
    await ended;
    yield 'x';
  }
  const running = presence.whileConnected(windowId, stream());
  const first = running.next();
  return async () => {
    end();
    await first;
    await running.return(undefined);
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 20, 3, 42) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('writing presence', () => {
  it('lets the first window write; the second is told who does, and since when', () => {
    const { presence, claim } = desk();
    expect(claim('A')).toEqual({ isWriter: true, writer: null, askedBy: null });
    const writer = { person: 'Người A', since: '2026-11-20T03:42:00.000Z', isAway: false };
    expect(claim('B')).toEqual({ isWriter: false, writer, askedBy: null });
    expect(() => presence.demandFree(ARTICLE, 'B')).toThrow('Người A');
    expect(() => presence.demandFree(ARTICLE, null)).toThrow('Người A');
    expect(() => presence.demandFree(ARTICLE, 'A')).not.toThrow();
    expect(() => presence.demandFree('bài-2', 'B')).not.toThrow();
  });

  it('is free when the window leaves the article', () => {
    const { presence, claim, told } = desk();
    claim('A');
    presence.release(ARTICLE, 'A');
    expect(told).toEqual([`presence ${ARTICLE}`, `presence ${ARTICLE}`]);
    expect(claim('B').isWriter).toBe(true);
  });

  it('is free when the window’s connection ends, but not while another of its connections lasts', async () => {
    const { presence, claim, writes } = desk();
    const first = connect(presence, 'A');
    claim('A');
    const again = connect(presence, 'A');
    await first();
    expect(writes('A')).toBe(true);
    await again();
    expect(writes('A')).toBe(false);
    expect(claim('B').isWriter).toBe(true);
  });

  it('is to be had from a window that has been silent, and kept by one that renews', () => {
    const { presence, claim, writes } = desk();
    connect(presence, 'A');
    claim('A');
    for (let round = 0; round < 4; round += 1) {
      vi.advanceTimersByTime(5000);
      presence.renew('A');
    }
    expect(claim('B').writer?.isAway).toBe(false);
    vi.advanceTimersByTime(15_000);
    expect(presence.presence(ARTICLE, 'B').writer?.isAway).toBe(true);
    expect(claim('B').isWriter).toBe(true);
    expect(writes('A')).toBe(false);
  });

  it('is free again when a window that is gone had still asked for it', async () => {
    const { presence, claim, writes } = desk();
    const leave = connect(presence, 'A');
    await leave();
    claim('A');
    expect(claim('B').isWriter).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(presence.presence(ARTICLE, 'B').writer).toBeNull();
    // One that begins to listen in time keeps it.
    claim('B');
    connect(presence, 'B');
    vi.advanceTimersByTime(1000);
    expect(writes('B')).toBe(true);
  });

  it('stays with a silent window that nobody displaced', () => {
    const { presence, claim, writes } = desk();
    connect(presence, 'A');
    claim('A');
    vi.advanceTimersByTime(60_000);
    expect(writes('A')).toBe(true);
    expect(() => presence.demandFree(ARTICLE, 'A')).not.toThrow();
    presence.renew('A');
    expect(claim('B').writer?.isAway).toBe(false);
  });

  it('is handed over once the window that writes has let go', () => {
    const { presence, claim, writes } = desk();
    claim('A');
    expect(presence.takeOver(ARTICLE, 'B', 'Người B').isWriter).toBe(false);
    expect(presence.presence(ARTICLE, 'A')).toMatchObject({ isWriter: true, askedBy: 'Người B' });
    presence.release(ARTICLE, 'A');
    expect(writes('B')).toBe(true);
    expect(presence.presence(ARTICLE, 'A').writer?.person).toBe('Người B');
  });

  it('is taken from a window that does not answer', () => {
    const { presence, claim, writes } = desk();
    connect(presence, 'A');
    connect(presence, 'B');
    claim('A');
    presence.takeOver(ARTICLE, 'B', 'Người B');
    vi.advanceTimersByTime(2999);
    expect(writes('B')).toBe(false);
    vi.advanceTimersByTime(1);
    expect(writes('B')).toBe(true);
    expect(() => presence.demandFree(ARTICLE, 'A')).toThrow('Người B');
  });

  it('stays where it is when the window that asked goes away', async () => {
    const { presence, claim, writes } = desk();
    const leave = connect(presence, 'B');
    connect(presence, 'A');
    claim('A');
    presence.takeOver(ARTICLE, 'B', 'Người B');
    await leave();
    vi.advanceTimersByTime(10_000);
    expect(writes('A')).toBe(true);
    expect(presence.presence(ARTICLE, 'A').askedBy).toBeNull();
  });
});

describe('saving through the contract', () => {
  beforeEach(() => {
    vi.useRealTimers();
  });

  it('is refused to a window while another one writes, and open to the one that does', async () => {
    const call = callerOf(await openDesk());
    const { id } = await call.articles.create({ title: 'Một' });
    await call.presence.claim({ articleId: id, windowId: 'A' });
    const save = (windowId?: string) =>
      call.articles.save({ id, revision: 1, patch: { title: 'Hai' }, ...(windowId && { windowId }) });
    await expect(save('B')).rejects.toMatchObject({ cause: { code: 'WRITTEN_ELSEWHERE' } });
    await expect(save()).rejects.toMatchObject({ cause: { code: 'WRITTEN_ELSEWHERE' } });
    expect(await save('A')).toMatchObject({ revision: 2 });
  });

  it('is open to the command line whoever writes', async () => {
    const desk = await openDesk();
    const call = callerOf(desk);
    const { id } = await call.articles.create({ title: 'Một' });
    await call.presence.claim({ articleId: id, windowId: 'A' });
    expect(await desk.services.articles.save(id, 1, { title: 'Hai' })).toMatchObject({ revision: 2 });
  });

  it('is free again when the window stops listening', async () => {
    const call = callerOf(await openDesk());
    const { id } = await call.articles.create({ title: 'Một' });
    const changes = await call.desk.changes({ windowId: 'A' });
    const iterator = changes[Symbol.asyncIterator]();
    const next = iterator.next();
    await call.presence.claim({ articleId: id, windowId: 'A' });
    await next;
    await iterator.return?.();
    expect((await call.presence.claim({ articleId: id, windowId: 'B' })).isWriter).toBe(true);
  });
});
