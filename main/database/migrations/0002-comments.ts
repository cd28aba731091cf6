/** Comment threads of articles and what was said in them. Frozen once released. */
import type { Kysely } from 'kysely';

export async function up(_database: Kysely<unknown>): Promise<void> {}
