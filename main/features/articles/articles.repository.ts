/** SQL of articles. */
import type { Selectable } from 'kysely';
import { parseDocument, serialiseDocument } from '#shared/document/parse.ts';
import type { ArticleContent, ArticleState } from '#shared/model/article.ts';
import { inBatches } from '../../database/batches.ts';
import type { ArticleTable } from '../../database/schema.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

/** An article as stored: everything but what other tables tell about it. */
export interface StoredArticle extends ArticleContent {
  id: string;
  state: ArticleState;
  words: number;
  revision: number;
  createdAt: string;
  updatedAt: string;
  /** Who saved it last. */
  writtenBy: string | null;
}

export type StoredArticleRow = Omit<StoredArticle, 'document' | 'writtenBy'>;

const LISTED = [
  'id',
  'kind',
  'state',
  'title',
  'kicker',
  'lead',
  'byline',
  'via',
  'attribution',
  'words',
  'revision',
  'created_at',
  'updated_at',
] as const;

function toRow(row: Pick<Selectable<ArticleTable>, (typeof LISTED)[number]>): StoredArticleRow {
  const { created_at: createdAt, updated_at: updatedAt, ...same } = row;
  return { ...same, createdAt, updatedAt };
}

function toArticle(row: Selectable<ArticleTable>): StoredArticle {
  const { document, written_by: writtenBy, trashed_at: _, ...listed } = row;
  return { ...toRow(listed), document: parseDocument(JSON.parse(document)), writtenBy };
}

export class ArticlesRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Rows of articles that are not in the trash, changed last first; absent states: all. */
  async list(limit: number, offset: number, states?: readonly ArticleState[]): Promise<StoredArticleRow[]> {
    const rows = await this.#work.query
      .selectFrom('article')
      .select(LISTED)
      .where('trashed_at', 'is', null)
      .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
      .orderBy('updated_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset)
      .execute();
    return rows.map(toRow);
  }

  async count(states?: readonly ArticleState[]): Promise<number> {
    const row = await this.#work.query
      .selectFrom('article')
      .select((expression) => expression.fn.countAll<number>().as('count'))
      .where('trashed_at', 'is', null)
      .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  }

  /** Rows by id, in no particular order; trashed ones included. */
  async rows(ids: readonly string[]): Promise<StoredArticleRow[]> {
    const rows = await inBatches(ids, (part) =>
      this.#work.query.selectFrom('article').select(LISTED).where('id', 'in', part).execute(),
    );
    return rows.map(toRow);
  }

  /** The row of an article that is not in the trash. */
  async listed(id: string): Promise<StoredArticleRow | null> {
    const row = await this.#work.query
      .selectFrom('article')
      .select(LISTED)
      .where('id', '=', id)
      .where('trashed_at', 'is', null)
      .executeTakeFirst();
    return row ? toRow(row) : null;
  }

  /** Whole articles by id, in no particular order; trashed ones included. */
  async whole(ids: readonly string[]): Promise<StoredArticle[]> {
    const rows = await inBatches(ids, (part) =>
      this.#work.query.selectFrom('article').selectAll().where('id', 'in', part).execute(),
    );
    return rows.map(toArticle);
  }

  async find(id: string): Promise<StoredArticle | null> {
    const row = await this.#work.query
      .selectFrom('article')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? toArticle(row) : null;
  }

  async insert(article: StoredArticle): Promise<void> {
    const { document, createdAt, updatedAt, writtenBy, ...same } = article;
    await this.#work.query
      .insertInto('article')
      .values({
        ...same,
        document: JSON.stringify(serialiseDocument(document)),
        created_at: createdAt,
        updated_at: updatedAt,
        written_by: writtenBy,
        trashed_at: null,
      })
      .execute();
  }

  /** Writes the article if it still has the revision it was read with; false when it has not. */
  async update(article: StoredArticle): Promise<boolean> {
    const { id, revision, document, createdAt: _, updatedAt, writtenBy, ...same } = article;
    const result = await this.#work.query
      .updateTable('article')
      .set({
        ...same,
        document: JSON.stringify(serialiseDocument(document)),
        updated_at: updatedAt,
        written_by: writtenBy,
        revision: revision + 1,
      })
      .where('id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst();
    return Number(result.numUpdatedRows) === 1;
  }

  async setState(id: string, state: ArticleState): Promise<void> {
    await this.#work.query.updateTable('article').set({ state }).where('id', '=', id).execute();
  }

  async setTrashed(ids: readonly string[], trashedAt: string | null): Promise<void> {
    await inBatches(ids, (part) =>
      this.#work.query
        .updateTable('article')
        .set({ trashed_at: trashedAt })
        .where('id', 'in', part)
        .execute(),
    );
  }
}
