/** SQL of signed scans. */
import type { Selectable } from 'kysely';
import type { Attachment, AttachmentSubject } from '#shared/model/attachment.ts';
import type { AttachmentTable } from '../../database/schema-attachments.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export class AttachmentsRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Oldest first, those in the trash among them. */
  async ofSubject({ kind, id }: AttachmentSubject): Promise<Attachment[]> {
    const rows = await this.#work.query
      .selectFrom('attachment')
      .selectAll()
      .where('subject_kind', '=', kind)
      .where('subject_id', '=', id)
      .orderBy('added_at')
      .orderBy('id')
      .execute();
    return rows.map(fromRow);
  }

  /** Every scan, those in the trash too. */
  async all(): Promise<Attachment[]> {
    return (await this.#work.query.selectFrom('attachment').selectAll().orderBy('id').execute()).map(fromRow);
  }

  async find(id: string): Promise<Attachment | null> {
    const row = await this.#work.query
      .selectFrom('attachment')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? fromRow(row) : null;
  }

  async insert(attachment: Attachment): Promise<void> {
    const { subject, mediaType, addedBy, addedAt, trashed, ...rest } = attachment;
    await this.#work.query
      .insertInto('attachment')
      .values({
        ...rest,
        subject_kind: subject.kind,
        subject_id: subject.id,
        media_type: mediaType,
        added_by: addedBy,
        added_at: addedAt,
        trashed_at: trashed?.at ?? null,
        trashed_by: trashed?.by ?? null,
      })
      .execute();
  }

  async setTrashed(id: string, trashed: Attachment['trashed']): Promise<void> {
    await this.#work.query
      .updateTable('attachment')
      .set({ trashed_at: trashed?.at ?? null, trashed_by: trashed?.by ?? null })
      .where('id', '=', id)
      .execute();
  }
}

function fromRow(row: Selectable<AttachmentTable>): Attachment {
  const { subject_kind, subject_id, media_type, added_by, added_at, trashed_at, trashed_by, ...rest } = row;
  return {
    ...rest,
    subject: { kind: subject_kind, id: subject_id },
    mediaType: media_type,
    addedBy: added_by,
    addedAt: added_at,
    trashed: trashed_at === null ? null : { at: trashed_at, by: trashed_by ?? '' },
  };
}
