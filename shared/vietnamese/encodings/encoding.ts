/** The encodings that Vietnamese offices have used, and what each has to tell about itself. */

/** VNI-Windows, TCVN3 (ABC, the fonts .Vn*), VISCII 1.1, VIQR. */
export const LEGACY_ENCODINGS = ['vni', 'tcvn3', 'viscii', 'viqr'] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];

export const ENCODINGS = ['unicode', ...LEGACY_ENCODINGS] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** As people know them; the same in every language. */
export const ENCODING_NAMES: Readonly<Record<LegacyEncoding, string>> = {
  vni: 'VNI-Windows',
  tcvn3: 'TCVN3 (ABC)',
  viscii: 'VISCII',
  viqr: 'VIQR',
};

export interface Decoded {
  /** NFC. What the encoding has no reading for stands as it was. */
  text: string;
  /** How many letters beyond ASCII the encoding cannot have written here. */
  unread: number;
}

/**
 * One encoding, both ways. Legacy text is "text as read": each byte as the character it has in Latin-1 or
 * windows-1252, which is also what copying out of a document set in an old font yields.
 */
export interface Codec {
  decode(legacy: string): Decoded;
  /** Writes Latin-1. Characters that the encoding lacks stand as they are. */
  encode(text: string): string;
  /** Letters whose capital the encoding cannot write, or is often not written with: see capitals.ts. */
  withoutCapital: ReadonlySet<string>;
}

const LETTER = /\p{L}/u;

/** True for a letter beyond ASCII. */
export function isForeignLetter(character: string): boolean {
  return character > '\u007f' && LETTER.test(character);
}
