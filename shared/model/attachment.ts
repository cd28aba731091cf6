/** Signed scans (bản ký) that are kept with the review of an article or an issue. */
import { z } from 'zod';

export const ATTACHED_TO = ['article', 'issue'] as const;

export const attachmentSubjectSchema = z.object({ kind: z.enum(ATTACHED_TO), id: z.string() });
/** What a scan belongs to. */
export type AttachmentSubject = z.infer<typeof attachmentSubjectSchema>;

export const ATTACHMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** Above this a file is no scan of a few signed pages. */
export const ATTACHMENT_LIMIT_MB = 50;
export const ATTACHMENT_MOST_PAGES = 200;

/** Times are ISO 8601 UTC. */
export interface Attachment {
  id: string;
  subject: AttachmentSubject;
  /** As the person knows the file. */
  name: string;
  /** SHA-256 of the file's bytes. */
  hash: string;
  /** As its bytes say, whatever its name says. */
  mediaType: AttachmentType;
  bytes: number;
  pages: number;
  addedBy: string;
  addedAt: string;
  /** When it was put into the trash, and by whom; null while it is in use. */
  trashed: { at: string; by: string } | null;
}
