/**
 * Brings a library's database to the structure of this build.
 *
 * Migrations are numbered from 1, run in order, each in its own transaction together with the raised
 * `user_version`, and are never changed once released. A database above the newest number was written by
 * a later build and is refused.
 */
import type BetterSqlite3 from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import { DeskError } from '#shared/errors.ts';
import * as firstDesk from './migrations/0001-first-desk.ts';
import * as comments from './migrations/0002-comments.ts';
import * as versions from './migrations/0003-versions.ts';
import * as findings from './migrations/0004-findings.ts';
import * as royalties from './migrations/0005-royalties.ts';
import * as houseStyle from './migrations/0006-house-style.ts';
import * as audit from './migrations/0007-audit.ts';
import * as accounts from './migrations/0008-accounts.ts';
import * as review from './migrations/0009-review.ts';
import * as attachments from './migrations/0010-attachments.ts';
import * as handoff from './migrations/0011-handoff.ts';
import * as sourceFiles from './migrations/0012-source-files.ts';
import * as search from './migrations/0013-search.ts';
import * as housekeeping from './migrations/0014-housekeeping.ts';
import * as pictures from './migrations/0015-pictures.ts';
import * as templateSettings from './migrations/0017-template-settings.ts';
import * as printRun from './migrations/0018-print-run.ts';
import * as placementOverrides from './migrations/0019-placement-overrides.ts';
import * as wordTemplate from './migrations/0020-word-template.ts';
import type { DeskDatabase } from './schema.ts';

interface Migration {
  up(database: Kysely<unknown>): Promise<void>;
}

/** `MIGRATIONS[n]` makes structure n + 1. */
const MIGRATIONS: readonly Migration[] = [
  firstDesk,
  comments,
  versions,
  findings,
  royalties,
  houseStyle,
  audit,
  accounts,
  review,
  attachments,
  handoff,
  sourceFiles,
  search,
  housekeeping,
  pictures,
  templateSettings,
  printRun,
  placementOverrides,
  wordTemplate,
];

export const DATABASE_VERSION = MIGRATIONS.length;

/** @throws DeskError LIBRARY_NEWER */
export async function migrate(
  connection: BetterSqlite3.Database,
  database: Kysely<DeskDatabase>,
  folder: string,
): Promise<void> {
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version > DATABASE_VERSION) {
    throw new DeskError('LIBRARY_NEWER', { folder, version, supported: DATABASE_VERSION });
  }
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < version) continue;
    await database.transaction().execute(async (transaction) => {
      await migration.up(transaction as unknown as Kysely<unknown>);
      await sql`pragma user_version = ${sql.lit(index + 1)}`.execute(transaction);
    });
  }
}

/** Makes the newest structure in a database that holds nothing, within the caller's transaction. */
export async function makeStructure(transaction: Kysely<DeskDatabase>): Promise<void> {
  for (const migration of MIGRATIONS) await migration.up(transaction as unknown as Kysely<unknown>);
}
