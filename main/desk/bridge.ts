/**
 * What the preload gives Electron's window as `window.deskBridge`, and what crosses it: JSON text only, so
 * that a value which would not survive HTTP does not survive here either. The loopback door carries subscriptions in
 * the same messages.
 */
import type { TRPCErrorShape } from '@trpc/server';

/** Names of the bridge's two channels: one to invoke, one for events. */
export const BRIDGE_CHANNELS = { call: 'desk:call', event: 'desk:event' } as const;

export interface DeskBridge {
  /** Sends a BridgeRequest, resolves to a BridgeReply. */
  send(request: string): Promise<string>;
  /** Hands over each BridgeEvent until the returned function is called. */
  listen(listener: (event: string) => void): () => void;
}

export type BridgeRequest =
  /** With an `id`, as a subscription has one, it can be stopped. */
  | { type: 'query' | 'mutation'; path: string; input?: unknown; id?: number }
  /** `id`: chosen by the window, once each; names the subscription's events. */
  | { type: 'subscription'; id: number; path: string; input?: unknown }
  | { type: 'stop'; id: number };

export type BridgeReply = { data?: unknown } | { error: TRPCErrorShape };

export type BridgeEvent =
  | { id: number; type: 'data'; data?: unknown }
  | { id: number; type: 'stopped' }
  | { id: number; type: 'error'; error: TRPCErrorShape };
