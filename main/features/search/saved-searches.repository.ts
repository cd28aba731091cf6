/** SQL of searches that a person keeps. */
import type { SavedSearch } from '#shared/model/search.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export class SavedSearchesRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  list(personId: string): Promise<SavedSearch[]> {
    return this.#work.query
      .selectFrom('saved_search')
      .select(['id', 'name', 'query'])
      .where('person_id', '=', personId)
      .orderBy('name')
      .orderBy('id')
      .execute();
  }

  async save(personId: string, { id, name, query }: SavedSearch, at: string): Promise<void> {
    await this.#work.query
      .insertInto('saved_search')
      .values({ id, person_id: personId, name, query, created_at: at })
      .onConflict((conflict) => conflict.columns(['person_id', 'query']).doUpdateSet({ name }))
      .execute();
  }

  async remove(personId: string, id: string): Promise<void> {
    await this.#work.query
      .deleteFrom('saved_search')
      .where('person_id', '=', personId)
      .where('id', '=', id)
      .execute();
  }
}
