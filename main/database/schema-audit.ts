/** The tables of the audit log and of keys as Kysely sees them; see schema.ts. */
import type { AuditAction, AuditSubjectKind } from '#shared/model/audit.ts';

/** An entry of the log. Triggers refuse to change or delete one. */
export interface AuditEntryTable {
  sequence: number;
  at: string;
  action: AuditAction;
  subject_kind: AuditSubjectKind;
  subject_id: string;
  subject_title: string;
  person_id: string | null;
  person: string;
  machine: string;
  desk_id: string;
  before: string | null;
  after: string | null;
  /** JSON: AuditDetails. */
  details: string;
  key_id: string | null;
  /** Hash of the entry before; see features/audit/chain.ts. */
  previous: string;
  hash: string;
  /** Ed25519 of the hash by `key_id`, base64; null where that is null. */
  signature: string | null;
}

export interface PersonKeyTable {
  /** SHA-256 of the public key, hex. */
  id: string;
  person_id: string;
  /** JSON: KeyCard, see shared/model/key.ts. */
  card: string;
  /** Ed25519 of the card by its own key, base64. */
  card_signature: string;
  /** The private key under the person's PIN, see features/keys/sealed-key.ts; null for a key of another desk. */
  private_key: string | null;
  added_at: string;
  revoked_at: string | null;
  revoked_reason: string | null;
}
