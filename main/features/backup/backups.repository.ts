/** SQL of what the library remembers about its copies. */
import type { UnitOfWork } from '../../database/unit-of-work.ts';

const FOLDER = 'backup.folder';

export class BackupsRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** The folder that somebody chose; null for the library's own. */
  async folder(): Promise<string | null> {
    const row = await this.#work.query
      .selectFrom('setting')
      .select('value')
      .where('key', '=', FOLDER)
      .executeTakeFirst();
    return row?.value ?? null;
  }

  async setFolder(folder: string | null): Promise<void> {
    await this.#work.query.deleteFrom('setting').where('key', '=', FOLDER).execute();
    if (folder === null) return;
    await this.#work.query.insertInto('setting').values({ key: FOLDER, value: folder }).execute();
  }
}
