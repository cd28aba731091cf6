/** Versions of articles, and who is writing in which. Frozen once released. */
import type { Kysely } from 'kysely';

export async function up(_database: Kysely<unknown>): Promise<void> {}
