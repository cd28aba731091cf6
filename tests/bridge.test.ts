/** Both ends of Electron's bridge, joined without Electron: the window's link and the main process's server. */
import { createTRPCClient, TRPCClientError } from '@trpc/client';
import { initTRPC, TRPCError } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import type { DeskBridge } from '#main/desk/bridge.ts';
import { BridgeServer } from '#main/desk/bridge-server.ts';
import type { DeskDoor } from '#main/desk/door.ts';
import { bridgeLink } from '#renderer/desk-client/transport-bridge.ts';
import { DeskError } from '#shared/errors.ts';

function setUp() {
  const ended: string[] = [];
  const t = initTRPC.create({
    errorFormatter: ({ shape, error }) => {
      const { cause } = error;
      const details = cause instanceof DeskError ? { code: cause.code, details: cause.details } : {};
      return { ...shape, data: { ...shape.data, desk: details } };
    },
  });
  const router = t.router({
    articles: t.router({
      title: t.procedure.input((input) => input as { id: string }).query(({ input }) => `Bài ${input.id}`),
      rename: t.procedure.mutation(() => undefined),
      broken: t.procedure.query(() => {
        throw new DeskError('NOT_FOUND', { kind: 'bài', id: '7' });
      }),
      when: t.procedure.query(() => ({ day: new Date(0), absent: undefined })),
    }),
    slow: t.procedure.query(async ({ signal }) => {
      await new Promise((over) => signal?.addEventListener('abort', over));
      ended.push('slow');
      throw new DeskError('JOB_CANCELLED', {});
    }),
    ticks: t.procedure.subscription(async function* ({ signal }) {
      try {
        yield 1;
        yield 2;
        await new Promise((over) => signal?.addEventListener('abort', over));
      } finally {
        ended.push('ticks');
      }
    }),
    two: t.procedure.subscription(async function* () {
      yield 'một';
      yield 'hai';
    }),
    failing: t.procedure.subscription(async function* () {
      yield 1;
      throw new TRPCError({ code: 'CONFLICT', cause: new DeskError('CHANGED_ELSEWHERE', { title: 'Tin' }) });
    }),
  });
  const desk: DeskDoor = {
    router,
    createContext: () => ({}),
    handleFile: async () => new Response(),
  };
  const listeners = new Set<(event: string) => void>();
  const server = new BridgeServer(desk, (event) => {
    for (const listener of listeners) listener(event);
  });
  const bridge: DeskBridge = {
    send: (request) => server.answer(request),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const client = createTRPCClient<typeof router>({ links: [bridgeLink(bridge)] });
  return { client, server, ended };
}

async function rejection(promise: Promise<unknown>) {
  const thrown = await promise.catch((error: unknown) => error);
  if (!(thrown instanceof TRPCClientError)) throw new Error('resolved, or threw something else');
  return thrown;
}

describe('calls', () => {
  it('carry input and result', async () => {
    const { client } = setUp();
    expect(await client.articles.title.query({ id: '3' })).toBe('Bài 3');
    expect(await client.articles.rename.mutate()).toBeUndefined();
  });

  it('carry what JSON carries, as HTTP would', async () => {
    const { client } = setUp();
    expect(await client.articles.when.query()).toEqual({ day: '1970-01-01T00:00:00.000Z' });
  });

  it('fail with code and details', async () => {
    const { client } = setUp();
    const error = await rejection(client.articles.broken.query());
    expect(error.data.desk).toEqual({ code: 'NOT_FOUND', details: { kind: 'bài', id: '7' } });
  });

  it.each([
    undefined,
    17,
    'no json',
    '[]',
    'null',
    '{"type":"query"}',
    '{"type":"stop"}',
    '{"type":"stop","id":"1"}',
    '{"type":"subscription","path":"ticks","id":1.5}',
    '{"type":"eval","path":"articles.title"}',
    '{"type":"query","path":"__proto__"}',
    '{"type":"mutation","path":"articles.title"}',
  ])('answer %j with an error', async (message) => {
    const { server } = setUp();
    expect(JSON.parse(await server.answer(message))).toHaveProperty('error.message');
  });
});

describe('a call that is stopped', () => {
  it('ends where it runs', async () => {
    const { client, ended } = setUp();
    const gone = new AbortController();
    const asked = rejection(client.slow.query(undefined, { signal: gone.signal }));
    await new Promise(setImmediate);
    expect(ended).toEqual([]);
    gone.abort();
    await asked;
    expect(ended).toEqual(['slow']);
    expect(await client.slow.query(undefined, { signal: AbortSignal.abort() }).catch(() => 'stopped')).toBe(
      'stopped',
    );
  });
});

describe('subscriptions', () => {
  it('deliver in order and end when the desk ends them', async () => {
    const { client } = setUp();
    const seen: unknown[] = [];
    await new Promise<void>((over) => {
      client.two.subscribe(undefined, { onData: (data) => seen.push(data), onComplete: over });
    });
    expect(seen).toEqual(['một', 'hai']);
  });

  it('end at the desk when the window unsubscribes', async () => {
    const { client, ended } = setUp();
    const seen: unknown[] = [];
    const running = client.ticks.subscribe(undefined, { onData: (data) => seen.push(data) });
    await expect.poll(() => seen).toEqual([1, 2]);
    expect(ended).toEqual([]);
    running.unsubscribe();
    await expect.poll(() => ended).toEqual(['ticks']);
  });

  it('end at the desk when the window goes away', async () => {
    const { client, server, ended } = setUp();
    const seen: unknown[] = [];
    client.ticks.subscribe(undefined, { onData: (data) => seen.push(data) });
    client.ticks.subscribe(undefined, { onData: (data) => seen.push(data) });
    await expect.poll(() => seen.toSorted()).toEqual([1, 1, 2, 2]);
    server.close();
    await expect.poll(() => ended).toEqual(['ticks', 'ticks']);
  });

  it('pass on the error that ended them', async () => {
    const { client } = setUp();
    const error = await new Promise<TRPCClientError<never>>((over) => {
      client.failing.subscribe(undefined, { onError: (thrown) => over(thrown as TRPCClientError<never>) });
    });
    expect(error).toMatchObject({ data: { code: 'CONFLICT', desk: { code: 'CHANGED_ELSEWHERE' } } });
  });

  it('refuse an id that is in use, and a procedure that is no stream', async () => {
    const { server } = setUp();
    const subscribe = (path: string) => server.answer(JSON.stringify({ type: 'subscription', id: 1, path }));
    expect(JSON.parse(await subscribe('ticks'))).toEqual({});
    expect(JSON.parse(await subscribe('ticks'))).toHaveProperty('error');
    server.close();
    expect(JSON.parse(await subscribe('articles.when'))).toHaveProperty('error');
  });
});
