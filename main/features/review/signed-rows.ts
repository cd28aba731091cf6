/** The columns that approvals of articles and of issues share, as the desk reads them. */
import type { GivenApproval } from '../../database/schema-review.ts';

type SignedRow = GivenApproval & { lapsed_reason: string | null };

interface Signed {
  id: string;
  hash: string;
  personId: string;
  personName: string;
  at: string;
  note: string;
  keyId: string;
  signature: string;
}

/** A lapse as it is stored: when, by whom (a name), and why. */
export interface Lapse<Reason> {
  at: string;
  by: string | null;
  reason: Reason;
}

/** @typeParam Reason what the table's lapses give as their reason */
export function signedOf<Reason>(row: SignedRow) {
  return {
    id: row.id,
    hash: row.hash,
    personId: row.person_id,
    personName: row.person_name,
    at: row.at,
    note: row.note,
    keyId: row.key_id,
    signature: row.signature,
    lapsedAt: row.lapsed_at,
    lapsedBy: row.lapsed_by,
    lapsedReason: row.lapsed_reason === null ? null : (JSON.parse(row.lapsed_reason) as Reason),
  };
}

/** A new approval as a row: it holds. */
export function signedRow(signed: Signed): SignedRow {
  return {
    id: signed.id,
    hash: signed.hash,
    person_id: signed.personId,
    person_name: signed.personName,
    at: signed.at,
    note: signed.note,
    key_id: signed.keyId,
    signature: signed.signature,
    lapsed_at: null,
    lapsed_by: null,
    lapsed_reason: null,
  };
}

/** What a lapse changes of a row. */
export function lapsedColumns<Reason>({ at, by, reason }: Lapse<Reason>) {
  return { lapsed_at: at, lapsed_by: by, lapsed_reason: JSON.stringify(reason) };
}
