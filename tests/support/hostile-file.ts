/** A file that nobody should be handed, and what the desk may say of it. */
export interface HostileFile {
  name: string;
  bytes(): Uint8Array;
  /** The code it is refused with; "read" where something of it is read. Several where parsers may differ. */
  outcomes: readonly string[];
}

export function cut(bytes: Uint8Array, share: number): Uint8Array {
  return bytes.slice(0, Math.floor(bytes.length * share));
}
