/** What belongs to a picture beside its row, as Kysely sees it; see schema.ts. */
import type { Generated } from 'kysely';

/** Columns of `picture` since it keeps more than a caption. Days are "YYYY-MM-DD". */
export interface PictureColumns {
  /** Where the picture is from: a colleague, an outlet, an archive. */
  source: Generated<string>;
  /** What may be done with it, and who said so. */
  rights: Generated<string>;
  taken_on: string | null;
  /** Day that the camera noted; a proposal. */
  taken_on_seen: string | null;
  /** Hash of the file as it came, where `hash` is that of a turned copy. */
  original_hash: string | null;
  /** JSON: the part that figures begin with; null: all of it. */
  crop: string | null;
  /** Quarters clockwise by which the file of `hash` is turned from the original. */
  turn: Generated<number>;
  /** What it looks like: 16 hex digits, see features/pictures/look.ts; null: nothing to tell it by. */
  look: string | null;
}

export interface PictureNameTable {
  picture_id: string;
  name: string;
  position: number;
}

/** Which articles show a picture, or would again if a suggestion were refused. Written by triggers. */
export interface PictureUseTable {
  article_id: string;
  picture_id: string;
}

export interface PictureTables {
  picture_tag: PictureNameTable;
  picture_person: PictureNameTable;
  picture_use: PictureUseTable;
}
