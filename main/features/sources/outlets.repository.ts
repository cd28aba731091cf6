/** SQL of the outlet directory. */
import type { ListedOutlet, Outlet } from '#shared/model/library.ts';
import { inBatches } from '../../database/batches.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export class OutletsRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  async all(): Promise<Outlet[]> {
    return this.#work.query.selectFrom('outlet').selectAll().orderBy('name').execute();
  }

  async listed(): Promise<ListedOutlet[]> {
    return this.#work.query
      .selectFrom('outlet')
      .leftJoin('source', (join) =>
        join.onRef('source.outlet_id', '=', 'outlet.id').on('source.trashed_at', 'is', null),
      )
      .select(['outlet.id', 'outlet.name', 'outlet.domain'])
      .select(({ fn }) => fn.count<number>('source.id').as('sources'))
      .groupBy(['outlet.id', 'outlet.name', 'outlet.domain'])
      .execute();
  }

  async insert(outlet: Outlet): Promise<void> {
    await this.#work.query.insertInto('outlet').values(outlet).execute();
  }

  async update({ id, name, domain }: Outlet): Promise<void> {
    await this.#work.query.updateTable('outlet').set({ name, domain }).where('id', '=', id).execute();
  }

  async remove(id: string): Promise<void> {
    await this.#work.query.deleteFrom('outlet').where('id', '=', id).execute();
  }

  /** Ids of an outlet's sources, those in the trash included. */
  async sourcesOf(id: string): Promise<string[]> {
    const rows = await this.#work.query
      .selectFrom('source')
      .select('id')
      .where('outlet_id', '=', id)
      .execute();
    return rows.map((row) => row.id);
  }

  async setOutlet(sourceIds: readonly string[], outletId: string | null): Promise<void> {
    await inBatches(sourceIds, (part) =>
      this.#work.query.updateTable('source').set({ outlet_id: outletId }).where('id', 'in', part).execute(),
    );
  }
}
