/** SQL of verification: rows as they lie in the file, read past every service, in parts that fit into memory. */
import { type Kysely, type Selectable, sql } from 'kysely';
import { placedOverrideSchema } from '#shared/model/placement-override.ts';
import type { DeskDatabase } from '../../database/schema.ts';
import type { AuditEntryTable, PersonKeyTable } from '../../database/schema-audit.ts';
import type { StoredEntry } from '../audit/chain.ts';
import type { ReadEntry } from './check-log.ts';

const BATCH = 500;

const LOG_COLUMNS = [
  'at',
  'action',
  'subject_kind',
  'subject_id',
  'subject_title',
  'person_id',
  'person',
  'machine',
  'desk_id',
  'before',
  'after',
  'details',
  'key_id',
  'previous',
  'hash',
  'signature',
] as const satisfies readonly (keyof AuditEntryTable)[];

/** What every approval has, whatever it is of. */
export interface ApprovalRow {
  subjectId: string;
  /** The article's title, or the issue's number. */
  title: string;
  hash: string;
  personId: string;
  person: string;
  at: string;
  keyId: string;
  signature: string;
  lapsedAt: string | null;
}

export class VerifyRepository {
  readonly #database: Kysely<DeskDatabase>;

  constructor(database: Kysely<DeskDatabase>) {
    this.#database = database;
  }

