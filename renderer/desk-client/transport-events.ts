/**
 * All subscriptions of a window over one stream of server-sent events: a browser keeps six connections to the desk for
 * all its windows. When the stream breaks it is opened again, and what was subscribed to begins anew.
 */
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import type { BridgeEvent, BridgeReply, BridgeRequest } from '#main/desk/bridge.ts';

interface Subscription {
  path: string;
  input: unknown;
  /** The desk listens, for the first time or again. */
  onStarted(): void;
  onConnecting(): void;
  onEvent(event: BridgeEvent): void;
  onRefused(error: Extract<BridgeReply, { error: unknown }>['error']): void;
}

/** Milliseconds before a stream that was refused is asked for again; one that broke the browser opens by itself. */
const RETRY = 2000;

class EventStream {
  readonly #url: string;
  readonly #subscriptions = new Map<number, Subscription>();
  #lastId = 0;
  #source: EventSource | null = null;
  /** What the desk calls the stream; null while there is none. */
  #name: string | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  /** @returns what ends the subscription. */
  add(subscription: Subscription): () => void {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#subscriptions.set(id, subscription);
    subscription.onConnecting();
    if (!this.#source) this.#connect();
    else if (this.#name !== null) void this.#start(id, subscription);
    return () => {
      if (!this.#subscriptions.delete(id)) return;
      if (this.#name !== null) this.#send({ type: 'stop', id }).catch(() => undefined);
      this.#closeWhenUnused();
    };
  }

  #connect(): void {
    const source = new EventSource(this.#url);
    this.#source = source;
    source.addEventListener('stream', ({ data }) => {
      this.#name = String(data);
      for (const [id, subscription] of this.#subscriptions) void this.#start(id, subscription);
    });
    source.addEventListener('message', ({ data }) => {
      const event: BridgeEvent = JSON.parse(String(data));
      const subscription = this.#subscriptions.get(event.id);
      if (event.type !== 'data') this.#subscriptions.delete(event.id);
      subscription?.onEvent(event);
    });
    source.addEventListener('error', () => this.#onBroken(source));
  }

  #onBroken(source: EventSource): void {
    this.#name = null;
    for (const subscription of this.#subscriptions.values()) subscription.onConnecting();
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => {
      if (this.#source === source) this.#connect();
    }, RETRY);
  }

  async #start(id: number, subscription: Subscription): Promise<void> {
    const source = this.#source;
    const name = this.#name;
    const { path, input } = subscription;
    const reply = await this.#send({ type: 'subscription', id, path, input }).catch(() => null);
    if (name !== this.#name || this.#subscriptions.get(id) !== subscription) return;
    if (reply === null) {
      // The desk does not know the stream any more, or does not answer: both end with a new one.
      source?.close();
      if (source) this.#onBroken(source);
    } else if ('error' in reply) {
      this.#subscriptions.delete(id);
      subscription.onRefused(reply.error);
      this.#closeWhenUnused();
    } else subscription.onStarted();
  }

  async #send(request: BridgeRequest): Promise<BridgeReply> {
    const response = await fetch(`${this.#url}/${this.#name}`, {
      method: 'POST',
      body: JSON.stringify(request),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return (await response.json()) as BridgeReply;
  }

  #closeWhenUnused(): void {
    if (this.#subscriptions.size > 0) return;
    this.#source?.close();
    this.#source = null;
    this.#name = null;
  }
}

/** @param url absolute, of the desk's event streams. */
export function eventsLink<Router extends AnyTRPCRouter>(url: string): TRPCLink<Router> {
  const stream = new EventStream(url);
  return () =>
    ({ op: { path, input } }) =>
      observable((observer) =>
        stream.add({
          path,
          input,
          onStarted: () => {
            observer.next({ result: { type: 'started' } });
            observer.next({ result: { type: 'state', state: 'pending', error: null } });
          },
          onConnecting: () => observer.next({ result: { type: 'state', state: 'connecting', error: null } }),
          onEvent: (event) => {
            if (event.type === 'data') observer.next({ result: { type: 'data', data: event.data } });
            else if (event.type === 'error') observer.error(failureOf<Router>(event.error));
            else {
              observer.next({ result: { type: 'stopped' } });
              observer.complete();
            }
          },
          onRefused: (error) => observer.error(failureOf<Router>(error)),
        }),
      );
}

function failureOf<Router extends AnyTRPCRouter>(
  error: Extract<BridgeReply, { error: unknown }>['error'],
): TRPCClientError<Router> {
  return TRPCClientError.from<Router>({ error });
}
