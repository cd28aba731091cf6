/** What becomes of an issue on paper: copies printed, deposited (lưu chiểu) and sent out, as the ledger of issues keeps it. */
import { z } from 'zod';
import { isIsoDate } from '../vietnamese/dates.ts';
import type { PublicationDetails } from './publication.ts';

const MOST = 1_000_000;
const count = z.int().nonnegative().max(MOST);
const line = (max: number) => z.string().trim().max(max);

/** Who gets copies: "UBND các phường, xã", 54. */
export const recipientSchema = z.object({
  name: line(300).min(1),
  address: line(500),
  copies: count,
});
export type Recipient = z.infer<typeof recipientSchema>;

/** Danh sách nhận: in the order in which the dispatch sheet names them. */
export const recipientsSchema = z.array(recipientSchema).max(500);

export const printRunSchema = z.object({
  pages: count.nullable(),
  /** Copies printed. */
  printed: count.nullable(),
  depositCopies: count.nullable(),
  /** ISO day. */
  depositDay: z.string().refine(isIsoDate).nullable(),
  /** The body that takes the deposit. */
  depositPlace: line(300),
  /** Number of its receipt. */
  depositReceipt: line(100),
  /** Null while nobody has said to whom this issue went. */
  recipients: recipientsSchema.nullable(),
  note: line(1000),
});
/** What is on record for an issue; null and "" where nothing is. */
export type PrintRun = z.infer<typeof printRunSchema>;

/** Fields to change; what is absent stays as it is. */
export const printRunPatchSchema = printRunSchema.partial();
export type PrintRunPatch = z.infer<typeof printRunPatchSchema>;

export const NOTHING_RECORDED: PrintRun = {
  pages: null,
  printed: null,
  depositCopies: null,
  depositDay: null,
  depositPlace: '',
  depositReceipt: '',
  recipients: null,
  note: '',
};

/** What the desk knows or expects where nothing is on record: from the pages, the imprint, the law and the list. */
export interface ProposedRun {
  pages: number | null;
  printed: number | null;
  depositCopies: number | null;
  /** Where the issue before was deposited. */
  depositPlace: string;
  recipients: Recipient[];
}

/** How an issue stands with its deposit; `days` after the day of issue. */
export type DepositStanding =
  /** No law asks for it, or the issue is not out yet. */
  | { kind: 'notDue' }
  | { kind: 'done' }
  | { kind: 'doneLate'; days: number }
  | { kind: 'missing'; needed: number; days: number; law: string }
  | { kind: 'short'; needed: number; lacking: number; law: string };

export interface LedgerRow {
  issueId: string;
  publicationId: string;
  /** "Bản tin Cải cách hành chính". */
  publication: string;
  number: string;
  /** ISO day of issue. */
  date: string;
  isPublished: boolean;
  recorded: PrintRun;
  proposed: ProposedRun;
  deposit: DepositStanding;
}

export interface Ledger {
  /** Earliest first. */
  rows: LedgerRow[];
  /** Years that have issues, newest first; the year asked for is always among them. */
  years: number[];
}

/** An issue whose deposit copies are lacking. */
export interface DepositDue {
  issueId: string;
  publicationId: string;
  number: string;
  date: string;
  deposit: Extract<DepositStanding, { kind: 'missing' | 'short' }>;
}

export const ledgerScopeSchema = z.object({
  /** Null: all publications together. */
  publicationId: z.string().nullable(),
  year: z.int().min(1900).max(2999),
  /** Issues that are not out yet, too. */
  withDrafts: z.boolean(),
});
export type LedgerScope = z.infer<typeof ledgerScopeSchema>;

/** What is on record, and what is proposed where nothing is. */
export function expectedRun(
  recorded: PrintRun,
  proposed: ProposedRun,
): Omit<PrintRun, 'recipients'> & { recipients: Recipient[] } {
  return {
    ...recorded,
    pages: recorded.pages ?? proposed.pages,
    printed: recorded.printed ?? proposed.printed,
    depositCopies: recorded.depositCopies ?? proposed.depositCopies,
    depositPlace: recorded.depositPlace || proposed.depositPlace,
    recipients: recorded.recipients ?? proposed.recipients,
  };
}

/** What would be recorded by taking every proposal; nothing where none is open. */
export function openProposals(recorded: PrintRun, proposed: ProposedRun): PrintRunPatch {
  return {
    ...(recorded.pages === null && proposed.pages !== null && { pages: proposed.pages }),
    ...(recorded.printed === null && proposed.printed !== null && { printed: proposed.printed }),
    ...(recorded.recipients === null &&
      proposed.recipients.length > 0 && { recipients: proposed.recipients }),
  };
}

export function copiesOf(recipients: readonly Recipient[]): number {
  return recipients.reduce((sum, { copies }) => sum + copies, 0);
}

/** Copies that are neither deposited nor sent out; negative when more went out than were printed. Null: not known. */
export function copiesLeft({
  printed,
  depositCopies,
  recipients,
}: Pick<PrintRun, 'printed' | 'depositCopies'> & { recipients: readonly Recipient[] }): number | null {
  return printed === null ? null : printed - (depositCopies ?? 0) - copiesOf(recipients);
}

/** "Bản tin Cải cách hành chính". */
export function publicationTitle({ type, name }: Pick<PublicationDetails, 'type' | 'name'>): string {
  return `${type} ${name}`.trim();
}
