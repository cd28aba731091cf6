/** SQL of sources. */
import type { Selectable } from 'kysely';
import { parseDocument, serialiseDocument } from '#shared/document/parse.ts';
import type { DocumentKind, Source, SourceDetails, SourceSummary, SourceUse } from '#shared/model/library.ts';
import { inBatches } from '../../database/batches.ts';
import type { SourceTable } from '../../database/schema.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export type NewSource = Omit<Source, 'outlet'>;

type SummaryRow = Omit<Selectable<SourceTable>, 'text' | 'document' | 'trashed_at'> & {
  outlet: string | null;
};

const SUMMARY = [
  'source.id',
  'source.title',
  'source.outlet_id',
  'source.author',
  'source.published_on',
  'source.address',
  'source.words',
  'source.created_at',
  'source.file_hash',
  'source.file_name',
  'source.file_kind',
  'source.file_bytes',
  'source.rights',
  'source.taken_on',
] as const;

export class SourcesRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Newest first; what is in the trash is left out. */
  async list(limit: number, offset: number): Promise<SourceSummary[]> {
    const rows = await this.#summaries()
      .where('source.trashed_at', 'is', null)
      .orderBy('source.created_at', 'desc')
      .orderBy('source.id', 'desc')
      .limit(limit)
      .offset(offset)
      .execute();
    return rows.map(toSummary);
  }

  /** How many the list has. Both counts read an index alone: whether a source lies in the trash stands behind its text. */
  async count(): Promise<number> {
    const countOf = () =>
      this.#work.query.selectFrom('source').select(({ fn }) => fn.countAll<number>().as('n'));
    const all = await countOf().executeTakeFirstOrThrow();
    const trashed = await countOf().where('trashed_at', 'is not', null).executeTakeFirstOrThrow();
    return all.n - trashed.n;
  }

  async find(id: string): Promise<Source | null> {
    const row = await this.#whole().where('source.id', '=', id).executeTakeFirst();
    return row ? toSource(row) : null;
  }

  /** The source that came in the file with this content, unless it is in the trash. */
  async byFile(hash: string): Promise<SourceSummary | null> {
    const row = await this.#summaries()
      .where('source.file_hash', '=', hash)
      .where('source.trashed_at', 'is', null)
      .executeTakeFirst();
    return row ? toSummary(row) : null;
  }

  /** Titles of sources outside the trash, by the hash of the file in which they came. */
  async titlesByFile(hashes: readonly string[]): Promise<Map<string, string>> {
    const rows = await inBatches(hashes, (part) =>
      this.#work.query
        .selectFrom('source')
        .select(['file_hash', 'title'])
        .where('file_hash', 'in', part)
        .where('trashed_at', 'is', null)
        .execute(),
    );
    return new Map(rows.map((row) => [row.file_hash ?? '', row.title]));
  }

  async ofArticle(articleId: string): Promise<Source[]> {
    const rows = await this.#whole()
      .innerJoin('article_source', 'article_source.source_id', 'source.id')
      .where('article_source.article_id', '=', articleId)
      .where('source.trashed_at', 'is', null)
      .orderBy('source.title')
      .execute();
    return rows.map(toSource);
  }

  /** Articles that draw on a source, with the issues that hold them; changed last first. */
  async uses(sourceId: string): Promise<SourceUse[]> {
    const rows = await this.#work.query
      .selectFrom('article_source')
      .innerJoin('article', 'article.id', 'article_source.article_id')
      .leftJoin('placement', 'placement.article_id', 'article.id')
      .leftJoin('issue', (join) =>
        join.onRef('issue.id', '=', 'placement.issue_id').on('issue.trashed_at', 'is', null),
      )
      .select([
        'article.id as articleId',
        'article.title',
        'issue.id as issueId',
        'issue.number',
        'issue.date',
      ])
      .where('article_source.source_id', '=', sourceId)
      .where('article.trashed_at', 'is', null)
      .orderBy('article.updated_at', 'desc')
      .orderBy('issue.date', 'desc')
      .execute();
    const uses = new Map<string, SourceUse>();
    for (const { articleId, title, issueId, number, date } of rows) {
      const use = uses.get(articleId) ?? { articleId, title, issues: [] };
      if (issueId !== null) use.issues.push({ id: issueId, number: number ?? '', date: date ?? '' });
      uses.set(articleId, use);
    }
    return [...uses.values()];
  }

  async insert(source: NewSource): Promise<void> {
    await this.#work.query
      .insertInto('source')
      .values({
        id: source.id,
        ...detailColumns(source),
        text: source.text,
        words: source.words,
        created_at: source.createdAt,
        document: source.document === null ? null : JSON.stringify(serialiseDocument(source.document)),
        file_hash: source.file?.hash ?? null,
        file_name: source.file?.name ?? '',
        file_kind: source.file?.kind ?? '',
        file_bytes: source.file?.bytes ?? 0,
        trashed_at: null,
      })
      .execute();
  }

  async updateDetails(id: string, details: SourceDetails): Promise<void> {
    await this.#work.query.updateTable('source').set(detailColumns(details)).where('id', '=', id).execute();
  }

  async linkToArticle(articleId: string, sourceId: string): Promise<void> {
    await this.#work.query
      .insertInto('article_source')
      .values({ article_id: articleId, source_id: sourceId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async unlinkFromArticle(articleId: string, sourceId: string): Promise<void> {
    await this.#work.query
      .deleteFrom('article_source')
      .where('article_id', '=', articleId)
      .where('source_id', '=', sourceId)
      .execute();
  }

  #summaries() {
    return this.#work.query
      .selectFrom('source')
      .leftJoin('outlet', (join) =>
        join.onRef('outlet.id', '=', 'source.outlet_id').on('outlet.trashed_at', 'is', null),
      )
      .select(SUMMARY)
      .select('outlet.name as outlet');
  }

  #whole() {
    return this.#summaries().select(['source.text', 'source.document']);
  }
}

function detailColumns(details: SourceDetails) {
  return {
    title: details.title,
    outlet_id: details.outletId,
    author: details.author,
    published_on: details.publishedOn,
    address: details.address,
    rights: details.rights,
    taken_on: details.takenOn,
  };
}

function toSummary(row: SummaryRow): SourceSummary {
  const kind: DocumentKind | '' = row.file_kind;
  return {
    id: row.id,
    title: row.title,
    outletId: row.outlet_id,
    outlet: row.outlet,
    author: row.author,
    publishedOn: row.published_on,
    address: row.address,
    rights: row.rights,
    takenOn: row.taken_on,
    words: row.words,
    createdAt: row.created_at,
    file:
      row.file_hash === null || kind === ''
        ? null
        : { hash: row.file_hash, name: row.file_name, kind, bytes: row.file_bytes },
  };
}

function toSource(row: SummaryRow & Pick<Selectable<SourceTable>, 'text' | 'document'>): Source {
  return {
    ...toSummary(row),
    text: row.text,
    document: row.document === null ? null : parseDocument(JSON.parse(row.document)),
  };
}
