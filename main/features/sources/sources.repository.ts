/** SQL of sources and outlets. */
import type { Selectable } from 'kysely';
import type { Outlet, Source } from '#shared/model/library.ts';
import type { SourceTable } from '../../database/schema.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export type NewSource = Omit<Source, 'outlet'>;

export class SourcesRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  async list(): Promise<Source[]> {
    return (await this.#select().orderBy('source.created_at', 'desc').orderBy('source.id').execute()).map(
      toSource,
    );
  }

  async find(id: string): Promise<Source | null> {
    const row = await this.#select().where('source.id', '=', id).executeTakeFirst();
    return row ? toSource(row) : null;
  }

  async ofArticle(articleId: string): Promise<Source[]> {
    const rows = await this.#select()
      .innerJoin('article_source', 'article_source.source_id', 'source.id')
      .where('article_source.article_id', '=', articleId)
      .orderBy('source.title')
      .execute();
    return rows.map(toSource);
  }

  async insert(source: NewSource): Promise<void> {
    await this.#work.query
      .insertInto('source')
      .values({
        id: source.id,
        title: source.title,
        outlet_id: source.outletId,
        author: source.author,
        published_on: source.publishedOn,
        address: source.address,
        text: source.text,
        words: source.words,
        created_at: source.createdAt,
      })
      .execute();
  }

  async linkToArticle(articleId: string, sourceId: string): Promise<void> {
    await this.#work.query
      .insertInto('article_source')
      .values({ article_id: articleId, source_id: sourceId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async outlets(): Promise<Outlet[]> {
    return this.#work.query.selectFrom('outlet').selectAll().orderBy('name').execute();
  }

  async insertOutlet(outlet: Outlet): Promise<void> {
    await this.#work.query.insertInto('outlet').values(outlet).execute();
  }

  #select() {
    return this.#work.query
      .selectFrom('source')
      .leftJoin('outlet', 'outlet.id', 'source.outlet_id')
      .selectAll('source')
      .select('outlet.name as outlet');
  }
}

function toSource(row: Selectable<SourceTable> & { outlet: string | null }): Source {
  return {
    id: row.id,
    title: row.title,
    outletId: row.outlet_id,
    outlet: row.outlet,
    author: row.author,
    publishedOn: row.published_on,
    address: row.address,
    text: row.text,
    words: row.words,
    createdAt: row.created_at,
  };
}
