/** SQL of the names that pictures carry: tags, and the people on them; and of the articles that show pictures. */
import type { PictureAbout, PictureTag, PictureUse } from '#shared/model/picture.ts';
import { inBatches } from '../../database/batches.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

const TABLES = { tags: 'picture_tag', people: 'picture_person' } as const;
type List = keyof typeof TABLES;

export class PictureNamesRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Tags and people by picture, in the order in which they were given; a picture without any has no entry. */
  async of(ids: readonly string[]): Promise<Record<List, Map<string, string[]>>> {
    const names = async (list: List) => {
      const rows = await inBatches(ids, (part) =>
        this.#work.query
          .selectFrom(TABLES[list])
          .select(['picture_id', 'name'])
          .where('picture_id', 'in', part)
          .orderBy('position')
          .execute(),
      );
      const byPicture = Map.groupBy(rows, (row) => row.picture_id);
      return new Map([...byPicture].map(([id, named]) => [id, named.map(({ name }) => name)]));
    };
    return { tags: await names('tags'), people: await names('people') };
  }

  /** The caller gives the transaction. */
  async replace(id: string, lists: Pick<PictureAbout, List>): Promise<void> {
    for (const list of ['tags', 'people'] as const) {
      await this.#work.query.deleteFrom(TABLES[list]).where('picture_id', '=', id).execute();
      const rows = lists[list].map((name, position) => ({ picture_id: id, name, position }));
      if (rows.length > 0) await this.#work.query.insertInto(TABLES[list]).values(rows).execute();
    }
  }

  /** Every tag in use, and how many pictures carry it. */
  async tags(): Promise<PictureTag[]> {
    const rows = await this.#work.query
      .selectFrom('picture_tag')
      .innerJoin('picture', 'picture.id', 'picture_tag.picture_id')
      .select(({ fn }) => ['picture_tag.name', fn.countAll().as('pictures')])
      .where('picture.trashed_at', 'is', null)
      .groupBy('picture_tag.name')
      .execute();
    return rows.map(({ name, pictures }) => ({ name, pictures: Number(pictures) }));
  }

  /** Those of the pictures that carry the tag. */
  async tagged(ids: readonly string[], name: string): Promise<string[]> {
    const rows = await inBatches(ids, (part) =>
      this.#work.query
        .selectFrom('picture_tag')
        .select('picture_id')
        .where('name', '=', name)
        .where('picture_id', 'in', part)
        .execute(),
    );
    return rows.map((row) => row.picture_id);
  }

  /** Each of the pictures, which lack the tag, gets it as its last. */
  async addTag(ids: readonly string[], name: string): Promise<void> {
    await inBatches(ids, (part) =>
      this.#work.query
        .insertInto('picture_tag')
        .columns(['picture_id', 'name', 'position'])
        .expression(({ selectFrom, val }) =>
          selectFrom('picture')
            .leftJoin('picture_tag', 'picture_tag.picture_id', 'picture.id')
            .select(({ fn, eb }) => [
              'picture.id',
              val(name).as('name'),
              eb(fn.coalesce(fn.max('picture_tag.position'), val(-1)), '+', 1).as('position'),
            ])
            .where('picture.id', 'in', part)
            .groupBy('picture.id'),
        )
        .execute(),
    );
  }

  async removeTag(ids: readonly string[], name: string): Promise<void> {
    await inBatches(ids, (part) =>
      this.#work.query
        .deleteFrom('picture_tag')
        .where('name', '=', name)
        .where('picture_id', 'in', part)
        .execute(),
    );
  }

  /**
   * Pictures that carry one tag carry the other instead, pictures in the trash among them.
   *
   * @returns those that did, and those of them that carried both.
   */
  async renameTag(from: string, to: string): Promise<{ all: string[]; both: string[] }> {
    const carrying = async (name: string) => {
      const rows = await this.#work.query
        .selectFrom('picture_tag')
        .select('picture_id')
        .where('name', '=', name)
        .execute();
      return rows.map((row) => row.picture_id);
    };
    const [all, others] = [await carrying(from), new Set(await carrying(to))];
    const both = all.filter((id) => others.has(id));
    await this.removeTag(both, from);
    await this.#work.query.updateTable('picture_tag').set({ name: to }).where('name', '=', from).execute();
    return { all, both };
  }

  /** The articles that show a picture, last changed first. */
  async uses(id: string): Promise<PictureUse[]> {
    const rows = await this.#work.query
      .selectFrom('picture_use')
      .innerJoin('article', 'article.id', 'picture_use.article_id')
      .leftJoin('placement', 'placement.article_id', 'article.id')
      .leftJoin('issue', (join) =>
        join.onRef('issue.id', '=', 'placement.issue_id').on('issue.trashed_at', 'is', null),
      )
      .select(['article.id as articleId', 'article.title', 'issue.id as issueId'])
      .select(['issue.number', 'issue.date'])
      .where('picture_use.picture_id', '=', id)
      .where('article.trashed_at', 'is', null)
      .orderBy('article.updated_at', 'desc')
      .orderBy('issue.date', 'desc')
      .execute();
    const uses = new Map<string, PictureUse>();
    for (const { articleId, title, issueId, number, date } of rows) {
      const use = uses.get(articleId) ?? { articleId, title, issues: [] };
      if (issueId !== null) use.issues.push({ id: issueId, number: number ?? '', date: date ?? '' });
      uses.set(articleId, use);
    }
    return [...uses.values()];
  }

  /** Whether any article shows it, one in the trash or a proposal included. */
  async isUsed(id: string): Promise<boolean> {
    const row = await this.#work.query
      .selectFrom('picture_use')
      .select('article_id')
      .where('picture_id', '=', id)
      .executeTakeFirst();
    return row !== undefined;
  }
}
