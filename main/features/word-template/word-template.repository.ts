/** SQL of offices' own Word templates. */
import { z } from 'zod';
import { STYLE_ROLE_NAMES, type StyleRole, type WordTemplateInfo } from '#shared/model/word-template.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export interface StoredWordTemplate extends WordTemplateInfo {
  publicationId: string;
  /** SHA-256 of the stored file. */
  hash: string;
  isRemoved: boolean;
}

const rolesSchema = z.array(z.string());

export class WordTemplateRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** One that was removed is found, too: it can be taken into use again. */
  async find(publicationId: string): Promise<StoredWordTemplate | null> {
    const row = await this.#work.query
      .selectFrom('word_template')
      .selectAll()
      .where('publication_id', '=', publicationId)
      .executeTakeFirst();
    if (!row) return null;
    const roles = new Set(rolesSchema.parse(JSON.parse(row.found)));
    return {
      publicationId: row.publication_id,
      hash: row.hash,
      name: row.name,
      bytes: row.bytes,
      addedBy: row.added_by,
      addedAt: row.added_at,
      found: STYLE_ROLE_NAMES.filter((role: StyleRole) => roles.has(role)),
      isRemoved: row.removed_at !== null,
    };
  }

  async put(template: Omit<StoredWordTemplate, 'isRemoved'>): Promise<void> {
    const { publicationId, hash, name, bytes, found, addedBy, addedAt } = template;
    const values = {
      hash,
      name,
      bytes,
      found: JSON.stringify(found),
      added_by: addedBy,
      added_at: addedAt,
      removed_at: null,
    };
    await this.#work.query
      .insertInto('word_template')
      .values({ publication_id: publicationId, ...values })
      .onConflict((conflict) => conflict.column('publication_id').doUpdateSet(values))
      .execute();
  }

  async setRemoved(publicationId: string, removedAt: string | null): Promise<void> {
    await this.#work.query
      .updateTable('word_template')
      .set({ removed_at: removedAt })
      .where('publication_id', '=', publicationId)
      .execute();
  }
}
