/** What each publication asks of its texts, and the directory of people, bodies and places. Frozen once released. */
import type { Kysely } from 'kysely';

export async function up(_database: Kysely<unknown>): Promise<void> {}
