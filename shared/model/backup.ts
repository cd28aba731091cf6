/** Copies of the library: what is known of one, and which are kept. */

/** Why a copy was made. */
export const BACKUP_REASONS = ['daily', 'asked', 'beforeRestore'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** `damaged`: parts are missing; `newer`: of a later program; `foreign`: of another library. */
export type BackupState = 'whole' | 'damaged' | 'newer' | 'foreign';

export interface Backup {
  /** Name of its folder. */
  id: string;
  /** ISO 8601 UTC. */
  madeAt: string;
  reason: BackupReason;
  /** What the library's publication was called. */
  publication: string;
  /** Of database and files together; files are shared with other copies. */
  bytes: number;
  files: number;
  /** Files that the library had lost, or that were altered, when it was made. */
  lost: number;
  state: BackupState;
}

export interface BackupOverview {
  /** Absolute. */
  folder: string;
  isDefaultFolder: boolean;
  /** Newest first. */
  backups: Backup[];
  /** The last automatic one that failed since the desk was opened, as an error crosses a door. */
  failure: { code: string; message: string } | null;
}

/** How far an automatic copy may lie back before the next is made. */
export const BACKUP_EVERY_HOURS = 24;

/** Kept: the newest of each of so many days, weeks and months that have any. */
export const BACKUPS_KEPT: readonly { each: 'day' | 'week' | 'month'; count: number }[] = [
  { each: 'day', count: 14 },
  { each: 'week', count: 8 },
  { each: 'month', count: 12 },
];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Before the newest, all stay for so long: somebody may be trying things out. */
const ALL_KEPT_HOURS = 36;

/** Which day, week (from Monday) or month a moment falls into, by the clock of this computer. */
function spanOf(moment: Date, each: 'day' | 'week' | 'month'): string {
  const year = moment.getFullYear();
  const month = moment.getMonth();
  if (each === 'month') return `${year}-${month}`;
  // Noon in UTC: days are counted without the hours that summer time adds and takes.
  const day = Math.floor(Date.UTC(year, month, moment.getDate(), 12) / DAY);
  // 1 January 1970 was a Thursday.
  return each === 'day' ? `${day}` : `${Math.floor((day + 3) / 7)}`;
}

/**
 * The copies that age lets go. The newest always stays.
 *
 * @param backups in any order.
 */
export function outdatedBackups<B extends Pick<Backup, 'madeAt'>>(backups: readonly B[]): B[] {
  const newestFirst = backups.toSorted((left, right) => right.madeAt.localeCompare(left.madeAt));
  const newest = Date.parse(newestFirst[0]?.madeAt ?? '');
  const kept = new Set(
    newestFirst.filter(({ madeAt }) => newest - Date.parse(madeAt) <= ALL_KEPT_HOURS * HOUR),
  );
  for (const { each, count } of BACKUPS_KEPT) {
    const spans = new Set<string>();
    for (const backup of newestFirst) {
      const span = spanOf(new Date(backup.madeAt), each);
      if (spans.has(span)) continue;
      if (spans.size === count) break;
      spans.add(span);
      kept.add(backup);
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup));
}
