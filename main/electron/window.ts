/** The one window: what its page may do, where it opens, and what happens when it closes or breaks. */
import { BrowserWindow, dialog, screen, shell } from 'electron';
import { APP_ORIGIN, externalUrl, isPage } from './addresses.ts';
import { addContextMenu } from './menu.ts';
import { openingBounds, readWindowState, SMALLEST, writeWindowState } from './window-state.ts';

export interface WindowOptions {
  /** Absolute path of the bundled preload. */
  preload: string;
  /** Where the window's place is kept. */
  stateFile: string;
  developerTools: boolean;
}

/** Work areas, the main screen's first. */
function screens() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

/** Asks before a web address leaves for the person's own browser: the desk itself never goes online. */
async function offerExternal(window: BrowserWindow, address: string): Promise<void> {
  const url = externalUrl(address);
  if (!url) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Mở liên kết này trong trình duyệt?',
    detail: url.href,
    buttons: ['Mở', 'Hủy'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await shell.openExternal(url.href);
}

/** The page stays the desk's page; links that leave it are offered to the browser. */
function confine(window: BrowserWindow): void {
  const { webContents } = window;
  const refuse = (details: { url: string; preventDefault(): void }) => {
    if (!isPage(details.url)) details.preventDefault();
  };
  webContents.on('will-navigate', refuse);
  webContents.on('will-frame-navigate', refuse);
  webContents.on('will-redirect', refuse);
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    void offerExternal(window, url);
    return { action: 'deny' };
  });
}

/** Says so when typed text would be lost with the window, and when the page broke. */
function guardWork(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: 'Còn thay đổi chưa kịp lưu.',
      detail: 'Đợi vài giây để Tòa Soạn lưu xong rồi đóng, hoặc đóng ngay và bỏ những chữ vừa gõ.',
      buttons: ['Đợi lưu', 'Đóng ngay'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    // Here preventing the event means to close in spite of the page.
    if (choice === 1) event.preventDefault();
  });
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    dialog.showMessageBoxSync(window, {
      type: 'error',
      message: 'Giao diện gặp sự cố và phải mở lại.',
      detail: `Những gì đã lưu vẫn còn nguyên. (${reason})`,
      buttons: ['Mở lại'],
      noLink: true,
    });
    webContents.reload();
  });
}

/** Makes the window, not yet loaded; it shows itself when its page can be seen. */
export function createWindow({ preload, stateFile, developerTools }: WindowOptions): BrowserWindow {
  const kept = readWindowState(stateFile);
  const window = new BrowserWindow({
    ...openingBounds(kept, screens()),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Tòa Soạn',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Chromium's own would fetch its dictionaries from the network.
      spellcheck: false,
      devTools: developerTools,
    },
  });
  confine(window);
  guardWork(window);
  addContextMenu(window);
  window.once('ready-to-show', () => {
    if (kept?.maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  return window;
}

/** Loads the desk's page; `serveDesk` and the bridge must be there. */
export async function showDesk(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${APP_ORIGIN}/`);
}
