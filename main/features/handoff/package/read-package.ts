/**
 * Reads a package from wherever it came, and believes nothing of it: the file is whole, the sender signed exactly
 * this, every part is what the signed list says, every text is of the form, every picture is one.
 */
import { join } from 'node:path';
import type { z } from 'zod';
import { DeskError } from '#shared/errors.ts';
import {
  manifestSchema,
  type PackageContents,
  type PackagedPicture,
  packagedArticleSchema,
  packagedSourceSchema,
  packageIndexSchema,
} from '#shared/model/handoff.ts';
import { keyIdOf } from '../../keys/signatures.ts';
import { Carrier, MANIFEST } from './carrier.ts';
import { completeContents } from './complete.ts';
import { refused } from './fault.ts';
import { migrateParts, type RawParts } from './migrate.ts';
import type { ReadPackage, SeenPicture } from './opened-package.ts';
import { SignedParts } from './signed-parts.ts';

export const INDEX = 'contents.json';
export const ARTICLES = 'articles/';
export const SOURCES = 'sources/';
export const FILES = 'files/';

/** Pictures that are looked at together: decoding has threads of its own. */
const TOGETHER = 4;

export interface PackageToRead {
  path: string;
  /** As the person knows the file. */
  name: string;
  /** An empty folder that takes the files of the package, each under its SHA-256. */
  folder: string;
  /** Looks at a picture by its bytes; throws when it is none, or not whole. */
  inspect(path: string, name: string): Promise<SeenPicture>;
  /** Told how far the reading is, from 0 to 1. */
  progress(fraction: number): void;
}

/**
 * @throws DeskError FILE_EMPTY, FILE_TOO_LARGE, PACKAGE_UNKNOWN, PACKAGE_DAMAGED, PACKAGE_NEWER, PACKAGE_FORGED,
 *   PACKAGE_REFUSED. Files may be left in the folder then.
 */
export async function readPackage(given: PackageToRead): Promise<ReadPackage> {
  const carrier = await Carrier.open(given.path, given.name);
  try {
    const parts = await SignedParts.of(carrier);
    const { manifest, ...contents } = await readTexts(parts, given.name);
    const { name, title, personId } = parts.card.card;
    const { sender } = manifest;
    if (sender.personId !== personId || sender.name !== name || sender.title !== title) {
      throw new DeskError('PACKAGE_FORGED', { name: given.name });
    }
    const files = parts.in(FILES).map((part) => part.slice(FILES.length));
    const complete = completeContents(given.name, contents, new Set(files));
    await unpack(given, parts, files);
    const seen = await inspectPictures(given, complete, new Set(files));
    const { statement, signature, card } = parts;
    const keyId = keyIdOf(card.card.publicKey);
    return { manifest, statement, signature, keyId, card, contents: complete, files, seen };
  } finally {
    carrier.close();
  }
}

async function readTexts(parts: SignedParts, name: string) {
  const all = async (folder: string) => {
    const found: unknown[] = [];
    for (const part of parts.in(folder)) found.push(await parts.json(part));
    return found;
  };
  const raw: RawParts = migrateParts(parts.format, {
    manifest: JSON.parse(parts.statement),
    index: await parts.json(INDEX),
    articles: await all(ARTICLES),
    sources: await all(SOURCES),
  });
  return {
    manifest: parsed(name, MANIFEST, manifestSchema, raw.manifest),
    index: parsed(name, INDEX, packageIndexSchema, raw.index),
    articles: raw.articles.map((article) => parsed(name, ARTICLES, packagedArticleSchema, article)),
    sources: raw.sources.map((source) => parsed(name, SOURCES, packagedSourceSchema, source)),
  };
}

/** Whatever is wrong with a text, a nest too deep to walk included, is a refusal. */
function parsed<Schema extends z.ZodType>(
  name: string,
  part: string,
  schema: Schema,
  json: unknown,
): z.output<Schema> {
  try {
    return schema.parse(json);
  } catch (cause) {
    if (cause instanceof DeskError && cause.code === 'DOCUMENT_NEWER') throw cause;
    throw refused(name, part, cause);
  }
}

async function unpack(
  { folder, progress }: PackageToRead,
  parts: SignedParts,
  files: readonly string[],
): Promise<void> {
  for (const [done, hash] of files.entries()) {
    progress((0.5 * done) / files.length);
    await parts.unpack(FILES + hash, join(folder, hash));
  }
}

/** A picture in a package passes the same gate as one that a person drops on the window. */
async function inspectPictures(
  { name, folder, inspect, progress }: PackageToRead,
  { pictures }: PackageContents,
  files: ReadonlySet<string>,
): Promise<ReadPackage['seen']> {
  const all = new Map<string, SeenPicture>();
  const here = pictures.filter(({ hash }) => files.has(hash));
  const inspectOne = async ({ hash, name: pictureName, mediaType, width, height }: PackagedPicture) => {
    let seen: SeenPicture;
    try {
      seen = await inspect(join(folder, hash), pictureName);
    } catch (cause) {
      throw refused(name, pictureName, cause);
    }
    if (seen.mediaType !== mediaType || seen.width !== width || seen.height !== height) {
      throw refused(name, pictureName);
    }
    all.set(hash, seen);
  };
  for (let done = 0; done < here.length; done += TOGETHER) {
    progress(0.5 + (0.5 * done) / here.length);
    await Promise.all(here.slice(done, done + TOGETHER).map(inspectOne));
  }
  return all;
}
