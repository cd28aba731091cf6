/** What the library takes on the disk. */

export const STORAGE_KINDS = [
  'database',
  'pictures',
  'sources',
  'attachments',
  'otherFiles',
  'thumbnails',
  'exports',
  'backups',
  'removed',
] as const;
export type StorageKind = (typeof STORAGE_KINDS)[number];

export interface StorageSizes {
  /** Bytes of each kind. `backups` counts what only copies in the library's own folder take. */
  kinds: Record<StorageKind, number>;
  /** Bytes that are free on the library's disk. */
  free: number;
}

/** Files in the store that stand in no row. */
export interface UnusedFiles {
  files: number;
  bytes: number;
}

/** Unused files that were set aside: `batch` puts them back. */
export interface RemovedFiles extends UnusedFiles {
  batch: string;
}

/** How long files that were set aside are kept. */
export const REMOVED_KEPT_DAYS = 30;
