/**
 * Keys that people sign with, and how desks come to know each other's.
 *
 * A card (thẻ khóa, `.toasoan-khoa`) carries a public key from one desk to another; its code is read aloud over
 * the telephone, so that nobody on the way can put another key in its place.
 */
import { z } from 'zod';

/** Ending of a card's file name. */
export const CARD_ENDING = '.toasoan-khoa';

const line = z.string().max(300);

export const keyCardSchema = z.object({
  format: z.literal('toasoan-khoa'),
  version: z.literal(1),
  personId: z.string().min(1).max(80),
  name: line.min(1),
  /** "Phó Giám đốc". */
  title: line,
  /** Who publishes what the person's desk makes. */
  office: line,
  /** Ed25519, 32 bytes in base64. */
  publicKey: z.base64().length(44),
  madeAt: z.iso.datetime(),
});
export type KeyCard = z.infer<typeof keyCardSchema>;

/** What a card's file holds: the card, signed by its own key. */
export const keyCardFileSchema = z.object({ card: keyCardSchema, signature: z.base64().max(100) });
export type KeyCardFile = z.infer<typeof keyCardFileSchema>;

/** A key as people see it. */
export interface PersonKey {
  /** SHA-256 of the public key, hex. */
  id: string;
  personId: string;
  name: string;
  title: string;
  office: string;
  /** See `fingerprintOf`. */
  fingerprint: string;
  /** True for a person of this desk, false for a key that was taken over from a card. */
  own: boolean;
  addedAt: string;
  revokedAt: string | null;
  revokedReason: string | null;
}

/**
 * - `valid`: by this key, and it held then;
 * - `invalid`: of another text, or by another key;
 * - `unknown`: nobody here knows the key;
 * - `revoked`: the key was revoked, and nothing shows that this was signed before.
 */
export type SignatureCheck = 'valid' | 'invalid' | 'unknown' | 'revoked';

const GROUPS = 6;
const DIGITS = 4;

/** The code of a key to read aloud: six groups of four digits, 79 bits of its id. "0123 4567 …" */
export function fingerprintOf(keyId: string): string {
  const number = BigInt(`0x${keyId.slice(0, 32)}`) % 10n ** BigInt(GROUPS * DIGITS);
  const digits = number.toString().padStart(GROUPS * DIGITS, '0');
  return (digits.match(/.{4}/g) ?? []).join(' ');
}

/** True when somebody typed the code of this key, with whatever between its digits. */
export function isFingerprintOf(keyId: string, typed: string): boolean {
  return typed.replace(/\D/g, '') === fingerprintOf(keyId).replaceAll(' ', '');
}
