/** Both ends of the loopback door's event streams, joined over HTTP: the window's link and the host. */
import { once } from 'node:events';
import { type ClientRequest, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { createTRPCClient } from '@trpc/client';
import { initTRPC } from '@trpc/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Loopback, startLoopback } from '#main/loopback/loopback.ts';
import { eventsLink } from '#renderer/desk-client/transport-events.ts';

const t = initTRPC.create();
let running = 0;
const router = t.router({
  ticks: t.procedure
    .input((input) => String(input))
    .subscription(async function* ({ input, signal }) {
      running += 1;
      try {
        yield `${input} 1`;
        yield `${input} 2`;
        await once(signal ?? new EventTarget(), 'abort');
      } finally {
        running -= 1;
      }
    }),
  ending: t.procedure.subscription(async function* () {
    yield 'hết';
  }),
});

let loopback: Loopback;
let cookie: string;
/** Connections that streams of this window hold. */
let open: ClientRequest[] = [];

/** As a browser's, as far as the link uses it. */
class WindowEventSource extends EventTarget {
  static readonly CLOSED = 2;
  readyState = 0;
  #request: ClientRequest | null = null;

  constructor(url: string) {
    super();
    this.#connect(url);
  }

  #connect(url: string): void {
    const request = httpRequest(url, { headers: { cookie } });
    this.#request = request;
    open.push(request);
    const broken = () => {
      open = open.filter((other) => other !== request);
      if (this.readyState === 2) return;
      this.dispatchEvent(new Event('error'));
      if (this.readyState !== 2) setTimeout(() => this.readyState !== 2 && this.#connect(url), 10);
    };
    request.on('error', () => undefined).on('close', broken);
    request.on('response', (response) => {
      if (response.statusCode !== 200) this.readyState = 2;
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const [, type = 'message', data] = /^(?:event: (.*)\n)?data: (.*)$/.exec(text.slice(0, end)) ?? [];
          text = text.slice(end + 2);
          this.dispatchEvent(new MessageEvent(type, { data: data ?? '' }));
        }
      });
    });
    request.end();
  }

  close(): void {
    this.readyState = 2;
    this.#request?.destroy();
  }
}

beforeEach(async () => {
  const desk = { router, createContext: () => ({}), handleFile: async () => new Response() };
  loopback = await startLoopback({ desk, port: 0, rendererDir: tmpdir() });
  const opened = await fetch(loopback.url, { redirect: 'manual' });
  cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { origin } = new URL(loopback.url);
  const plain = globalThis.fetch;
  vi.stubGlobal('EventSource', WindowEventSource);
  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    plain(url, { ...init, headers: { cookie, origin, 'sec-fetch-site': 'same-origin' } }),
  );
});

afterEach(async () => {
  vi.unstubAllGlobals();
  for (const request of open) request.destroy();
  open = [];
  await loopback.close();
});

function client() {
  const url = new URL('/events', loopback.url).href;
  return createTRPCClient<typeof router>({ links: [eventsLink(url)] });
}

it('a window holds one connection, however much it subscribes to', async () => {
  const calls = client();
  const seen: string[] = [];
  const states: string[] = [];
  const subscriptions = ['một', 'hai', 'ba'].map((name) =>
    calls.ticks.subscribe(name, {
      onData: (data) => seen.push(data),
      onConnectionStateChange: ({ state }) => states.push(state),
    }),
  );
  await expect.poll(() => [...seen].sort()).toEqual(['ba 1', 'ba 2', 'hai 1', 'hai 2', 'một 1', 'một 2']);
  await expect.poll(() => states.filter((state) => state === 'pending')).toHaveLength(3);
  expect(open).toHaveLength(1);
  subscriptions[1]?.unsubscribe();
  await expect.poll(() => running).toBe(2);
  expect(open).toHaveLength(1);
  for (const subscription of subscriptions) subscription.unsubscribe();
  await expect.poll(() => running).toBe(0);
  await expect.poll(() => open).toHaveLength(0);
});

it('ends what the desk ends, and tells what it refuses', async () => {
  const calls = client();
  const ended = new Promise<string>((over) => {
    let last = '';
    calls.ending.subscribe(undefined, {
      onData: (data) => {
        last = data;
      },
      onComplete: () => over(last),
    });
  });
  expect(await ended).toBe('hết');
  // biome-ignore lint/suspicious/noExplicitAny: a procedure that is not there
  const unknown = calls as any;
  const refused = new Promise((over) => unknown.missing.subscribe(undefined, { onError: over }));
  expect(await refused).toMatchObject({ data: { code: 'NOT_FOUND' } });
});

it('begins anew when the connection breaks, and all ends when the window goes', async () => {
  const seen: string[] = [];
  const states: string[] = [];
  const subscription = client().ticks.subscribe('một', {
    onData: (data) => seen.push(data),
    onConnectionStateChange: ({ state }) => states.push(state),
  });
  await expect.poll(() => seen).toHaveLength(2);
  open[0]?.destroy();
  await expect.poll(() => seen).toEqual(['một 1', 'một 2', 'một 1', 'một 2']);
  expect(states).toEqual(['connecting', 'pending', 'connecting', 'pending']);
  await expect.poll(() => running).toBe(1);
  subscription.unsubscribe();
  await expect.poll(() => running).toBe(0);
});

it('streams are for the window that was let in, and messages for streams that are open', async () => {
  const { origin } = new URL(loopback.url);
  vi.unstubAllGlobals();
  const post = (headers: Record<string, string>) =>
    fetch(`${origin}/events/không-có`, { method: 'POST', headers, body: '{}' }).then(({ status }) => status);
  expect(await fetch(`${origin}/events`).then(({ status }) => status)).toBe(403);
  expect(await post({ origin })).toBe(403);
  expect(await post({ cookie })).toBe(403);
  expect(await post({ cookie, origin })).toBe(404);
});
