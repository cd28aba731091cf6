/** Strings as a page can take them. */
import { printableText } from './printable-text.ts';

/** Longer than any word of Vietnamese: an address, a code, a slip. */
const UNBROKEN = /[^\s\u200b]{31,}/gu;
/** Where an address may be broken without harm. */
const BREAKS = /[/.?&=_-](?=.)/g;
const PIECE = /[^\u200b]{30}(?=[^\u200b])/gu;
const BREAK = '\u200b';

/** Well-formed text without controls, in which nothing is too long to be broken at the line's end. */
export function printText(text: string): string {
  return printableText(text).replace(UNBROKEN, (run) =>
    run.replace(BREAKS, `$&${BREAK}`).replace(PIECE, `$&${BREAK}`),
  );
}

/** The text as it was before `printText` made it breakable. */
export function withoutBreaks(text: string): string {
  return text.replaceAll(BREAK, '');
}

/**
 * The same plain value with every string that is printed made fit for a page.
 *
 * @param exact keys whose strings are read by programs, not by people
 */
export function printValue<T>(value: T, exact: ReadonlySet<string> = new Set()): T {
  return fitted(value, exact) as T;
}

/** A copy, part by part: through JSON it would take three times as long, before each page one looks at. */
function fitted(value: unknown, exact: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return printText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => fitted(entry, exact));
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      typeof entry === 'string' && exact.has(key) ? entry : fitted(entry, exact),
    ]),
  );
}
