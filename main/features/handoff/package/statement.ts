/** The parts of a package by name, and the statement about them that the sender signs. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { PACKAGE_FORMAT, type PackageManifest } from '#shared/model/handoff.ts';
import type { KeyCardFile } from '#shared/model/key.ts';
import { MANIFEST, SIGNATURE } from './carrier.ts';
import type { Gathered } from './gather.ts';
import { ARTICLES, FILES, INDEX, SOURCES } from './read-package.ts';
import { CARD } from './signed-parts.ts';
import type { PartToWrite } from './write.task.ts';

/** What a package says of itself besides its parts; the sender is who the card is of. */
export type PackageHead = Omit<PackageManifest, 'format' | 'sender' | 'entries'> & {
  deskId: string;
  machine: string;
};

/** Every part but the manifest and its signature, in order of name. */
export function partsOf({ index, articles, sources, files }: Gathered, card: KeyCardFile): PartToWrite[] {
  const parts: PartToWrite[] = [
    { name: CARD, text: JSON.stringify(card) },
    { name: INDEX, text: JSON.stringify(index) },
    ...articles.map(({ part }) => ({ name: `${ARTICLES}${part.id}.json`, text: JSON.stringify(part) })),
    ...sources.map((part) => ({ name: `${SOURCES}${part.id}.json`, text: JSON.stringify(part) })),
    ...files.map(({ hash, bytes, path, title }) => ({
      name: `${FILES}${hash}`,
      path,
      bytes,
      sha256: hash,
      title,
    })),
  ];
  return parts.sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** The manifest as it is signed and stored: RFC 8785 canonical JSON. */
export function statementOf(
  { deskId, machine, ...head }: PackageHead,
  { personId, name, title }: KeyCardFile['card'],
  parts: readonly PartToWrite[],
): string {
  const manifest: PackageManifest = {
    format: PACKAGE_FORMAT,
    ...head,
    // Half a letter, which canonical JSON cannot hold, becomes the sign for a lost one.
    recipient: head.recipient.toWellFormed(),
    note: head.note.toWellFormed(),
    sender: { personId, name, title, deskId, machine: machine.toWellFormed() },
    entries: parts.map(entryOf),
  };
  return canonicalize(manifest) ?? '';
}

function entryOf(part: PartToWrite): PackageManifest['entries'][number] {
  if (!('text' in part)) return { name: part.name, bytes: part.bytes, sha256: part.sha256 };
  const bytes = Buffer.from(part.text);
  return {
    name: part.name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** All parts in the order of the file: what is signed and the signature come first. */
export function signedParts(
  statement: string,
  signature: string,
  parts: readonly PartToWrite[],
): PartToWrite[] {
  return [{ name: MANIFEST, text: statement }, { name: SIGNATURE, text: signature }, ...parts];
}