  /** From here on everything is read as it is at this moment, whatever is written meanwhile. */
  async holdStill(): Promise<void> {
    await sql`begin`.execute(this.#database);
    await sql`select count(*) from setting`.execute(this.#database);
  }

  /** Entries of the log in the order of their numbers. */
  async *entries(): AsyncGenerator<ReadEntry[]> {
    // As bytes: SQLite's own decoding would show different damaged texts as the same.
    const columns = LOG_COLUMNS.map((name) => sql`cast(${sql.ref(name)} as blob)`.as(name));
    for (let after = Number.MIN_SAFE_INTEGER; ; ) {
      const rows = await this.#database
        .selectFrom('audit_entry')
        .select(['sequence', ...columns])
        .where('sequence', '>', after)
        .orderBy('sequence')
        .limit(BATCH)
        .execute();
      if (rows.length === 0) return;
      yield rows.map(readEntry);
      if (rows.length < BATCH) return;
      after = rows.at(-1)?.sequence ?? after;
    }
  }

  keys(): Promise<Selectable<PersonKeyTable>[]> {
    return this.#database.selectFrom('person_key').selectAll().execute();
  }

  async counts(): Promise<{ entries: number; articles: number; versions: number }> {
    const count = async (table: 'audit_entry' | 'article' | 'version_content') => {
      const row = await this.#database
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .executeTakeFirst();
      return Number(row?.rows ?? 0);
    };
    return {
      entries: await count('audit_entry'),
      articles: await count('article'),
      versions: await count('version_content'),
    };
  }

  /** Every article, the trash included. */
  async *articles(): AsyncGenerator<Selectable<DeskDatabase['article']>[]> {
    for (let after = ''; ; ) {
      const rows = await this.#database
        .selectFrom('article')
        .selectAll()
        .where('id', '>', after)
        .orderBy('id')
        .limit(BATCH)
        .execute();
      if (rows.length === 0) return;
      yield rows;
      after = rows.at(-1)?.id ?? after;
    }
  }

  /** Contents of versions with a version that has each. */
  async *versions(): AsyncGenerator<{ hash: string; content: Uint8Array; title: string; number: number }[]> {
    for (let after = ''; ; ) {
      const rows = await this.#database
        .selectFrom('version_content')
        .leftJoin('article_version', 'article_version.hash', 'version_content.hash')
        .leftJoin('article', 'article.id', 'article_version.article_id')
        .select(['version_content.hash', 'version_content.content'])
        .select(({ fn }) => [
          fn.max('article.title').as('title'),
          fn.max('article_version.number').as('number'),
        ])
        .where('version_content.hash', '>', after)
        .groupBy('version_content.hash')
        .orderBy('version_content.hash')
        .limit(BATCH)
        .execute();
      if (rows.length === 0) return;
      yield rows.map((row) => ({ ...row, title: row.title ?? '', number: row.number ?? 0 }));
      after = rows.at(-1)?.hash ?? after;
    }
  }

  async articleApprovals(): Promise<ApprovalRow[]> {
    return this.#database
      .selectFrom('article_approval as approval')
      .innerJoin('article', 'article.id', 'approval.article_id')
      .select([
        'approval.article_id as subjectId',
        'article.title as title',
        'approval.hash as hash',
        'approval.person_id as personId',
        'approval.person_name as person',
        'approval.at as at',
        'approval.key_id as keyId',
        'approval.signature as signature',
        'approval.lapsed_at as lapsedAt',
      ])
      .execute();
  }

  /** @returns the approved text of each issue, too. */
  async issueApprovals(): Promise<(ApprovalRow & { content: string })[]> {
    return this.#database
      .selectFrom('issue_approval as approval')
      .innerJoin('issue', 'issue.id', 'approval.issue_id')
      .select([
        'approval.issue_id as subjectId',
        'issue.number as title',
        'approval.hash as hash',
        'approval.content as content',
        'approval.person_id as personId',
        'approval.person_name as person',
        'approval.at as at',
        'approval.key_id as keyId',
        'approval.signature as signature',
        'approval.lapsed_at as lapsedAt',
      ])
      .execute();
  }

  /** Issues that are out. */
  async publishedIssues(): Promise<{ id: string; number: string; createdAt: string }[]> {
    return this.#database
      .selectFrom('issue')
      .select(['id', 'number', 'created_at as createdAt'])
      .where('state', '=', 'published')
      .execute();
  }

  /** What prints in issues otherwise than it is written, by issue and article; what cannot be read is its text. */
  async overrides(): Promise<Map<string, Map<string, unknown>>> {
    const byIssue = new Map<string, Map<string, unknown>>();
    for (const row of await this.#database.selectFrom('placement_override').selectAll().execute()) {
      const ofIssue = byIssue.get(row.issue_id) ?? new Map<string, unknown>();
      byIssue.set(row.issue_id, ofIssue.set(row.article_id, printedOverride(row.override)));
    }
    return byIssue;
  }

  /** Which picture has which file, by the picture's id. */
  async pictureHashes(): Promise<Map<string, string>> {
    const rows = await this.#database.selectFrom('picture').select(['id', 'hash']).execute();
    return new Map(rows.map(({ id, hash }) => [id, hash]));
  }

  /** Every file that something in the library needs. */
  async neededFiles() {
    const { selectFrom } = { selectFrom: this.#database.selectFrom.bind(this.#database) };
    const pictures = await selectFrom('picture').select(['hash', 'name', 'original_hash']).execute();
    const sources = await selectFrom('source')
      .select(['file_hash as hash', 'title as name'])
      .where('file_hash', 'is not', null)
      .execute();
    const attachments = await selectFrom('attachment').select(['hash', 'name']).execute();
    const templates = await selectFrom('word_template')
      .select(['hash', 'name'])
      .where('removed_at', 'is', null)
      .execute();
    return [
      // A picture that was turned keeps the file it came in, too.
      ...pictures.flatMap(({ hash, original_hash: original, name }) =>
        [hash, original].flatMap((file) => (file ? [{ kind: 'picture' as const, hash: file, name }] : [])),
      ),
      ...sources.map(({ hash, name }) => ({ kind: 'source' as const, hash: hash ?? '', name })),
      ...attachments.map((file) => ({ kind: 'attachment' as const, ...file })),
      ...templates.map((file) => ({ kind: 'wordTemplate' as const, ...file })),
    ];
  }
}

/** What the article itself said when it was overridden does not print. */
function printedOverride(stored: string): unknown {
  try {
    const { fields, figures } = placedOverrideSchema.parse(JSON.parse(stored));
    return { fields, figures };
  } catch {
    return stored;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readEntry({ sequence, ...bytes }: { sequence: number } & Record<string, unknown>): ReadEntry {
  try {
    const texts = Object.entries(bytes).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? utf8.decode(value) : null,
    ]);
    // Columns of a STRICT table: what is not null is text.
    return { sequence, entry: { sequence, ...Object.fromEntries(texts) } as StoredEntry };
  } catch {
    return { sequence, entry: null };
  }
}
