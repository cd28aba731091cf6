/** SQL of print runs and of the lists of who gets copies. */
import {
  type LedgerScope,
  NOTHING_RECORDED,
  type PrintRun,
  printRunSchema,
  type Recipient,
  recipientsSchema,
} from '#shared/model/print-run.ts';
import type { PrintRunTable } from '../../database/schema-print-run.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

/** An issue with what is on record for it. */
export interface StoredRun {
  issueId: string;
  publicationId: string;
  number: string;
  date: string;
  isPublished: boolean;
  recorded: PrintRun;
}

const COLUMNS = [
  'issue.id as issueId',
  'issue.publication_id as publicationId',
  'issue.number',
  'issue.date',
  'issue.state',
  'print_run.issue_id',
  'print_run.pages',
  'print_run.printed',
  'print_run.deposit_copies',
  'print_run.deposit_day',
  'print_run.deposit_place',
  'print_run.deposit_receipt',
  'print_run.recipients',
  'print_run.note',
] as const;

export class PrintRunRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Issues of the year, trash excluded, earliest first. */
  async ofYear({ publicationId, year, withDrafts }: LedgerScope): Promise<StoredRun[]> {
    let query = this.#runs()
      .where('issue.date', '>=', `${year}-01-01`)
      .where('issue.date', '<=', `${year}-12-31`);
    if (publicationId !== null) query = query.where('issue.publication_id', '=', publicationId);
    if (!withDrafts) query = query.where('issue.state', '=', 'published');
    return (await query.orderBy('issue.date').orderBy('issue.id').execute()).map(fromRow);
  }

  /** One issue, also from the trash; null where there is none. */
  async find(issueId: string): Promise<StoredRun | null> {
    const row = await this.#runs(true).where('issue.id', '=', issueId).executeTakeFirst();
    return row ? fromRow(row) : null;
  }

  /** Published issues from the day on, earliest first. */
  async publishedSince(day: string): Promise<StoredRun[]> {
    const rows = await this.#runs()
      .where('issue.state', '=', 'published')
      .where('issue.date', '>=', day)
      .orderBy('issue.date')
      .orderBy('issue.id')
      .execute();
    return rows.map(fromRow);
  }

  /** Years that have issues, newest first. */
  async years(publicationId: string | null): Promise<number[]> {
    let query = this.#work.query
      .selectFrom('issue')
      .select(({ fn, val }) => fn<string>('substr', ['date', val(1), val(4)]).as('year'))
      .distinct()
      .where('trashed_at', 'is', null);
    if (publicationId !== null) query = query.where('publication_id', '=', publicationId);
    return (await query.orderBy('year', 'desc').execute()).map(({ year }) => Number(year));
  }

  /** Where copies of the publication were deposited last; "" where none is on record. */
  async lastDepositPlace(publicationId: string): Promise<string> {
    const row = await this.#work.query
      .selectFrom('print_run')
      .innerJoin('issue', 'issue.id', 'print_run.issue_id')
      .select('print_run.deposit_place')
      .where('issue.publication_id', '=', publicationId)
      .where('issue.trashed_at', 'is', null)
      .where('print_run.deposit_place', '!=', '')
      .orderBy('issue.date', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.deposit_place ?? '';
  }

  async save(issueId: string, run: PrintRun): Promise<void> {
    const values = {
      pages: run.pages,
      printed: run.printed,
      deposit_copies: run.depositCopies,
      deposit_day: run.depositDay,
      deposit_place: run.depositPlace,
      deposit_receipt: run.depositReceipt,
      recipients: run.recipients && JSON.stringify(run.recipients),
      note: run.note,
    };
    await this.#work.query
      .insertInto('print_run')
      .values({ issue_id: issueId, ...values })
      .onConflict((conflict) => conflict.column('issue_id').doUpdateSet(values))
      .execute();
  }

  /** Who gets copies of every issue; nobody until somebody says so. */
  async recipients(publicationId: string): Promise<Recipient[]> {
    const row = await this.#work.query
      .selectFrom('recipient_list')
      .select('recipients')
      .where('publication_id', '=', publicationId)
      .executeTakeFirst();
    return row ? recipientsSchema.parse(JSON.parse(row.recipients)) : [];
  }

  async saveRecipients(publicationId: string, list: readonly Recipient[]): Promise<void> {
    const recipients = JSON.stringify(list);
    await this.#work.query
      .insertInto('recipient_list')
      .values({ publication_id: publicationId, recipients })
      .onConflict((conflict) => conflict.column('publication_id').doUpdateSet({ recipients }))
      .execute();
  }

  #runs(withTrash = false) {
    const query = this.#work.query
      .selectFrom('issue')
      .leftJoin('print_run', 'print_run.issue_id', 'issue.id')
      .select(COLUMNS);
    return withTrash ? query : query.where('issue.trashed_at', 'is', null);
  }
}

type Row = { issueId: string; publicationId: string; number: string; date: string; state: string } & {
  [K in keyof PrintRunTable]: PrintRunTable[K] | null;
};

function fromRow({ issueId, publicationId, number, date, state, ...run }: Row): StoredRun {
  return {
    issueId,
    publicationId,
    number,
    date,
    isPublished: state === 'published',
    recorded: run.issue_id === null ? NOTHING_RECORDED : recordedOf(run),
  };
}

function recordedOf(run: { [K in keyof PrintRunTable]: PrintRunTable[K] | null }): PrintRun {
  return printRunSchema.parse({
    pages: run.pages,
    printed: run.printed,
    depositCopies: run.deposit_copies,
    depositDay: run.deposit_day,
    depositPlace: run.deposit_place,
    depositReceipt: run.deposit_receipt,
    recipients: run.recipients === null ? null : JSON.parse(run.recipients),
    note: run.note,
  });
}
