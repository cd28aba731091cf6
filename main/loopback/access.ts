/**
 * Who may speak to the loopback desk: the one browser window that was opened with the token.
 *
 * Any page of any site, and any program on this computer, can send requests to 127.0.0.1. Host defeats DNS
 * rebinding, Origin and Sec-Fetch-Site other sites' pages, the cookie everything that was not let in.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface Access {
  /** Path and query that let a window in. */
  openingPath: string;
  /** The Set-Cookie header of a window that came with the right token. */
  cookie: string;
  /** True when the request may be answered at all, whoever sends it. */
  comesFromHere(method: string, headers: IncomingHttpHeaders): boolean;
  isToken(token: string | null): boolean;
  hasCookie(headers: IncomingHttpHeaders): boolean;
}

const SAFE_METHODS = new Set(['GET', 'HEAD']);

const secret = () => randomBytes(32).toString('base64url');

/** Compares without telling by its time where two strings differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function cookieValue(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/** Fresh secrets for a desk on 127.0.0.1:`port`. */
export function createAccess(port: number): Access {
  const token = secret();
  const key = secret();
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies know no ports: two desks on one computer must not share a name.
  const cookieName = `toa-soan-${port}`;
  return {
    openingPath: `/open?token=${token}`,
    cookie: `${cookieName}=${key}; Path=/; HttpOnly; SameSite=Strict`,
    comesFromHere(method, headers) {
      if (headers.host !== host) return false;
      const isSafe = SAFE_METHODS.has(method);
      if (headers.origin === undefined ? !isSafe : headers.origin !== origin) return false;
      const site = headers['sec-fetch-site'];
      // "none" is the person's own doing: the address bar, a bookmark, a start from the command line.
      return site === undefined || site === 'same-origin' || (site === 'none' && isSafe);
    },
    isToken: (given) => given !== null && same(given, token),
    hasCookie(headers) {
      const given = cookieValue(headers.cookie, cookieName);
      return given !== null && same(given, key);
    },
  };
}
