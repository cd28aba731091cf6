/** SQL of versions. */
import type { Insertable, Selectable } from 'kysely';
import type { ArticleVersion } from '#shared/model/version.ts';
import type { ArticleVersionTable } from '../../database/schema.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { StoredContent } from './version-content.ts';

type Row = Selectable<ArticleVersionTable>;

export type StoredVersion = ArticleVersion & { hash: string; keptAt: string };

function toVersion(row: Row): StoredVersion {
  const { article_id, author_id: _, written_at, kept_at, restored_from, ...same } = row;
  return {
    ...same,
    articleId: article_id,
    writtenAt: written_at,
    keptAt: kept_at,
    restoredFrom: restored_from,
  };
}

export class VersionsRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** An article's versions, newest first. */
  async list(articleId: string): Promise<StoredVersion[]> {
    const rows = await this.#work.query
      .selectFrom('article_version')
      .selectAll()
      .where('article_id', '=', articleId)
      .orderBy('number', 'desc')
      .execute();
    return rows.map(toVersion);
  }

  async newest(articleId: string): Promise<StoredVersion | null> {
    const row = await this.#work.query
      .selectFrom('article_version')
      .selectAll()
      .where('article_id', '=', articleId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? toVersion(row) : null;
  }

  async find(id: string): Promise<StoredVersion | null> {
    const row = await this.#work.query
      .selectFrom('article_version')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? toVersion(row) : null;
  }

  async content(hash: string): Promise<Uint8Array> {
    const row = await this.#work.query
      .selectFrom('version_content')
      .select('content')
      .where('hash', '=', hash)
      .executeTakeFirstOrThrow();
    return row.content;
  }

  /** As `content`; null when no version has it. */
  async contentIfKept(hash: string): Promise<Uint8Array | null> {
    const row = await this.#work.query
      .selectFrom('version_content')
      .select('content')
      .where('hash', '=', hash)
      .executeTakeFirst();
    return row?.content ?? null;
  }

  /** Stores a version; content that is stored already is stored once. */
  async insert(row: Insertable<ArticleVersionTable>, content: StoredContent): Promise<void> {
    await this.#work.query
      .insertInto('version_content')
      .values(content)
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute();
    await this.#work.query.insertInto('article_version').values(row).execute();
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#work.query.updateTable('article_version').set({ name }).where('id', '=', id).execute();
  }

  async setDifference(id: string, difference: { added: number; removed: number }): Promise<void> {
    await this.#work.query.updateTable('article_version').set(difference).where('id', '=', id).execute();
  }

  /** Leaves out a version, and its content when no other has the same. */
  async remove({ id, hash }: StoredVersion): Promise<void> {
    await this.#work.query.deleteFrom('article_version').where('id', '=', id).execute();
    await this.#work.query
      .deleteFrom('version_content')
      .where('hash', '=', hash)
      .where('hash', 'not in', (versions) =>
        versions.selectFrom('article_version').select('hash').where('hash', '=', hash),
      )
      .execute();
  }
}
