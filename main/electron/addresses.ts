/**
 * What Electron's window may load, open and ask for: pure decisions, without Electron.
 *
 * `app://desk` is the page and its files, `asset://desk` the library's files. Nothing else exists.
 */

export const APP_SCHEME = 'app';
export const ASSET_SCHEME = 'asset';
const HOST = 'desk';
export const APP_ORIGIN = `${APP_SCHEME}://${HOST}`;
export const ASSET_ORIGIN = `${ASSET_SCHEME}://${HOST}`;

/** The URL when it is exactly one of ours: scheme, host, no port, no user. */
function ownUrl(address: string, scheme: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isOwn =
    url.protocol === `${scheme}:` && url.host === HOST && url.username === '' && url.password === '';
  return isOwn ? url : null;
}

/** True for the desk's own page, whose scripts may speak to the main process. */
export function isPage(address: string): boolean {
  return ownUrl(address, APP_SCHEME) !== null;
}

/** The URL of a library's file; null for any other address. */
export function assetUrl(address: string): URL | null {
  return ownUrl(address, ASSET_SCHEME);
}

/** The URL of a page's file; null for any other address. */
export function pageUrl(address: string): URL | null {
  return ownUrl(address, APP_SCHEME);
}

/** An address that may be offered to the person's browser; null for one that may not. */
export function externalUrl(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' ? url : null;
}

/** False for whatever would leave this computer: the desk never uses the network. */
export function mayLoad(address: string, developerTools: boolean): boolean {
  if (ownUrl(address, APP_SCHEME) || ownUrl(address, ASSET_SCHEME)) return true;
  const scheme = address.slice(0, address.indexOf(':'));
  return scheme === 'data' || scheme === 'blob' || (developerTools && scheme === 'devtools');
}

/**
 * Of all that a page can ask for, the desk's own may write text to the clipboard ("copy the path"); reading
 * it, the camera, notifications and the rest are refused.
 */
export function mayHave(permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && isPage(address);
}
