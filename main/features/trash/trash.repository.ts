/** SQL of the trash, over every kind of thing that can lie there. */
import { sql } from 'kysely';
import type { AuditAction } from '#shared/model/audit.ts';
import { TRASH_KINDS, type TrashedThing, type TrashKind, type TrashUse } from '#shared/model/trash.ts';
import { inBatches } from '../../database/batches.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

/** Columns that say what a thing is called. */
const TITLES = {
  article: 'title',
  issue: 'number',
  source: 'title',
  picture: 'name',
  outlet: 'name',
} as const;

type Used = { id: string; use: TrashUse };

export class TrashRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Newest first. Outlets that were merged into another are no longer things of their own. */
  async list(): Promise<TrashedThing[]> {
    const kinds = await Promise.all(TRASH_KINDS.map((kind) => this.#ofKind(kind)));
    return kinds
      .flat()
      .toSorted(
        (one, other) => other.trashedAt.localeCompare(one.trashedAt) || one.id.localeCompare(other.id),
      );
  }

  async #ofKind(kind: TrashKind): Promise<TrashedThing[]> {
    const action: AuditAction = `${kind}.trashed`;
    const title = sql.ref(TITLES[kind]);
    const notMerged = kind === 'outlet' ? sql`and thing.merged_into is null` : sql``;
    const { rows } = await sql<Omit<TrashedThing, 'kind' | 'by'> & { by: string | null }>`
      select thing.id, thing.${title} as title, thing.trashed_at as "trashedAt",
        (select person from audit_entry where subject_id = thing.id and action = ${action}
          order by sequence desc limit 1) as "by"
      from ${sql.table(kind)} as thing where thing.trashed_at is not null ${notMerged}`.execute(
      this.#work.query,
    );
    return rows.map(({ by, ...row }) => ({ kind, ...row, by: by ?? '' }));
  }

  /** What things are called, whether they lie in the trash or not; ids that are not there are left out. */
  async titles(kind: TrashKind, ids: readonly string[]): Promise<{ id: string; title: string }[]> {
    return inBatches(ids, async (part) => {
      const { rows } = await sql<{ id: string; title: string }>`
        select id, ${sql.ref(TITLES[kind])} as title from ${sql.table(kind)}
        where id in (${sql.join(part)})`.execute(this.#work.query);
      return rows;
    });
  }

  /** Of these, those that lie in the trash. */
  async trashedAmong(kind: TrashKind, ids: readonly string[]): Promise<Set<string>> {
    const trashed = await inBatches(ids, async (part) => {
      const { rows } = await sql<{ id: string }>`
        select id from ${sql.table(kind)} where trashed_at is not null
        and id in (${sql.join(part)})`.execute(this.#work.query);
      return rows;
    });
    return new Set(trashed.map(({ id }) => id));
  }

  /** For kinds whose services know no trash of their own. */
  async setTrashed(
    kind: 'picture' | 'outlet' | 'source',
    ids: readonly string[],
    at: string | null,
  ): Promise<void> {
    await inBatches(ids, (part) =>
      this.#work.query.updateTable(kind).set({ trashed_at: at }).where('id', 'in', part).execute(),
    );
  }

  /** Of these articles, those that somebody still counts on. */
  async usedArticles(ids: readonly string[]): Promise<Used[]> {
    const { query } = this.#work;
    return inBatches(ids, async (part) => [
      ...(await query
        .selectFrom('placement')
        .innerJoin('issue', 'issue.id', 'placement.issue_id')
        .select('placement.article_id as id')
        .select(sql<TrashUse>`'issue'`.as('use'))
        .where('placement.article_id', 'in', part)
        .where('issue.trashed_at', 'is', null)
        .execute()),
      ...(await this.#scans('article', part)),
      ...(await query
        .selectFrom('handoff_article')
        .innerJoin('handoff_package', 'handoff_package.id', 'handoff_article.package_id')
        .select('handoff_article.article_id as id')
        .select(sql<TrashUse>`'away'`.as('use'))
        .where('handoff_article.article_id', 'in', part)
        .where('handoff_package.direction', '=', 'sent')
        .where('handoff_package.called_back_at', 'is', null)
        .where('handoff_article.returned_at', 'is', null)
        .where('handoff_article.written_since', 'is', null)
        .execute()),
    ]);
  }

  usedIssues(ids: readonly string[]): Promise<Used[]> {
    return inBatches(ids, (part) => this.#scans('issue', part));
  }

  /** Articles in the trash count: taken out again, they would lack their sources. */
  usedSources(ids: readonly string[]): Promise<Used[]> {
    return inBatches(ids, (part) =>
      this.#work.query
        .selectFrom('article_source')
        .select('source_id as id')
        .select(sql<TrashUse>`'article'`.as('use'))
        .where('source_id', 'in', part)
        .execute(),
    );
  }

  usedOutlets(ids: readonly string[]): Promise<Used[]> {
    return inBatches(ids, (part) =>
      this.#work.query
        .selectFrom('source')
        .select(sql<string>`outlet_id`.as('id'))
        .select(sql<TrashUse>`'source'`.as('use'))
        .where('outlet_id', 'in', part)
        .execute(),
    );
  }

  /** Deletes for good; what belongs to them alone goes with them. */
  async delete(kind: TrashKind, ids: readonly string[]): Promise<void> {
    await inBatches(ids, async (part) => {
      await sql`delete from ${sql.table(kind)} where id in (${sql.join(part)})`.execute(this.#work.query);
      return [];
    });
    if (kind !== 'article') return;
    // Contents of versions are shared: they go when no version has them.
    await this.#work.query
      .deleteFrom('version_content')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('article_version')
              .select('article_version.id')
              .whereRef('article_version.hash', '=', 'version_content.hash'),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('handoff_article')
              .select('handoff_article.article_id')
              .whereRef('handoff_article.content_hash', '=', 'version_content.hash'),
          ),
        ),
      )
      .execute();
  }

  /** Files in the store that belong to these things. */
  async filesOf(kind: TrashKind, ids: readonly string[]): Promise<string[]> {
    if (kind === 'source') {
      const rows = await inBatches(ids, (part) =>
        this.#work.query.selectFrom('source').select('file_hash as hash').where('id', 'in', part).execute(),
      );
      return rows.flatMap(({ hash }) => hash ?? []);
    }
    if (kind !== 'picture') return [];
    const rows = await inBatches(ids, (part) =>
      this.#work.query
        .selectFrom('picture')
        .select(['hash', 'original_hash'])
        .where('id', 'in', part)
        .execute(),
    );
    return rows.flatMap(({ hash, original_hash }) => [
      hash,
      ...(original_hash === null ? [] : [original_hash]),
    ]);
  }

  /** Stored texts of articles and sources, and when each was made. */
  async texts(articleIds: readonly string[], sourceIds: readonly string[]) {
    const { query } = this.#work;
    const columns = ['document', 'created_at as createdAt'] as const;
    const articles = await inBatches(articleIds, (part) =>
      query.selectFrom('article').select(columns).where('id', 'in', part).execute(),
    );
    const sources = await inBatches(sourceIds, (part) =>
      query.selectFrom('source').select(columns).where('id', 'in', part).execute(),
    );
    return [...articles, ...sources];
  }

  /** Of pictures that an import names, when each came in, and when imports brought it. */
  async importsOf(ids: readonly string[]): Promise<{ id: string; createdAt: string; importedAt: string }[]> {
    return inBatches(ids, (part) =>
      this.#work.query
        .selectFrom('picture')
        .innerJoin('audit_entry', 'audit_entry.subject_id', 'picture.id')
        .select(['picture.id', 'picture.created_at as createdAt', 'audit_entry.at as importedAt'])
        .where('audit_entry.action', '=', 'import.done')
        .where('picture.id', 'in', part)
        .execute(),
    );
  }

  /** Ids of pictures that came into the library between two moments. */
  async picturesAddedBetween(from: string, to: string): Promise<string[]> {
    const rows = await this.#work.query
      .selectFrom('picture')
      .select('id')
      .where('created_at', '>=', from)
      .where('created_at', '<=', to)
      .where('trashed_at', 'is', null)
      .execute();
    return rows.map(({ id }) => id);
  }

  #scans(kind: 'article' | 'issue', ids: readonly string[]): Promise<Used[]> {
    return this.#work.query
      .selectFrom('attachment')
      .select('subject_id as id')
      .select(sql<TrashUse>`'scan'`.as('use'))
      .where('subject_kind', '=', kind)
      .where('subject_id', 'in', ids)
      .execute();
  }
}
