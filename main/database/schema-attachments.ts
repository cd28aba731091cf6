/** The table of signed scans as Kysely sees it; see schema.ts. */
import type { AttachmentSubject, AttachmentType } from '#shared/model/attachment.ts';

export interface AttachmentTable {
  id: string;
  subject_kind: AttachmentSubject['kind'];
  subject_id: string;
  name: string;
  /** SHA-256 of the stored file. */
  hash: string;
  media_type: AttachmentType;
  bytes: number;
  pages: number;
  /** Name of who attached it, as it was then. */
  added_by: string;
  added_at: string;
  trashed_at: string | null;
  trashed_by: string | null;
}
