/** SQL of publications. */
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { imprintSchema, type Publication } from '#shared/model/publication.ts';
import { templateSettingsSchema } from '#shared/model/template-settings.ts';
import type { PublicationTable } from '../../database/schema.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

function toPublication(row: Selectable<PublicationTable>): Publication {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    publisher: row.publisher,
    authority: row.authority,
    place: row.place,
    template: row.template,
    ...(row.settings !== null && { settings: templateSettingsSchema.parse(JSON.parse(row.settings)) }),
    sections: z.array(z.string()).parse(JSON.parse(row.sections)),
    imprint: imprintSchema.parse(JSON.parse(row.imprint)),
  };
}

export class PublicationsRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  async list(): Promise<Publication[]> {
    const rows = await this.#work.query.selectFrom('publication').selectAll().orderBy('created_at').execute();
    return rows.map(toPublication);
  }

  async find(id: string): Promise<Publication | null> {
    const row = await this.#work.query
      .selectFrom('publication')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? toPublication(row) : null;
  }

  async insert(publication: Publication, createdAt: string): Promise<void> {
    const { sections, imprint, settings, ...plain } = publication;
    await this.#work.query
      .insertInto('publication')
      .values({
        ...plain,
        sections: JSON.stringify(sections),
        imprint: JSON.stringify(imprint),
        settings: settings ? JSON.stringify(settings) : null,
        created_at: createdAt,
      })
      .execute();
  }

  /** How many issues it has, those in the trash among them. */
  async countIssues(id: string): Promise<number> {
    const { count } = await this.#work.query
      .selectFrom('issue')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('publication_id', '=', id)
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  /** With all that is set for it. */
  async delete(id: string): Promise<void> {
    await this.#work.query.deleteFrom('publication').where('id', '=', id).execute();
  }

  async update(publication: Publication): Promise<void> {
    const { id, sections, imprint, settings, ...plain } = publication;
    await this.#work.query
      .updateTable('publication')
      .set({
        ...plain,
        sections: JSON.stringify(sections),
        imprint: JSON.stringify(imprint),
        settings: settings ? JSON.stringify(settings) : null,
      })
      .where('id', '=', id)
      .execute();
  }
}
