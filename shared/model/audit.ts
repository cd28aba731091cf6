/**
 * The audit log: what happened at the desk, who did it and when, each entry bound to the one before by hash,
 * so that nothing can be taken out or changed without being noticed.
 */
import { z } from 'zod';

/** Everything that goes into the log, by the kind of thing it is about. */
export const AUDIT_ACTIONS = [
  'article.submitted',
  'article.withdrawn',
  'article.returned',
  'article.approved',
  'article.approvalLapsed',
  'article.delegated',
  'article.published',
  'article.trashed',
  'article.untrashed',
  'article.deleted',
  'version.restored',
  'issue.approved',
  'issue.approvalWithdrawn',
  'issue.approvalLapsed',
  'issue.published',
  'issue.exported',
  'issue.printRunRecorded',
  'issue.articleOverridden',
  'issue.articleAsWritten',
  'issue.trashed',
  'issue.untrashed',
  'issue.deleted',
  'paper.written',
  'attachment.added',
  'attachment.removed',
  'attachment.restored',
  'import.done',
  'source.trashed',
  'source.untrashed',
  'source.deleted',
  'picture.trashed',
  'picture.untrashed',
  'picture.deleted',
  'outlet.trashed',
  'outlet.untrashed',
  'outlet.deleted',
  'publication.added',
  'publication.changed',
  'publication.removed',
  'publication.recipientsChanged',
  'publication.scheduleChanged',
  'houseStyle.changed',
  'person.added',
  'person.changed',
  'person.disabled',
  'person.enabled',
  'person.pinChanged',
  'person.pinReset',
  'person.signedIn',
  'person.signedOut',
  'person.wrongPin',
  'lock.changed',
  'library.begun',
  'key.made',
  'key.revoked',
  'key.trusted',
  'package.sent',
  'package.opened',
  'package.merged',
  'package.calledBack',
  'package.refused',
  'backup.made',
  'backup.restored',
  /** The desk found at its opening that entries which had been there are gone. */
  'log.shortened',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const AUDIT_SUBJECTS = [
  'article',
  'issue',
  'person',
  'key',
  'package',
  'publication',
  'picture',
  'source',
  'outlet',
  'library',
] as const;
export type AuditSubjectKind = (typeof AUDIT_SUBJECTS)[number];

/** What an entry is about; the title as it was then, so that the log can be read without the thing itself. */
export interface AuditSubject {
  kind: AuditSubjectKind;
  id: string;
  title: string;
}

export type AuditDetails = Record<string, string | number | boolean | null>;

export interface AuditEntry {
  /** From 1, without gaps: the order in which things happened, whatever the clock said. */
  sequence: number;
  /** ISO 8601 UTC, by the clock of the machine. */
  at: string;
  action: AuditAction;
  subject: AuditSubject;
  /** Null where nobody was signed in: at the first start, on the command line. */
  personId: string | null;
  /** Name of the person, or what acted in place of one. */
  person: string;
  /** Name of the computer. */
  machine: string;
  /** Made once for each library; tells desks apart whose computers have the same name. */
  deskId: string;
  /** SHA-256 in hex of the state before and after; null where there is none. */
  before: string | null;
  after: string | null;
  details: AuditDetails;
  /** The key that signed the entry; null where no key was open. */
  keyId: string | null;
}

/** An entry as the log shows it. */
export interface AuditLine extends AuditEntry {
  /** The clock of the machine said an earlier time than at the entry before. */
  clockWentBack: boolean;
}

/** What kinds of entry belong together when one looks for something. */
export const AUDIT_TOPICS = [
  'review',
  'publishing',
  'texts',
  'packages',
  'people',
  'keys',
  'settings',
  'library',
] as const;
export type AuditTopic = (typeof AUDIT_TOPICS)[number];

/** Which entries of the whole log are asked for; null asks for all. */
export const auditFilterSchema = z.object({
  /** Name of the person. */
  person: z.string().max(300).nullable(),
  topic: z.enum(AUDIT_TOPICS).nullable(),
  /** Days by the clock of the machine, both included. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** Whose history is asked for: of one thing, or of the desk. */
export type AuditScope = { of: 'article' | 'issue'; id: string } | { of: 'desk'; filter: AuditFilter };

export const AUDIT_FORMATS = ['pdf', 'csv'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];
