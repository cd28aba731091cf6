/** SQL of pictures. */
import type { Selectable } from 'kysely';
import type { Picture, PictureDetails } from '#shared/model/library.ts';
import type { PictureTable } from '../../database/schema.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

function toPicture(row: Selectable<PictureTable>): Picture {
  return {
    id: row.id,
    hash: row.hash,
    name: row.name,
    caption: row.caption,
    credit: row.credit,
    alternativeText: row.alternative_text,
    mediaType: row.media_type,
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    createdAt: row.created_at,
  };
}

export class PicturesRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Newest first; what is in the trash is left out. */
  async list(): Promise<Picture[]> {
    const rows = await this.#work.query
      .selectFrom('picture')
      .selectAll()
      .where('trashed_at', 'is', null)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map(toPicture);
  }

  async byIds(ids: readonly string[]): Promise<Picture[]> {
    if (ids.length === 0) return [];
    return (await this.#work.query.selectFrom('picture').selectAll().where('id', 'in', ids).execute()).map(
      toPicture,
    );
  }

  async byHash(hash: string): Promise<Picture | null> {
    const row = await this.#work.query
      .selectFrom('picture')
      .selectAll()
      .where('hash', '=', hash)
      .executeTakeFirst();
    return row ? toPicture(row) : null;
  }

  async insert(picture: Picture): Promise<void> {
    const { alternativeText, mediaType, createdAt, ...same } = picture;
    await this.#work.query
      .insertInto('picture')
      .values({ ...same, alternative_text: alternativeText, media_type: mediaType, created_at: createdAt })
      .execute();
  }

  async updateDetails(id: string, details: PictureDetails): Promise<void> {
    const { alternativeText, ...same } = details;
    await this.#work.query
      .updateTable('picture')
      .set({ ...same, alternative_text: alternativeText })
      .where('id', '=', id)
      .execute();
  }
}
