/** Tables of accounts, see migration 0008. */
import type { Generated } from 'kysely';

export interface PersonTable {
  id: string;
  name: string;
  title: string;
  /** JSON: Role[]. */
  roles: string;
  /** "scrypt$N$r$p$salt$key", see features/people/pin.ts. */
  pin_hash: string;
  created_at: string;
  /** Since when the person may no longer sign in; their name stays on their work. */
  disabled_at: Generated<string | null>;
  /** 1 while the PIN is one that an administrator chose. */
  pin_is_given: Generated<number>;
}

/** Wrong PINs in a row, until the right one. */
export interface WrongTriesTable {
  person_id: string;
  count: number;
  last_at: string;
}
