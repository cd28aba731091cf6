/** Sending by file: what a person asks for, and what the desk remembers of packages. See handoff.ts for their form. */
import { z } from 'zod';
import { PACKAGE_PURPOSES, type PackagePurpose } from './handoff.ts';

export const sentThingsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('articles'), ids: z.array(z.string()).min(1).max(500) }),
  z.object({ kind: z.literal('issue'), id: z.string() }),
]);
export type SentThings = z.infer<typeof sentThingsSchema>;

/** What a person asks to send. */
export const sendRequestSchema = z.object({
  what: sentThingsSchema,
  purpose: z.enum(PACKAGE_PURPOSES),
  recipient: z.string().trim().min(1).max(200),
  note: z.string().trim().max(4000),
});
export type SendRequest = z.infer<typeof sendRequestSchema>;

/** What a person most likely wants to send something as, and to whom. */
export interface SendSuggestion {
  purpose: PackagePurpose;
  /** Empty when nothing tells. */
  recipient: string;
  /** Names of people on other desks, those last written to first. */
  recipients: string[];
}

/** A package that lies ready to be carried over. */
export interface SentPackage {
  id: string;
  /** The code of the sender's key, to be read aloud to who has never had a package from here. */
  code: string;
  /** Absolute path below the library's exports. */
  path: string;
  bytes: number;
  articles: number;
  pictures: number;
  sources: number;
}

/** A package of this desk or another one, as the list of packages shows it. Times are ISO 8601 UTC. */
export interface PackageRecord {
  id: string;
  direction: 'sent' | 'received';
  purpose: PackagePurpose;
  /** The other side: whom it was sent to, or who sent it. */
  person: string;
  /** When it was made, of a package sent; when it was merged, of one received. */
  at: string;
  articles: { id: string; title: string }[];
  /** Of a package sent for review: whether its articles are still away. */
  state: 'out' | 'answered' | 'calledBack' | 'done';
}
