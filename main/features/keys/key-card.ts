/** Cards as keys are stored with them. */
import type { KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';
import { fingerprintOf, type KeyCard, keyCardSchema, type PersonKey } from '#shared/model/key.ts';
import type { StoredKey } from './keys.repository.ts';
import { signatureOf } from './signatures.ts';

/** RFC 8785 canonical form: what a card's signature is of. */
export function cardText(card: KeyCard): string {
  return canonicalize(card) ?? '';
}

/** The columns of a card, signed by its own key. */
export function signedCard(card: KeyCard, privateKey: KeyObject) {
  const text = cardText(card);
  return { card: text, card_signature: signatureOf(privateKey, text) };
}

/** The card of a stored key. */
export function cardOf(key: StoredKey): KeyCard {
  return keyCardSchema.parse(JSON.parse(key.card));
}

/** A stored key as people see it. */
export function toPersonKey(key: StoredKey): PersonKey {
  const { personId, name, title, office } = cardOf(key);
  return {
    id: key.id,
    personId,
    name,
    title,
    office,
    fingerprint: fingerprintOf(key.id),
    own: key.private_key !== null,
    addedAt: key.added_at,
    revokedAt: key.revoked_at,
    revokedReason: key.revoked_reason,
  };
}
