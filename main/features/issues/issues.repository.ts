/** SQL of issues, their sections and the places of articles in them. */
import type { IssueDetails, IssueState, IssueSummary } from '#shared/model/issue.ts';
import { inBatches } from '../../database/batches.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export interface StoredSection {
  id: string;
  name: string;
  /** In printing order. */
  articleIds: string[];
}

export interface StoredIssue extends IssueDetails {
  id: string;
  publicationId: string;
  state: IssueState;
  pageBudget: number | null;
  createdAt: string;
  updatedAt: string;
}

export class IssuesRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Issues that are not in the trash, latest date first. */
  async list(): Promise<IssueSummary[]> {
    return (await this.#summaries().where('issue.trashed_at', 'is', null).execute()).map(toSummary);
  }

  /** A page of the same list. */
  async page(limit: number, offset: number): Promise<IssueSummary[]> {
    const rows = await this.#summaries()
      .where('issue.trashed_at', 'is', null)
      .limit(limit)
      .offset(offset)
      .execute();
    return rows.map(toSummary);
  }

  async count(): Promise<number> {
    const { total } = await this.#work.query
      .selectFrom('issue')
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where('trashed_at', 'is', null)
      .executeTakeFirstOrThrow();
    return total;
  }

  /** The draft that is due next on the day, else the one that was due last; null when every issue is out. */
  async coming(day: string): Promise<IssueSummary | null> {
    const row = await this.#summaries()
      .where('issue.trashed_at', 'is', null)
      .where('issue.state', '=', 'draft')
      .clearOrderBy()
      .orderBy(({ eb }) => eb('issue.date', '<', day))
      .orderBy(({ eb, ref }) => eb.case().when('issue.date', '>=', day).then(ref('issue.date')).end())
      .orderBy('issue.date', 'desc')
      .orderBy('issue.id')
      .limit(1)
      .executeTakeFirst();
    return row ? toSummary(row) : null;
  }

  /** One issue, also from the trash. */
  async find(id: string): Promise<IssueSummary | null> {
    const row = await this.#summaries().where('issue.id', '=', id).executeTakeFirst();
    return row ? toSummary(row) : null;
  }

  /** The issues, trash excluded, in which the article stands. */
  async holding(articleId: string): Promise<IssueSummary[]> {
    const rows = await this.#summaries()
      .innerJoin('placement', 'placement.issue_id', 'issue.id')
      .where('placement.article_id', '=', articleId)
      .where('issue.trashed_at', 'is', null)
      .execute();
    return rows.map(toSummary);
  }

  /** Ids of articles, trash excluded, that stand in no issue but perhaps one in the trash; changed last first. */
  async unplacedIds(): Promise<string[]> {
    const rows = await this.#work.query
      .selectFrom('article')
      .select('article.id')
      .where('article.trashed_at', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('placement')
              .innerJoin('issue', 'issue.id', 'placement.issue_id')
              .whereRef('placement.article_id', '=', 'article.id')
              .where('issue.trashed_at', 'is', null)
              .select('placement.issue_id'),
          ),
        ),
      )
      .orderBy('article.updated_at', 'desc')
      .orderBy('article.id', 'desc')
      .execute();
    return rows.map((row) => row.id);
  }

  /** How many pictures each of these articles shows; those that show none are left out. */
  async pictureCounts(articleIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await inBatches(articleIds, (part) =>
      this.#work.query
        .selectFrom('picture_use')
        .select('article_id')
        .select(({ fn }) => fn.countAll<number>().as('pictures'))
        .where('article_id', 'in', part)
        .groupBy('article_id')
        .execute(),
    );
    return new Map(rows.map((row) => [row.article_id, Number(row.pictures)]));
  }

  /** Of these articles, those that stand in an issue other than `issueId` that is not in the trash. */
  async placedElsewhere(articleIds: readonly string[], issueId: string): Promise<Set<string>> {
    const rows = await inBatches(articleIds, (part) =>
      this.#work.query
        .selectFrom('placement')
        .innerJoin('issue', 'issue.id', 'placement.issue_id')
        .select('placement.article_id')
        .where('placement.article_id', 'in', part)
        .where('placement.issue_id', '!=', issueId)
        .where('issue.trashed_at', 'is', null)
        .execute(),
    );
    return new Set(rows.map((row) => row.article_id));
  }

  /** Sections of these issues in order, by issue id. */
  async sections(issueIds: readonly string[]): Promise<Map<string, StoredSection[]>> {
    const byIssue = new Map<string, StoredSection[]>(issueIds.map((id) => [id, []]));
    if (issueIds.length === 0) return byIssue;
    const rows = await this.#work.query
      .selectFrom('section')
      .leftJoin('placement', 'placement.section_id', 'section.id')
      .select(['section.id', 'section.issue_id', 'section.name', 'placement.article_id'])
      .where('section.issue_id', 'in', issueIds)
      .orderBy('section.issue_id')
      .orderBy('section.position')
      .orderBy('section.id')
      .orderBy('placement.position')
      .execute();
    for (const row of rows) {
      const sections = byIssue.get(row.issue_id) ?? [];
      let section = sections.at(-1);
      if (section?.id !== row.id) {
        section = { id: row.id, name: row.name, articleIds: [] };
        sections.push(section);
      }
      if (row.article_id !== null) section.articleIds.push(row.article_id);
    }
    return byIssue;
  }

  /** Of these ids, those that are a section's of any issue. */
  async knownSections(ids: readonly string[]): Promise<string[]> {
    const rows = await inBatches(ids, (part) =>
      this.#work.query.selectFrom('section').select('id').where('id', 'in', part).execute(),
    );
    return rows.map((row) => row.id);
  }

  /** Stores a new issue with its sections; articles keep the order given. One transaction. */
  async insert(issue: StoredIssue, sections: readonly StoredSection[]): Promise<void> {
    await this.#work.transaction(async () => {
      const transaction = this.#work.query;
      const { publicationId, pageBudget, createdAt, updatedAt, ...same } = issue;
      await transaction
        .insertInto('issue')
        .values({
          ...same,
          publication_id: publicationId,
          page_budget: pageBudget,
          created_at: createdAt,
          updated_at: updatedAt,
          trashed_at: null,
        })
        .execute();
      await this.#insertSections(issue.id, sections);
    });
  }

  /** Replaces all sections and places of an issue: composing is small, and this cannot get out of step. */
  async replaceSections(
    issueId: string,
    sections: readonly StoredSection[],
    updatedAt: string,
  ): Promise<void> {
    await this.#work.transaction(async () => {
      const transaction = this.#work.query;
      await transaction.deleteFrom('section').where('issue_id', '=', issueId).execute();
      await this.#insertSections(issueId, sections);
      await transaction
        .updateTable('issue')
        .set({ updated_at: updatedAt })
        .where('id', '=', issueId)
        .execute();
    });
  }

  async updateDetails(id: string, details: IssueDetails, updatedAt: string): Promise<void> {
    await this.#work.query
      .updateTable('issue')
      .set({ ...details, updated_at: updatedAt })
      .where('id', '=', id)
      .execute();
  }

  async setPageBudget(id: string, pages: number | null, updatedAt: string): Promise<void> {
    await this.#work.query
      .updateTable('issue')
      .set({ page_budget: pages, updated_at: updatedAt })
      .where('id', '=', id)
      .execute();
  }

  /** The publication's newest issue that is not in the trash. */
  async newestOf(publicationId: string): Promise<IssueSummary | null> {
    const row = await this.#summaries()
      .where('issue.publication_id', '=', publicationId)
      .where('issue.trashed_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    return row ? toSummary(row) : null;
  }

  async setState(id: string, state: IssueState, updatedAt: string): Promise<void> {
    await this.#work.query
      .updateTable('issue')
      .set({ state, updated_at: updatedAt })
      .where('id', '=', id)
      .execute();
  }

  async setTrashed(id: string, trashedAt: string | null): Promise<void> {
    await this.#work.query.updateTable('issue').set({ trashed_at: trashedAt }).where('id', '=', id).execute();
  }

  async #insertSections(issueId: string, sections: readonly StoredSection[]): Promise<void> {
    for (const [position, section] of sections.entries()) {
      await this.#work.query
        .insertInto('section')
        .values({ id: section.id, issue_id: issueId, name: section.name, position })
        .execute();
      const places = section.articleIds.map((articleId, index) => ({
        issue_id: issueId,
        section_id: section.id,
        article_id: articleId,
        position: index,
      }));
      await inBatches(places, (part) => this.#work.query.insertInto('placement').values(part).execute());
    }
  }

  #summaries() {
    return this.#work.query
      .selectFrom('issue')
      .innerJoin('publication', 'publication.id', 'issue.publication_id')
      .select((expression) => [
        'issue.id',
        'issue.publication_id as publicationId',
        'publication.name as publication',
        'issue.number',
        'issue.date',
        'issue.theme',
        'issue.state',
        'issue.page_budget as pageBudget',
        'issue.updated_at as updatedAt',
        expression
          .selectFrom('placement')
          .whereRef('placement.issue_id', '=', 'issue.id')
          .select((inner) => inner.fn.countAll<number>().as('count'))
          .as('articleCount'),
      ])
      .orderBy('issue.date', 'desc')
      .orderBy('issue.id', 'desc');
  }
}

function toSummary(row: Omit<IssueSummary, 'articleCount'> & { articleCount: number | null }): IssueSummary {
  return { ...row, articleCount: Number(row.articleCount) };
}
