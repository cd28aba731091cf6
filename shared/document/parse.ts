/**
 * Reading and writing stored documents.
 *
 * What comes from outside this build (a row written by another version, a package, the renderer) passes
 * through `parseDocument`. Kinds of block or inline that this version does not know become `opaque` and
 * are written back exactly as they came: an older desk never destroys the work of a newer one. Only keys
 * named `__proto__` are left out, as Zod does everywhere: they are an attack, not work.
 */
import { z } from 'zod';
import { DeskError } from '../errors.ts';
import { migrateDocument } from './migrate.ts';
import { type ArticleDocument, blockSchema, documentSchema, inlineSchema } from './schema.ts';

type Json = z.infer<ReturnType<typeof z.json>>;
type JsonObject = { [key: string]: Json };

const knownBlocks = kindsOf(blockSchema.options);
const knownInlines = kindsOf(inlineSchema.options);

function kindsOf(options: readonly { shape: { type: z.ZodLiteral<string> } }[]): ReadonlySet<string> {
  return new Set(options.map((option) => option.shape.type.value));
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Wraps what has an unknown `type` as opaque; walks into every array of objects below it. */
function sealUnknown(value: Json, known: ReadonlySet<string>): Json {
  if (!isObject(value) || typeof value.type !== 'string') return value;
  if (!known.has(value.type)) return { type: 'opaque', original: value };
  if (value.type === 'opaque') return value;
  return sealChildren(value);
}

function sealChildren(value: JsonObject): JsonObject {
  const sealed: JsonObject = {};
  for (const [key, child] of Object.entries(value)) {
    if (key === 'content' && Array.isArray(child)) {
      sealed[key] = child.map((inline) => sealUnknown(inline, knownInlines));
    } else if (key === 'paragraphs' && Array.isArray(child)) {
      sealed[key] = child.map((line) =>
        Array.isArray(line) ? line.map((inline) => sealUnknown(inline, knownInlines)) : line,
      );
    } else if (Array.isArray(child)) {
      sealed[key] = child.map((entry) => (isObject(entry) ? sealChildren(entry) : entry));
    } else {
      sealed[key] = isObject(child) ? sealChildren(child) : child;
    }
  }
  return sealed;
}

function unseal(value: Json): Json {
  if (Array.isArray(value)) return value.map(unseal);
  if (!isObject(value)) return value;
  if (value.type === 'opaque' && 'original' in value) return value.original ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, unseal(child)]));
}

/**
 * Turns stored or foreign JSON into a document of the current version.
 *
 * @throws DeskError DOCUMENT_NEWER when the version is above this build's, DOCUMENT_INVALID when the
 *   shape is wrong; `details.place` is the path of the first fault.
 */
export function parseDocument(input: unknown): ArticleDocument {
  const json = z.json().safeParse(input);
  if (!json.success || !isObject(json.data)) throw new DeskError('DOCUMENT_INVALID', { place: '' });
  const current = migrateDocument(json.data);
  const blocks = current.blocks;
  const footnotes = current.footnotes;
  const parsed = documentSchema.safeParse({
    ...current,
    blocks: Array.isArray(blocks) ? blocks.map((block) => sealUnknown(block, knownBlocks)) : blocks,
    footnotes: isObject(footnotes) ? sealChildren(footnotes) : footnotes,
  });
  if (!parsed.success) {
    throw new DeskError('DOCUMENT_INVALID', { place: parsed.error.issues[0]?.path.join('.') ?? '' });
  }
  return parsed.data;
}

/** The JSON to store: opaque parts are put back as they came. Inverse of `parseDocument`. */
export function serialiseDocument(document: ArticleDocument): Json {
  return unseal(document as Json);
}
