/** The tables of print runs, recipients and schedules as Kysely sees them; see schema.ts. */

export interface PrintRunTable {
  issue_id: string;
  pages: number | null;
  printed: number | null;
  deposit_copies: number | null;
  /** ISO day. */
  deposit_day: string | null;
  deposit_place: string;
  deposit_receipt: string;
  /** JSON: Recipient[]; null while nobody has said to whom the issue went. */
  recipients: string | null;
  note: string;
}

/** Who gets copies of every issue of a publication. */
export interface RecipientListTable {
  publication_id: string;
  /** JSON: Recipient[]. */
  recipients: string;
}

export interface IssueScheduleTable {
  publication_id: string;
  /** JSON: Schedule. */
  schedule: string;
}

export interface PrintRunTables {
  print_run: PrintRunTable;
  recipient_list: RecipientListTable;
  issue_schedule: IssueScheduleTable;
}
