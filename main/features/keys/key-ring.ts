/** The private keys that are open now, in memory only: those of the person who signed in with the PIN. */
import type { KeyObject } from 'node:crypto';

export interface OpenKey {
  id: string;
  privateKey: KeyObject;
}

export class KeyRing {
  readonly #open = new Map<string, OpenKey>();

  add(personId: string, key: OpenKey): void {
    this.#open.set(personId, key);
  }

  /** The open key of a person; null when it is closed, or nobody is asked for. */
  of(personId: string | null): OpenKey | null {
    return personId === null ? null : (this.#open.get(personId) ?? null);
  }

  close(personId: string): void {
    this.#open.delete(personId);
  }

  closeAll(): void {
    this.#open.clear();
  }
}
