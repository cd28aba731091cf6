/** Ties a window to the desk's router over the two channels; messages of anything but its page are refused. */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { BRIDGE_CHANNELS } from '../desk/bridge.ts';
import { BridgeServer } from '../desk/bridge-server.ts';
import type { DeskDoor } from '../desk/door.ts';
import { isPage } from './addresses.ts';

/** The window's own main frame, showing the desk's page. */
function isTrusted(event: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const { sender, senderFrame } = event;
  if (window.isDestroyed() || sender !== window.webContents || senderFrame === null) return false;
  return senderFrame === window.webContents.mainFrame && isPage(senderFrame.url);
}

/** Connects a window until it closes. One window at a time. */
export function connectBridge(window: BrowserWindow, desk: DeskDoor): void {
  const { webContents } = window;
  const server = new BridgeServer(desk, (text) => {
    if (!webContents.isDestroyed()) webContents.send(BRIDGE_CHANNELS.event, text);
  });
  ipcMain.handle(BRIDGE_CHANNELS.call, (event, message: unknown) => {
    if (!isTrusted(event, window)) throw new Error('ACCESS_DENIED');
    return server.answer(message);
  });
  // A page that loads anew has forgotten its subscriptions.
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) server.close();
  });
  webContents.on('render-process-gone', () => server.close());
  window.once('closed', () => {
    server.close();
    ipcMain.removeHandler(BRIDGE_CHANNELS.call);
  });
}
