/** SQL of house styles. */
import { DEFAULT_HOUSE_STYLE, type HouseStyle, houseStyleSchema } from '#shared/model/house-style.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export class HouseStyleRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** The publication's style; what is not stored, or was stored by an older desk without it, is the default. */
  async find(publicationId: string): Promise<HouseStyle> {
    const row = await this.#work.query
      .selectFrom('house_style')
      .select('style')
      .where('publication_id', '=', publicationId)
      .executeTakeFirst();
    return row
      ? houseStyleSchema.parse({ ...DEFAULT_HOUSE_STYLE, ...JSON.parse(row.style) })
      : DEFAULT_HOUSE_STYLE;
  }

  async save(publicationId: string, style: HouseStyle): Promise<void> {
    const stored = JSON.stringify(style);
    await this.#work.query
      .insertInto('house_style')
      .values({ publication_id: publicationId, style: stored })
      .onConflict((conflict) => conflict.column('publication_id').doUpdateSet({ style: stored }))
      .execute();
  }
}
