/** Calls and subscriptions through Electron's bridge: one message in, one out, and a stream of events. */
import { TRPCClientError, type TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import type { BridgeEvent, BridgeReply, BridgeRequest, DeskBridge } from '#main/desk/bridge.ts';

type EventListener = (event: BridgeEvent) => void;

function failure<Router extends AnyTRPCRouter>(thrown: unknown): TRPCClientError<Router> {
  if (thrown instanceof TRPCClientError) return thrown;
  return TRPCClientError.from(thrown instanceof Error ? thrown : new Error(String(thrown)));
}

export function bridgeLink<Router extends AnyTRPCRouter>(bridge: DeskBridge): TRPCLink<Router> {
  const listeners = new Map<number, EventListener>();
  let lastId = 0;
  bridge.listen((text) => {
    const event: BridgeEvent = JSON.parse(text);
    listeners.get(event.id)?.(event);
  });

  async function send(request: BridgeRequest): Promise<unknown> {
    const reply: BridgeReply = JSON.parse(await bridge.send(JSON.stringify(request)));
    if ('error' in reply) throw TRPCClientError.from<Router>({ error: reply.error });
    return reply.data;
  }

  return () =>
    ({ op: { type, path, input, signal } }) =>
      observable((observer) => {
        const fail = (thrown: unknown) => observer.error(failure<Router>(thrown));
        lastId += 1;
        const id = lastId;
        const stop = () => void send({ type: 'stop', id }).catch(() => undefined);
        if (type !== 'subscription') {
          if (signal?.aborted) return fail(signal.reason);
          signal?.addEventListener('abort', stop);
          send({ type, path, input, ...(signal && { id }) })
            .then((data) => {
              observer.next({ result: { type: 'data', data } });
              observer.complete();
            }, fail)
            .finally(() => signal?.removeEventListener('abort', stop));
          return;
        }
        listeners.set(id, (event) => {
          if (event.type === 'data') {
            observer.next({ result: { type: 'data', data: event.data } });
            return;
          }
          listeners.delete(id);
          if (event.type === 'error') return fail(TRPCClientError.from<Router>({ error: event.error }));
          observer.next({ result: { type: 'stopped' } });
          observer.complete();
        });
        send({ type: 'subscription', id, path, input }).then(
          () => observer.next({ result: { type: 'started' } }),
          (thrown) => {
            listeners.delete(id);
            fail(thrown);
          },
        );
        return () => {
          if (listeners.delete(id)) stop();
        };
      });
}
