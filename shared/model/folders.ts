/** Folders of the computer on which the desk runs, of which a person chooses one. */

/** Where to begin: the person's own folder, everything there is, a disk or a stick. */
export interface FolderPlace {
  kind: 'home' | 'computer' | 'disk';
  /** Absolute. */
  path: string;
  /** Of a disk, as the system calls it: "E:", "KINGSTON". */
  name: string;
}

export interface FolderListing {
  /** Absolute. */
  path: string;
  /** The folder around it; null at the top of a disk. */
  parent: string | null;
  /** In the order of their names; hidden ones are left out, files too. */
  folders: { name: string; path: string }[];
  /** Bytes free on its disk; null where the system does not tell. */
  free: number | null;
}

/** Longest name of a folder that is made: below what any file system takes, with three bytes for a letter. */
export const FOLDER_NAME_LIMIT = 80;

/** What no name of a folder can have on some system, and names that Windows keeps for devices. */
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*]/u;
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether a folder of this name can lie on any disk: what is made on a stick must open on other computers, too. */
export function isFolderName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= FOLDER_NAME_LIMIT &&
    !FORBIDDEN.test(name) &&
    !DEVICES.test(name) &&
    !/^[.\s]|[.\s]$/.test(name)
  );
}
