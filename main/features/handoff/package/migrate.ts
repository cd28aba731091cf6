/**
 * The chain that brings the texts of a package of any earlier format to PACKAGE_FORMAT.
 *
 * A step takes format n to n + 1 and is never changed once released: packages of that format lie on people's sticks.
 * Documents have a chain of their own (shared/document/migrate.ts). The first format is the only one so far.
 */
import { PACKAGE_FORMAT } from '#shared/model/handoff.ts';

/** The parts of a package that are JSON, as they were read. */
export interface RawParts {
  manifest: unknown;
  index: unknown;
  articles: unknown[];
  sources: unknown[];
}

export type Step = (parts: RawParts) => RawParts;

/** `STEPS[n]` takes format n + 1 to the one after it. */
const STEPS: readonly Step[] = [];

/** @param format between 1 and PACKAGE_FORMAT. */
export function migrateParts(
  format: number,
  parts: RawParts,
  steps: readonly Step[] = STEPS,
  newest = PACKAGE_FORMAT,
): RawParts {
  return steps.slice(format - 1, newest - 1).reduce((current, step) => step(current), parts);
}
