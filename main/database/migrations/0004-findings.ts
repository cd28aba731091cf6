/** Findings that the desk decided to ignore, and its own words. Frozen once released. */
import type { Kysely } from 'kysely';

export async function up(_database: Kysely<unknown>): Promise<void> {}
