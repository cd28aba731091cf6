/** The way from this window to the desk: over HTTP to the loopback host, or through Electron's bridge. */
import type { TRPCLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import type { DeskBridge } from '#main/desk/bridge.ts';
import { bridgeLink } from './transport-bridge.ts';
import { loopbackLink } from './transport-loopback.ts';

declare global {
  interface Window {
    /** There in Electron only; its preload sets it. */
    deskBridge?: DeskBridge;
  }
}

export interface Transport<Router extends AnyTRPCRouter> {
  links: TRPCLink<Router>[];
  /** URL of a library file for pictures and downloads, from its path such as `/thumbnail/<sha256>`. */
  fileUrl(path: string): string;
  /** Where files are posted to: raw body, header X-File-Name with the URI-encoded name. Same origin on both ways. */
  uploadUrl: string;
}

/** The transport of the window that this code runs in. */
export function windowTransport<Router extends AnyTRPCRouter>(): Transport<Router> {
  const { deskBridge } = window;
  if (deskBridge) {
    return {
      links: [bridgeLink(deskBridge)],
      fileUrl: (path) => new URL(path, 'asset://desk').href,
      uploadUrl: '/upload',
    };
  }
  return { links: [loopbackLink()], fileUrl: (path) => path, uploadUrl: '/upload' };
}
