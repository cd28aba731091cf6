/** Calls over HTTP, several in one request, each answered as soon as it can be; subscriptions over one stream. */
import { httpBatchStreamLink, splitLink, type TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import { eventsLink } from './transport-events.ts';

const CALLS = '/trpc';
const EVENTS = '/events';
/** Node refuses request heads of more than 16 KiB. */
const LONGEST_URL = 8000;

export function loopbackLink<Router extends AnyTRPCRouter>(): TRPCLink<Router> {
  const url = new URL(CALLS, window.location.origin).href;
  // The client types its transformer option per router; no router of the desk has one.
  const calls = httpBatchStreamLink<AnyTRPCRouter>({ url, maxURLLength: LONGEST_URL });
  const subscriptions = eventsLink<AnyTRPCRouter>(new URL(EVENTS, window.location.origin).href);
  return splitLink({
    condition: ({ type }) => type === 'subscription',
    true: subscriptions,
    false: calls,
  }) as TRPCLink<Router>;
}
