/**
 * Ed25519 signatures (RFC 8032) as the desk writes them, and what they cover.
 *
 * A signature of a statement covers the newest entry of the signer's log as well, and names it:
 * "sequence.hash.signature". Whoever has such a signature can tell that entries were cut off the log.
 */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { LogHead } from '../audit/head-file.ts';

/** What comes before the 32 bytes of an Ed25519 public key in SubjectPublicKeyInfo (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** The 32 bytes of a public key in base64. */
export function publicKeyText(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX.length).toString('base64');
}

/** SHA-256 of a public key's bytes, hex: what the key is called. */
export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
}

/** Base64 of an Ed25519 signature of the text. */
export function signatureOf(privateKey: KeyObject, text: string): string {
  return sign(null, Buffer.from(text), privateKey).toString('base64');
}

/** True for the one way to write a signature of this text by this key; anything else is false, never thrown. */
export function isSignatureOf(publicKey: string, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64');
  // Base64 can be written in several ways that mean the same; a changed letter is a changed signature.
  if (bytes.toString('base64') !== signature) return false;
  const raw = Buffer.from(publicKey, 'base64');
  if (raw.length !== 32) return false;
  try {
    const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, raw]), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(text), key, bytes);
  } catch {
    return false;
  }
}

function withHead(statement: string, head: LogHead): string {
  return canonicalize({ statement, log: { sequence: head.sequence, hash: head.hash } }) ?? '';
}

export function signStatement(privateKey: KeyObject, statement: string, head: LogHead): string {
  return `${head.sequence}.${head.hash}.${signatureOf(privateKey, withHead(statement, head))}`;
}

/** The entry of the signer's log that a signature covers; null for what is no signature of a statement. */
export function headOfSignature(signature: string): LogHead | null {
  const [, sequence, hash] = /^(\d{1,15})\.([0-9a-f]{64})\./.exec(signature) ?? [];
  return sequence === undefined || hash === undefined ? null : { sequence: Number(sequence), hash };
}

/** True when the statement was signed so by the key, whoever that is. */
export function isSignedStatement(publicKey: string, statement: string, signature: string): boolean {
  const head = headOfSignature(signature);
  if (!head || !signature.startsWith(`${head.sequence}.`)) return false;
  const own = signature.slice(`${head.sequence}.${head.hash}.`.length);
  return isSignatureOf(publicKey, withHead(statement, head), own);
}
