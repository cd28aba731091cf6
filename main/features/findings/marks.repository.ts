/** SQL of the marks by which a text is found again in other issues. */
import { inBatches } from '../../database/batches.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export interface SharedMarks {
  articleId: string;
  count: number;
}

export class MarksRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Articles of issues that were changed since their marks were taken, or have none. */
  async staleIds(): Promise<string[]> {
    const rows = await this.#work.query
      .selectFrom('placement')
      .innerJoin('article', 'article.id', 'placement.article_id')
      .leftJoin('article_marks', 'article_marks.article_id', 'article.id')
      .select('article.id')
      .distinct()
      .where('article.trashed_at', 'is', null)
      .where(({ eb, or, ref }) =>
        or([
          eb('article_marks.revision', 'is', null),
          eb('article_marks.revision', '!=', ref('article.revision')),
        ]),
      )
      .execute();
    return rows.map(({ id }) => id);
  }

  async save(articleId: string, revision: number, marks: readonly number[]): Promise<void> {
    await this.#work.query.deleteFrom('text_mark').where('article_id', '=', articleId).execute();
    await this.#work.query
      .insertInto('article_marks')
      .values({ article_id: articleId, revision })
      .onConflict((conflict) => conflict.column('article_id').doUpdateSet({ revision }))
      .execute();
    await inBatches(marks, (part) =>
      this.#work.query
        .insertInto('text_mark')
        .values(part.map((mark) => ({ mark, article_id: articleId })))
        .execute(),
    );
  }

  async of(articleId: string): Promise<number[]> {
    const rows = await this.#work.query
      .selectFrom('text_mark')
      .select('mark')
      .where('article_id', '=', articleId)
      .execute();
    return rows.map(({ mark }) => mark);
  }

  /** The other articles that have at least `fewest` of these marks, those with the most first. */
  async sharing(articleId: string, marks: readonly number[], fewest: number): Promise<SharedMarks[]> {
    const rows = await inBatches(marks, (part) =>
      this.#work.query
        .selectFrom('text_mark')
        .select('article_id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('mark', 'in', part)
        .where('article_id', '!=', articleId)
        .groupBy('article_id')
        .execute(),
    );
    const counts = new Map<string, number>();
    for (const { article_id: id, count } of rows) counts.set(id, (counts.get(id) ?? 0) + count);
    return [...counts]
      .map(([id, count]) => ({ articleId: id, count }))
      .filter(({ count }) => count >= fewest)
      .sort((left, right) => right.count - left.count);
  }
}
