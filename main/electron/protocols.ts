/**
 * The window's whole world: `app:` and `asset:`, no network, no permissions.
 *
 * Schemes get their privileges while this module loads. It must be imported statically by the entry: only
 * that is sure to run before Electron is ready, and later is too late.
 */
import { protocol, type Session } from 'electron';
import type { DeskDoor } from '../desk/door.ts';
import { APP_SCHEME, ASSET_SCHEME, assetUrl, mayHave, mayLoad } from './addresses.ts';
import { answerApp, answerAsset } from './answers.ts';

protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  {
    scheme: ASSET_SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true },
  },
]);

/** Serves a desk to the windows of a session, and shuts everything else off. */
export function serveDesk(
  session: Session,
  desk: DeskDoor,
  rendererDir: string,
  developerTools: boolean,
): void {
  session.protocol.handle(APP_SCHEME, (request) => answerApp(desk, rendererDir, request));
  session.protocol.handle(ASSET_SCHEME, (request) => answerAsset(desk, request));

  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !mayLoad(url, developerTools) });
  });
  session.setPermissionRequestHandler((_webContents, permission, callback, { requestingUrl }) => {
    callback(mayHave(permission, requestingUrl));
  });
  session.setPermissionCheckHandler((_webContents, permission, requestingOrigin) =>
    mayHave(permission, requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event, item) => {
    if (!assetUrl(item.getURL())) event.preventDefault();
  });
}
