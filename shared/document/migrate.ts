/**
 * The chain that brings a stored document of any earlier version to DOCUMENT_VERSION.
 *
 * A step takes version n to n + 1 and is never changed once released: libraries of that version exist.
 */
import type { z } from 'zod';
import { DeskError } from '../errors.ts';
import { DOCUMENT_VERSION } from './schema.ts';

type JsonObject = { [key: string]: z.infer<ReturnType<typeof z.json>> };
type Step = (document: JsonObject) => JsonObject;

/** `steps[n]` migrates version n + 1. */
const steps: readonly Step[] = [
  // 2: figures may be cropped and stand beside each other, and changes may be suggested.
  (document) => ({ ...document, version: 2, suggestions: {} }),
  // 3: lists may be lettered and numbered as outlines.
  (document) => ({ ...document, version: 3 }),
];

/**
 * @throws DeskError DOCUMENT_NEWER when a later build wrote it, DOCUMENT_INVALID when it has no version.
 */
export function migrateDocument(document: JsonObject): JsonObject {
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new DeskError('DOCUMENT_INVALID', { place: 'version' });
  }
  if (version > DOCUMENT_VERSION) {
    throw new DeskError('DOCUMENT_NEWER', { version, supported: DOCUMENT_VERSION });
  }
  return steps.slice(version - 1).reduce((current, step) => step(current), document);
}
