/** SQL of the desk's directory. */
import { type DirectoryEntry, directoryDraftSchema } from '#shared/model/directory.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export class DirectoryRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  async list(): Promise<DirectoryEntry[]> {
    const rows = await this.#work.query
      .selectFrom('directory_entry')
      .select(['id', 'entry'])
      .orderBy('kind')
      .orderBy('id')
      .execute();
    return rows.map(({ id, entry }) => ({ id, ...directoryDraftSchema.parse(JSON.parse(entry)) }));
  }

  /** Adds the entry, or puts it in the place of the one with its id. */
  async save({ id, ...entry }: DirectoryEntry): Promise<void> {
    const values = { kind: entry.kind, name: entry.name, entry: JSON.stringify(entry) };
    await this.#work.query
      .insertInto('directory_entry')
      .values({ id, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
      .execute();
  }

  async delete(id: string): Promise<void> {
    await this.#work.query.deleteFrom('directory_entry').where('id', '=', id).execute();
  }
}
