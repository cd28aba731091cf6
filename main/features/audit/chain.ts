/**
 * What binds the entries of the log: each holds the hash of the one before and its own, over the RFC 8785
 * canonical form of everything it says. Its signature is over its hash, and so over all that came before.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { AuditDetails } from '#shared/model/audit.ts';
import type { AuditEntryTable } from '../../database/schema-audit.ts';

/** An entry as it is stored. */
export type StoredEntry = Selectable<AuditEntryTable>;

/** What stands as `previous` in the first entry. */
export const BEFORE_THE_FIRST = '0'.repeat(64);

/** SHA-256, 64 hex digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 of a value's RFC 8785 canonical form: the hash of a state, for `before` and `after` of an entry. */
export function canonicalHash(value: unknown): string {
  return sha256(canonicalize(value) ?? '');
}

/** The hash an entry must have: of all its columns except the hash itself and the signature of it. */
export function hashOfEntry({
  hash: _,
  signature: __,
  ...content
}: Omit<StoredEntry, 'hash' | 'signature'> & Partial<StoredEntry>): string {
  return sha256(canonicalize(content) ?? '');
}

const detailsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** The details of a stored entry; none where somebody wrote over them, which `verify` tells. */
export function auditDetailsOf(stored: string): AuditDetails {
  try {
    return detailsSchema.parse(JSON.parse(stored));
  } catch {
    return {};
  }
}
