/** SQL of pictures: their rows, and the lists of what a grid shows. */
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Crop } from '#shared/document/schema.ts';
import type { Picture, PictureDetails } from '#shared/model/library.ts';
import {
  type PictureAbout,
  type PictureFilter,
  type PictureRecord,
  pictureCropSchema,
  TURNS,
} from '#shared/model/picture.ts';
import { inBatches } from '../../database/batches.ts';
import type { PictureTable } from '../../database/schema.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

/** What a picture is by its file. */
export type PictureFile = Pick<PictureRecord, 'hash' | 'mediaType' | 'width' | 'height' | 'bytes'> & {
  /** See look.ts; null: nobody has looked yet. */
  look: string | null;
};

/** How a picture is turned from its original, and what is left of it. */
export type PictureShape = Pick<PictureRecord, 'turn' | 'crop' | 'originalHash'>;

/** A row without its lists of names. */
export type StoredPicture = Omit<PictureRecord, 'people' | 'tags'>;

export type NewPicture = Picture &
  PictureFile &
  Partial<PictureShape & Pick<PictureRecord, 'source' | 'rights' | 'takenOn' | 'takenOnSeen'>>;

function toStored(row: Selectable<PictureTable>): StoredPicture {
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
    source: row.source,
    rights: row.rights,
    takenOn: row.taken_on,
    takenOnSeen: row.taken_on_seen,
    crop: cropOf(row.crop),
    turn: TURNS.find((turn) => turn === row.turn) ?? 0,
    originalHash: row.original_hash ?? row.hash,
  };
}

function cropOf(text: string | null): Crop | null {
  return text === null ? null : (pictureCropSchema.safeParse(JSON.parse(text)).data ?? null);
}

/** What the rest of the desk knows of a picture. */
function toPicture(row: Selectable<PictureTable>): Picture {
  const { id, hash, name, caption, credit, alternativeText, mediaType, width, height, bytes, createdAt } =
    toStored(row);
  return { id, hash, name, caption, credit, alternativeText, mediaType, width, height, bytes, createdAt };
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

  /** Ids of what a grid shows, newest first. */
  async ids({ tag, unused }: PictureFilter): Promise<string[]> {
    let query = this.#work.query
      .selectFrom('picture')
      .select('picture.id')
      .where('trashed_at', 'is', null)
      .orderBy('created_at', 'desc')
      .orderBy('picture.id', 'desc');
    if (tag !== null) {
      query = query
        .innerJoin('picture_tag', 'picture_tag.picture_id', 'picture.id')
        .where('picture_tag.name', '=', tag);
    }
    if (unused) {
      query = query.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('picture_use')
              .select(sql.lit(1).as('one'))
              .whereRef('picture_use.picture_id', '=', 'picture.id'),
          ),
        ),
      );
    }
    return (await query.execute()).map(({ id }) => id);
  }

  async byIds(ids: readonly string[]): Promise<Picture[]> {
    return (await this.#rows(ids)).map(toPicture);
  }

  /** In no particular order. */
  async stored(ids: readonly string[]): Promise<StoredPicture[]> {
    return (await this.#rows(ids)).map(toStored);
  }

  #rows(ids: readonly string[]): Promise<Selectable<PictureTable>[]> {
    return inBatches(ids, (part) =>
      this.#work.query.selectFrom('picture').selectAll().where('id', 'in', part).execute(),
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

  /** The picture that came in as the file with this hash, however it was turned since. */
  async byFile(hash: string): Promise<{ picture: Picture; isTrashed: boolean } | null> {
    const row = await this.#work.query
      .selectFrom('picture')
      .selectAll()
      .where(({ or, eb }) => or([eb('hash', '=', hash), eb('original_hash', '=', hash)]))
      .orderBy('created_at')
      .executeTakeFirst();
    return row ? { picture: toPicture(row), isTrashed: row.trashed_at !== null } : null;
  }

  async insert(picture: NewPicture): Promise<void> {
    await this.#work.query
      .insertInto('picture')
      .values({
        id: picture.id,
        created_at: picture.createdAt,
        ...detailColumns(picture),
        ...fileColumns(picture),
        ...shapeColumns({
          turn: picture.turn ?? 0,
          crop: picture.crop ?? null,
          originalHash: picture.originalHash ?? picture.hash,
        }),
        source: picture.source ?? '',
        rights: picture.rights ?? '',
        taken_on: picture.takenOn ?? null,
        taken_on_seen: picture.takenOnSeen ?? null,
      })
      .execute();
  }

  async updateAbout(id: string, about: PictureAbout): Promise<void> {
    const { source, rights, takenOn } = about;
    await this.#work.query
      .updateTable('picture')
      .set({ ...detailColumns(about), source, rights, taken_on: takenOn })
      .where('id', '=', id)
      .execute();
  }

  async updateFile(id: string, file: PictureFile, shape: PictureShape): Promise<void> {
    await this.#work.query
      .updateTable('picture')
      .set({ ...fileColumns(file), ...shapeColumns({ ...shape, hash: file.hash }) })
      .where('id', '=', id)
      .execute();
  }

  async updateCrop(id: string, crop: Crop | null): Promise<void> {
    await this.#work.query
      .updateTable('picture')
      .set({ crop: crop && JSON.stringify(crop) })
      .where('id', '=', id)
      .execute();
  }

  async takeFromTrash(id: string): Promise<void> {
    await this.#work.query.updateTable('picture').set({ trashed_at: null }).where('id', '=', id).execute();
  }

  /** Pictures at which nobody looked, in order of id. @param after an id; "" begins. */
  async withoutLook(after: string, limit: number): Promise<{ id: string; hash: string; name: string }[]> {
    return this.#work.query
      .selectFrom('picture')
      .select(['id', 'hash', 'name'])
      .where('look', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute();
  }

  /** Of a picture that still has this file. @param takenOnSeen of a turned one, that of its original is kept. */
  async setLook({ id, hash }: Pick<Picture, 'id' | 'hash'>, look: string, takenOnSeen: string | null) {
    await this.#work.query
      .updateTable('picture')
      .set(({ fn, ref, val }) => ({
        look,
        taken_on_seen: fn.coalesce(ref('taken_on_seen'), val(takenOnSeen)),
      }))
      .where('id', '=', id)
      .where('hash', '=', hash)
      .execute();
  }

  /** Of every picture that can be told by its looks. */
  async looks(): Promise<
    { id: string; hash: string; name: string; look: string; width: number; height: number }[]
  > {
    const rows = await this.#work.query
      .selectFrom('picture')
      .select(['id', 'hash', 'name', 'look', 'width', 'height'])
      .where('look', 'is not', null)
      .where('look', '<>', '')
      .where('trashed_at', 'is', null)
      .execute();
    return rows.map(({ look, ...row }) => ({ ...row, look: look ?? '' }));
  }
}

function detailColumns({ name, caption, credit, alternativeText }: PictureDetails) {
  return { name, caption, credit, alternative_text: alternativeText };
}

function fileColumns({ hash, mediaType, width, height, bytes, look }: PictureFile) {
  return { hash, media_type: mediaType, width, height, bytes, look } satisfies Partial<
    Insertable<PictureTable>
  >;
}

function shapeColumns({ turn, crop, originalHash, hash }: PictureShape & { hash?: string }) {
  return {
    turn,
    crop: crop && JSON.stringify(crop),
    original_hash: turn === 0 || originalHash === hash ? null : originalHash,
  };
}
