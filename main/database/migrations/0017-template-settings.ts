/** How a publication's template is set: null where all is as the template has it. Frozen once released. */
import type { Kysely } from 'kysely';

export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('publication').addColumn('settings', 'text').execute();
}
