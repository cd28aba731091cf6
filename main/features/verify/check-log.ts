/**
 * The chain of the log, entry by entry in the order of their numbers: nothing altered, taken out, put in, moved,
 * or cut off at the end.
 */
import type { Problem } from '#shared/verify/problem.ts';
import { auditDetailsOf, BEFORE_THE_FIRST, hashOfEntry, type StoredEntry } from '../audit/chain.ts';
import type { LogHead, readHead } from '../audit/head-file.ts';
import { isSignatureOf } from '../keys/signatures.ts';

/** An entry as it lies in the file; null where its bytes are no text any more. */
export interface ReadEntry {
  sequence: number;
  entry: StoredEntry | null;
}

/** Who signs with a key. */
export interface KnownKey {
  personId: string;
  name: string;
  publicKey: string;
  isOwn: boolean;
}

export class LogCheck {
  readonly #keys: ReadonlyMap<string, KnownKey>;
  readonly #report: (problem: Problem) => void;
  /** Hashes of the entries by their number. */
  readonly #hashes: (string | undefined)[] = [];
  readonly #signed = new Map<string, number>();
  readonly #revoked = new Map<string, number>();
  #last: LogHead = { sequence: 0, hash: BEFORE_THE_FIRST };
  /** A cut that the desk noted itself, until an entry says that a backup was restored. */
  #noted: Problem | null = null;
  #signatures = 0;
  #begun: string | null = null;

  constructor(keys: ReadonlyMap<string, KnownKey>, report: (problem: Problem) => void) {
    this.#keys = keys;
    this.#report = report;
  }

  /** The next entry in the order of their numbers. */
  add({ sequence, entry }: ReadEntry): void {
    const expected = this.#last.sequence + 1;
    if (sequence > expected) {
      this.#report({ code: 'LOG_MISSING', details: { from: expected, to: sequence - 1 } });
    } else if (sequence < expected) {
      this.#report({ code: 'LOG_ORDER', details: { sequence } });
    }
    if (!entry || hashOfEntry(entry) !== entry.hash) {
      this.#report({ code: 'LOG_ALTERED', details: { sequence } });
    } else {
      // After a gap the next entry cannot fit, and the gap has been told.
      if (sequence === expected && entry.previous !== this.#last.hash) {
        this.#report({ code: 'LOG_ORDER', details: { sequence } });
      }
      this.#checkSignature(entry);
      this.#note(entry);
    }
    this.#begun ??= entry?.at ?? null;
    this.#last = { sequence, hash: entry?.hash ?? '' };
    this.#hashes[sequence] = entry?.hash;
  }

  /** After the last entry: is it the one that the file beside the database tells of? */
  end(head: ReturnType<typeof readHead>): void {
    if (this.#noted) this.#report(this.#noted);
    const found = this.#last.sequence;
    if (head === null || head === 'unreadable') {
      if (found > 0 || head === 'unreadable') this.#report({ code: 'LOG_HEAD_MISSING', details: { found } });
    } else if (head.sequence > found) {
      this.#report({ code: 'LOG_CUT', details: { expected: head.sequence, found } });
    } else if (this.#hashes[head.sequence] !== head.hash) {
      this.#report({ code: 'LOG_HEAD_DIFFERS', details: { sequence: head.sequence } });
    }
  }

  get entries(): number {
    return this.#last.sequence;
  }

  /** When the first entry was written; null for an empty log. */
  get begun(): string | null {
    return this.#begun;
  }

  get signatures(): number {
    return this.#signatures;
  }

  /** True when the log holds just this entry. */
  holds({ sequence, hash }: LogHead): boolean {
    return sequence === 0 ? hash === BEFORE_THE_FIRST : this.#hashes[sequence] === hash;
  }

  /** Number of the entry that tells of a signature; null when none does. */
  sequenceOf(signature: string): number | null {
    return this.#signed.get(signature) ?? null;
  }

  /** Number of the entry that tells of a key's revocation; null when none does. */
  revocationOf(keyId: string): number | null {
    return this.#revoked.get(keyId) ?? null;
  }

  #checkSignature({
    sequence,
    key_id: keyId,
    person_id: personId,
    person,
    hash,
    signature,
  }: StoredEntry): void {
    if (keyId === null && signature === null) return;
    this.#signatures += 1;
    const key = keyId === null ? undefined : this.#keys.get(keyId);
    const isGenuine =
      key !== undefined &&
      signature !== null &&
      key.personId === personId &&
      isSignatureOf(key.publicKey, hash, signature);
    if (!isGenuine) this.#report({ code: 'LOG_SIGNATURE', details: { sequence, person } });
  }

  #note({ sequence, at, action, subject_id: subjectId, details: stored }: StoredEntry): void {
    const details = auditDetailsOf(stored);
    if (typeof details.signature === 'string' && !this.#signed.has(details.signature)) {
      this.#signed.set(details.signature, sequence);
    }
    if (action === 'key.revoked' && !this.#revoked.has(subjectId)) this.#revoked.set(subjectId, sequence);
    if (action === 'log.shortened') {
      if (this.#noted) this.#report(this.#noted);
      const expected = typeof details.expected === 'number' ? details.expected : null;
      this.#noted = {
        code: 'LOG_WAS_CUT',
        details: { sequence, at, expected, found: Number(details.found) },
      };
      return;
    }
    // Restoring a backup sets the log back, and says so next.
    if (this.#noted && action !== 'backup.restored') this.#report(this.#noted);
    this.#noted = null;
  }
}
