/**
 * The parts of a package as its sender signed them: the list is the sender's, and every part is read against it.
 *
 * This much is the same in every format: `manifest.json` in RFC 8785 canonical form with `format` and `entries`,
 * `manifest.sig` with the signature of exactly that text, `sender.json` with the card of the key.
 */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { DeskError } from '#shared/errors.ts';
import { PACKAGE_FORMAT } from '#shared/model/handoff.ts';
import { type KeyCardFile, keyCardFileSchema } from '#shared/model/key.ts';
import { isSignedStatement } from '../../keys/signatures.ts';
import { type Carrier, MANIFEST, SIGNATURE } from './carrier.ts';
import { diskFault, refused } from './fault.ts';

export const CARD = 'sender.json';

const MANIFEST_LIMIT = 4 * 2 ** 20;
const SIGNATURE_LIMIT = 1000;

const frameSchema = z.object({
  format: z.int().positive(),
  entries: z.array(z.object({ name: z.string(), bytes: z.int().nonnegative(), sha256: z.string() })),
});

export class SignedParts {
  readonly format: number;
  /** The manifest as it was signed. */
  readonly statement: string;
  readonly signature: string;
  readonly card: KeyCardFile;
  readonly #carrier: Carrier;
  readonly #hashes: ReadonlyMap<string, string>;

  private constructor(
    carrier: Carrier,
    signed: { format: number; statement: string; signature: string; card: KeyCardFile },
    hashes: ReadonlyMap<string, string>,
  ) {
    this.#carrier = carrier;
    this.#hashes = hashes;
    this.format = signed.format;
    this.statement = signed.statement;
    this.signature = signed.signature;
    this.card = signed.card;
  }

  /** @throws DeskError PACKAGE_NEWER, PACKAGE_FORGED, PACKAGE_REFUSED */
  static async of(carrier: Carrier): Promise<SignedParts> {
    const { name } = carrier;
    const statement = await readSmall(carrier, MANIFEST, MANIFEST_LIMIT);
    const manifest = parsed(name, MANIFEST, z.json(), statement);
    const { format, entries } = parsed(name, MANIFEST, frameSchema, statement);
    if (format > PACKAGE_FORMAT) {
      throw new DeskError('PACKAGE_NEWER', { name, format, supported: PACKAGE_FORMAT });
    }
    if (canonicalize(manifest) !== statement) throw refused(name, MANIFEST);
    const hashes = new Map(entries.map((entry) => [entry.name, entry.sha256]));
    const isListed = entries.every((entry) => carrier.sizeOf(entry.name) === entry.bytes);
    if (!isListed || hashes.size !== entries.length || hashes.size !== carrier.names.length) {
      throw refused(name, MANIFEST);
    }
    const signature = await readSmall(carrier, SIGNATURE, SIGNATURE_LIMIT);
    const card = parsed(name, CARD, keyCardFileSchema, await readListed(carrier, hashes, CARD));
    if (!isSignedStatement(card.card.publicKey, statement, signature)) {
      throw new DeskError('PACKAGE_FORGED', { name });
    }
    return new SignedParts(carrier, { format, statement, signature, card }, hashes);
  }

  /** Names of the parts in a folder of the package, such as "articles/". */
  in(folder: string): string[] {
    return [...this.#hashes.keys()].filter((part) => part.startsWith(folder));
  }

  /** The JSON of a part. @throws DeskError PACKAGE_FORGED, PACKAGE_REFUSED */
  async json(part: string): Promise<unknown> {
    return parsed(this.#carrier.name, part, z.json(), await readListed(this.#carrier, this.#hashes, part));
  }

  /** Writes a part to a file. @throws DeskError PACKAGE_FORGED, PACKAGE_REFUSED, DISK_FULL, TARGET_UNWRITABLE */
  async unpack(part: string, path: string): Promise<void> {
    const digest = createHash('sha256');
    await pipeline(
      await this.#carrier.stream(part),
      async function* measure(chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          digest.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(path),
    ).catch((thrown: unknown) => {
      throw diskFault(thrown, path);
    });
    if (digest.digest('hex') !== this.#hashes.get(part)) this.#forged();
  }

  #forged(): never {
    throw new DeskError('PACKAGE_FORGED', { name: this.#carrier.name });
  }
}

async function readSmall(carrier: Carrier, part: string, limit: number): Promise<string> {
  if ((carrier.sizeOf(part) ?? 0) > limit) throw refused(carrier.name, part);
  return decoded(carrier, part, await carrier.text(part));
}

async function readListed(
  carrier: Carrier,
  hashes: ReadonlyMap<string, string>,
  part: string,
): Promise<string> {
  const bytes = await carrier.text(part);
  if (createHash('sha256').update(bytes).digest('hex') !== hashes.get(part)) {
    throw new DeskError('PACKAGE_FORGED', { name: carrier.name });
  }
  return decoded(carrier, part, bytes);
}

function decoded(carrier: Carrier, part: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw refused(carrier.name, part, cause);
  }
}

/** A JSON text as the schema has it; whatever is wrong with it, a deep nest included, is a refusal. */
function parsed<Schema extends z.ZodType>(
  name: string,
  part: string,
  schema: Schema,
  text: string,
): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw refused(name, part, cause);
  }
}
