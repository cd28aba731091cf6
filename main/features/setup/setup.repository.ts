/** SQL of what the library is: the sample, blank, or an office's own. */
import type { LibraryKind } from '#shared/model/account.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

const KEY = 'library.kind';

export class SetupRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** As it is stored; null in libraries from before it was. */
  async kind(): Promise<string | null> {
    const row = await this.#work.query
      .selectFrom('setting')
      .select('value')
      .where('key', '=', KEY)
      .executeTakeFirst();
    return row?.value ?? null;
  }

  async setKind(kind: LibraryKind): Promise<void> {
    await this.#work.query
      .insertInto('setting')
      .values({ key: KEY, value: kind })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: kind }))
      .execute();
  }
}
