/** SQL of the facts of articles. */
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { Facts } from './article-facts.ts';

export class ArticleFactsRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  async store(articleId: string, revision: number, namesVersion: string, facts: Facts): Promise<void> {
    const row = {
      revision,
      names_version: namesVersion,
      pictures: facts.pictures,
      credits: JSON.stringify(facts.credits),
    };
    await this.#work.transaction(async () => {
      const { query } = this.#work;
      await query
        .insertInto('article_facts')
        .values({ article_id: articleId, ...row })
        .onConflict((conflict) => conflict.column('article_id').doUpdateSet(row))
        .execute();
      const known = await query
        .selectFrom('article_name')
        .select(['kind', 'name'])
        .where('article_id', '=', articleId)
        .execute();
      const keyOf = ({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`;
      const same = new Set(known.map(keyOf));
      const isSame = same.size === facts.names.length && facts.names.every((name) => same.has(keyOf(name)));
      if (isSame) return;
      await query.deleteFrom('article_name').where('article_id', '=', articleId).execute();
      if (facts.names.length === 0) return;
      await query
        .insertInto('article_name')
        .values(facts.names.map(({ kind, name }) => ({ article_id: articleId, kind, name })))
        .execute();
    });
  }

  /** Ids of placed articles whose facts are of another revision or another list of names. */
  async outOfDate(namesVersion: string): Promise<string[]> {
    const rows = await this.#work.query
      .selectFrom('article')
      .leftJoin('article_facts', 'article_facts.article_id', 'article.id')
      .select('article.id')
      .where('article.trashed_at', 'is', null)
      .where((expression) =>
        expression.exists(
          expression
            .selectFrom('placement')
            .select('placement.issue_id')
            .whereRef('placement.article_id', '=', 'article.id'),
        ),
      )
      .where((expression) =>
        expression.or([
          expression('article_facts.article_id', 'is', null),
          expression('article_facts.revision', '!=', expression.ref('article.revision')),
          expression('article_facts.names_version', '!=', namesVersion),
        ]),
      )
      .execute();
    return rows.map(({ id }) => id);
  }
}
