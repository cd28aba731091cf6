/** The Electron door: one window onto one library. Everything before `whenReady` must run while this loads. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, type BrowserWindow, dialog, Menu, session, shell } from 'electron';
import { asDeskError, DeskError } from '#shared/errors.ts';
import { createDesk, type Desk } from '../desk/desk.ts';
import type { FileActions } from '../desk/ports.ts';
import { defaultLibrary, programPaths } from '../desk/program-paths.ts';
import { connectBridge } from './bridge.ts';
import { applicationMenu } from './menu.ts';
import { serveDesk } from './protocols.ts';
import { createWindow, showDesk } from './window.ts';

const developerTools = !app.isPackaged;
const library = libraryFromArguments();
const here = import.meta.dirname;
let window: BrowserWindow | null = null;
let desk: Desk | null = null;

function libraryFromArguments(): string {
  const args = process.argv.slice(app.isPackaged ? 1 : 2);
  // Not strict: Chromium's own switches stand beside ours.
  const { values } = parseArgs({ args, options: { library: { type: 'string' } }, strict: false });
  return resolve(typeof values.library === 'string' ? values.library : defaultLibrary());
}

const fileActions: FileActions = {
  open: async (path) => {
    const fault = await shell.openPath(path);
    if (fault !== '') throw new DeskError('FILE_UNREADABLE', { name: path });
  },
  reveal: async (path) => shell.showItemInFolder(path),
};

/** Starts the program once more, on another library. */
function reopenWith(folder: string): void {
  const args = [...(app.isPackaged ? [] : [app.getAppPath()]), '--library', folder];
  app.relaunch({ args });
}

/** Says why the library does not open; the person may point to another one. */
async function refuseLibrary(error: DeskError): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: error.message,
    detail: error.code,
    buttons: ['Chọn thư mục khác…', 'Đóng'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return;
  const { filePaths } = await dialog.showOpenDialog({
    title: 'Chọn thư mục thư viện',
    properties: ['openDirectory', 'createDirectory'],
  });
  const [chosen] = filePaths;
  if (chosen !== undefined) reopenWith(chosen);
}

async function open(): Promise<void> {
  Menu.setApplicationMenu(applicationMenu(developerTools));
  const { renderer, ...paths } = programPaths(here);
  try {
    desk = await createDesk(
      { library, whenMissing: 'sample' },
      { paths, now: () => new Date(), fileActions },
    );
  } catch (thrown) {
    await refuseLibrary(asDeskError(thrown));
    app.exit(1);
    return;
  }
  serveDesk(session.defaultSession, desk, renderer, developerTools);
  window = createWindow({
    preload: join(here, '..', 'preload', 'preload.cjs'),
    stateFile: join(app.getPath('userData'), 'window.json'),
    developerTools,
  });
  window.once('closed', () => {
    window = null;
  });
  connectBridge(window, desk);
  await showDesk(window);
}

/** The library is closed before the process ends, so that nothing is left to recover at the next opening. */
function closeDeskBeforeQuitting(): void {
  app.on('will-quit', (event) => {
    if (!desk) return;
    event.preventDefault();
    const closing = desk;
    desk = null;
    const quit = () => app.quit();
    // Whatever goes wrong while closing, committed work is on disk: no reason to stay.
    closing.close().then(quit, quit);
  });
}

app.setName('Tòa Soạn');
app.setAppUserModelId('vn.toasoan.desk');
app.commandLine.appendSwitch('lang', 'vi');
for (const name of [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'no-pings',
]) {
  app.commandLine.appendSwitch(name);
}

// Electron's lock is per profile: a profile per library makes it one instance per library, and two libraries
// can be open side by side.
const profile = createHash('sha256').update(library).digest('hex').slice(0, 16);
const profileFolder = join(app.getPath('appData'), 'Toa Soan', 'Cua so', profile);
mkdirSync(profileFolder, { recursive: true });
for (const name of ['userData', 'sessionData']) app.setPath(name, profileFolder);

if (app.requestSingleInstanceLock({ library })) {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  closeDeskBeforeQuitting();
  app
    .whenReady()
    .then(open)
    .catch((thrown: unknown) => {
      const error = asDeskError(thrown);
      dialog.showErrorBox('Tòa Soạn', error.message);
      app.exit(1);
    });
} else {
  app.quit();
}
