/** SQL of the outlet directory. */
import type { ListedOutlet, Outlet } from '#shared/model/library.ts';
import { inBatches } from '../../database/batches.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { FormerOutlet } from './outlets.ts';

const OUTLET = ['id', 'name', 'domain'] as const;

export class OutletsRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Those of the directory; what is in the trash is left out. */
  async all(): Promise<Outlet[]> {
    return this.#work.query
      .selectFrom('outlet')
      .select(OUTLET)
      .where('trashed_at', 'is', null)
      .orderBy('name')
      .execute();
  }

  /** Names and addresses of outlets that were merged into another. */
  async former(): Promise<FormerOutlet[]> {
    const rows = await this.#work.query
      .selectFrom('outlet')
      .select([...OUTLET, 'merged_into'])
      .where('merged_into', 'is not', null)
      .execute();
    return rows.map(({ merged_into, ...outlet }) => ({ ...outlet, mergedInto: merged_into ?? '' }));
  }

  /** The outlet with an address, in the directory or in the trash. */
  async byDomain(domain: string): Promise<(Outlet & { isTrashed: boolean }) | null> {
    const row = await this.#work.query
      .selectFrom('outlet')
      .select([...OUTLET, 'trashed_at'])
      .where('domain', '=', domain)
      .executeTakeFirst();
    return row
      ? { id: row.id, name: row.name, domain: row.domain, isTrashed: row.trashed_at !== null }
      : null;
  }

  async listed(): Promise<ListedOutlet[]> {
    return this.#work.query
      .selectFrom('outlet')
      .leftJoin('source', (join) =>
        join.onRef('source.outlet_id', '=', 'outlet.id').on('source.trashed_at', 'is', null),
      )
      .select(['outlet.id', 'outlet.name', 'outlet.domain'])
      .select(({ fn }) => fn.count<number>('source.id').as('sources'))
      .where('outlet.trashed_at', 'is', null)
      .groupBy(['outlet.id', 'outlet.name', 'outlet.domain'])
      .execute();
  }

  async insert(outlet: Outlet): Promise<void> {
    await this.#work.query.insertInto('outlet').values(outlet).execute();
  }

  async update({ id, name, domain }: Outlet): Promise<void> {
    await this.#work.query.updateTable('outlet').set({ name, domain }).where('id', '=', id).execute();
  }

  /** Out of the directory, as a former name of another; or, with nulls, back into it. */
  async setMerged(id: string, mergedInto: string | null, trashedAt: string | null): Promise<void> {
    await this.#work.query
      .updateTable('outlet')
      .set({ merged_into: mergedInto, trashed_at: trashedAt })
      .where('id', '=', id)
      .execute();
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
