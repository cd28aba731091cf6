/** SQL of royalties: rates, corrections and closings. */
import { z } from 'zod';
import {
  type RoyaltyClosing,
  type RoyaltyCorrection,
  type RoyaltyLine,
  royaltyLineSchema,
  royaltyRatesSchema,
  type StoredRates,
} from '#shared/model/royalty.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export interface StoredCorrection extends RoyaltyCorrection {
  /** Key of the line. */
  line: string;
}

export interface StoredClosing extends RoyaltyClosing {
  /** As they were when the sheet was closed. */
  lines: RoyaltyLine[] | null;
}

const linesSchema = z.array(royaltyLineSchema);

export class RoyaltiesRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Null while the publication has no rates of its own. */
  async rates(publicationId: string): Promise<StoredRates | null> {
    const row = await this.#work.query
      .selectFrom('royalty_rates')
      .selectAll()
      .where('publication_id', '=', publicationId)
      .executeTakeFirst();
    if (!row) return null;
    return { rates: royaltyRatesSchema.parse(JSON.parse(row.rates)), changed: { by: row.by, at: row.at } };
  }

  async setRates(
    publicationId: string,
    { rates, by, at }: { rates: string; by: string; at: string },
  ): Promise<void> {
    await this.#work.query
      .insertInto('royalty_rates')
      .values({ publication_id: publicationId, rates, by, at })
      .onConflict((conflict) => conflict.column('publication_id').doUpdateSet({ rates, by, at }))
      .execute();
  }

  /** Newest first. */
  async corrections(issueId: string): Promise<StoredCorrection[]> {
    return this.#work.query
      .selectFrom('royalty_correction')
      .select(['line', 'amount', 'reason', 'by', 'at'])
      .where('issue_id', '=', issueId)
      .orderBy('id', 'desc')
      .execute();
  }

  /** @param id ids are in the order of time (UUID v7). */
  async insertCorrection(id: string, issueId: string, correction: StoredCorrection): Promise<void> {
    await this.#work.query
      .insertInto('royalty_correction')
      .values({ id, issue_id: issueId, ...correction })
      .execute();
  }

  /** Newest first. */
  async closings(issueId: string): Promise<StoredClosing[]> {
    const rows = await this.#work.query
      .selectFrom('royalty_closing')
      .select(['lines', 'reason', 'by', 'at'])
      .where('issue_id', '=', issueId)
      .orderBy('id', 'desc')
      .execute();
    return rows.map(({ lines, ...closing }) => ({
      ...closing,
      isClosed: lines !== null,
      lines: lines === null ? null : linesSchema.parse(JSON.parse(lines)),
    }));
  }

  async insertClosing(
    id: string,
    issueId: string,
    { lines, reason, by, at }: Omit<StoredClosing, 'isClosed'>,
  ): Promise<void> {
    await this.#work.query
      .insertInto('royalty_closing')
      .values({ id, issue_id: issueId, lines: lines && JSON.stringify(lines), reason, by, at })
      .execute();
  }
}
