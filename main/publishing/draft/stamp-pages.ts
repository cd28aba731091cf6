/** Stamps every page of a typeset issue, whatever its template. */
import { ENTRY } from '../typst/engine.ts';
import { DRAFT_WORDS } from './draft-words.ts';

const STAMPED = '/stamped.typ';

/** Passed over by screen readers, as wide as the page, and light enough to read the text below. */
const WRAPPER = `#set page(foreground: pdf.artifact(context rotate(-52deg, text(
  font: "Be Vietnam Pro",
  size: page.width * 0.11,
  weight: 700,
  lang: "vi",
  tracking: 0.08em,
  fill: rgb("#a8201a2e"),
)[${DRAFT_WORDS}])))
#include "${STAMPED}"
`;

/** Puts a page style with the stamp around the template's own entry. */
export function stampPages(files: Map<string, Uint8Array>): void {
  const entry = files.get(ENTRY);
  if (!entry) return;
  files.set(STAMPED, entry);
  files.set(ENTRY, new TextEncoder().encode(WRAPPER));
}
