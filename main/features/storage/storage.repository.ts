/** SQL of how much the library's files take. */
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export class StorageRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Hashes of the files of each kind, what lies in the trash included. */
  async hashes(): Promise<Record<'pictures' | 'sources' | 'attachments', string[]>> {
    const { query } = this.#work;
    const pictures = await query.selectFrom('picture').select(['hash', 'original_hash']).execute();
    const sources = await query
      .selectFrom('source')
      .select('file_hash')
      .where('file_hash', 'is not', null)
      .execute();
    const attachments = await query.selectFrom('attachment').select('hash').execute();
    return {
      pictures: pictures.flatMap((row) => [row.hash, row.original_hash ?? row.hash]),
      sources: sources.map((row) => row.file_hash ?? ''),
      attachments: attachments.map(({ hash }) => hash),
    };
  }
}
