/** Shows the folders of this computer, names only, so that a person can choose one in a window of any kind. */
import type { Dirent } from 'node:fs';
import { mkdir, readdir, stat, statfs } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { basename, dirname, isAbsolute, join, normalize, resolve } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import { type FolderListing, type FolderPlace, isFolderName } from '#shared/model/folders.ts';
import { compareVietnamese } from '#shared/vietnamese/sort.ts';
import { systemCode } from '../../files/disk-errors.ts';

/** Milliseconds: a drive of a server that is away makes everybody wait, and is left out. */
const PATIENCE = 1500;
/** Folders of the system that start without a dot. */
const SYSTEM_FOLDERS = /^(?:\$.*|System Volume Information|Recovery|lost\+found)$/i;

export class FoldersService {
  readonly #home: string;

  constructor(home = homedir()) {
    this.#home = home;
  }

  /** The person's own folder, then everything, then disks and sticks in the order of their names. */
  async places(): Promise<FolderPlace[]> {
    const home: FolderPlace = { kind: 'home', path: this.#home, name: basename(this.#home) };
    if (process.platform === 'win32') return [home, ...(await drives())];
    return [home, { kind: 'computer', path: '/', name: '/' }, ...(await mountedDisks())];
  }

  /**
   * What lies in a folder.
   *
   * @param path absolute, or a drive alone ("E:"); null for the person's own folder.
   * @throws DeskError FOLDER_GONE, FOLDER_CLOSED
   */
  async open(path: string | null): Promise<FolderListing> {
    const folder = folderAt(path ?? this.#home);
    const entries = await readdir(folder, { withFileTypes: true }).catch((thrown: unknown) => {
      throw folderFault(thrown, folder);
    });
    const shown = await Promise.all(entries.map(async (entry) => (await isShown(folder, entry)) && entry));
    const names = shown.filter((entry) => entry !== false).map(({ name }) => name);
    const disk = await statfs(folder).catch(() => null);
    const parent = dirname(folder);
    return {
      path: folder,
      parent: parent === folder ? null : parent,
      folders: names.toSorted(compareVietnamese).map((name) => ({ name, path: join(folder, name) })),
      free: disk && disk.bavail * disk.bsize,
    };
  }

  /**
   * Makes a folder.
   *
   * @returns its absolute path.
   * @throws DeskError FOLDER_NAME_UNSUITABLE, FOLDER_EXISTS, FOLDER_GONE, FOLDER_NOT_MADE
   */
  async make(parent: string, name: string): Promise<string> {
    const trimmed = name.trim().normalize('NFC');
    if (!isFolderName(trimmed)) throw new DeskError('FOLDER_NAME_UNSUITABLE', { name });
    const folder = folderAt(parent);
    const path = join(folder, trimmed);
    try {
      await mkdir(path);
      return path;
    } catch (thrown) {
      const code = systemCode(thrown);
      if (code === 'EEXIST') throw new DeskError('FOLDER_EXISTS', { name: trimmed }, { cause: thrown });
      const fault = folderFault(thrown, folder);
      if (fault instanceof DeskError && fault.code === 'FOLDER_GONE') throw fault;
      throw new DeskError('FOLDER_NOT_MADE', { name: trimmed, folder }, { cause: thrown });
    }
  }
}

function folderAt(path: string): string {
  const whole = /^[a-z]:$/i.test(path) ? `${path}\\` : path;
  if (!isAbsolute(whole)) throw new DeskError('FOLDER_GONE', { folder: path });
  return resolve(normalize(whole));
}

/** A link shows as what it leads to. */
async function isShown(folder: string, entry: Dirent): Promise<boolean> {
  const { name } = entry;
  if (name.startsWith('.') || SYSTEM_FOLDERS.test(name)) return false;
  if (entry.isDirectory()) return true;
  return entry.isSymbolicLink() && (await isFolder(join(folder, name)));
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

async function drives(): Promise<FolderPlace[]> {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const found = await Promise.all(letters.map((letter) => withPatience(isFolder(`${letter}:\\`))));
  return letters
    .filter((_, index) => found[index])
    .map((letter) => ({ kind: 'disk', path: `${letter}:\\`, name: `${letter}:` }));
}

function withPatience(answer: Promise<boolean>): Promise<boolean> {
  const late = new Promise<boolean>((tell) => setTimeout(() => tell(false), PATIENCE).unref());
  return Promise.race([answer, late]);
}

/** Where Linux and macOS put sticks and further disks. */
async function mountedDisks(): Promise<FolderPlace[]> {
  const { username } = userInfo();
  const roots =
    process.platform === 'darwin' ? ['/Volumes'] : [`/media/${username}`, `/run/media/${username}`, '/mnt'];
  const found = await Promise.all(
    roots.map(async (root) => {
      const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
      return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    }),
  );
  return found
    .flat()
    .map(({ name, parentPath }): FolderPlace => ({ kind: 'disk', path: join(parentPath, name), name }))
    .toSorted((left, right) => compareVietnamese(left.name, right.name));
}

function folderFault(thrown: unknown, folder: string): unknown {
  const code = systemCode(thrown);
  if (['ENOENT', 'ENOTDIR', 'ENXIO', 'ENODEV', 'EIO', 'ENAMETOOLONG', 'EINVAL'].includes(code)) {
    return new DeskError('FOLDER_GONE', { folder }, { cause: thrown });
  }
  if (['EACCES', 'EPERM', 'EBUSY'].includes(code)) {
    return new DeskError('FOLDER_CLOSED', { folder }, { cause: thrown });
  }
  return thrown;
}
