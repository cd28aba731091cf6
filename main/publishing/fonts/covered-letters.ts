/** Which letters a TrueType or OpenType font can draw: its `cmap`, read without anything else of the font. */

/** Unicode tables by platform and encoding, as in the OpenType specification. */
const UNICODE_TABLES = new Set(['0.3', '0.4', '0.6', '3.1', '3.10']);

/** Adds every code point that the font has a glyph for. A file that is no font adds nothing. */
export function addCoveredLetters(font: Uint8Array, letters: Set<number>): void {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const start = cmapStart(view);
  if (start === null) return;
  const tables = view.getUint16(start + 2);
  for (let index = 0; index < tables; index += 1) {
    const record = start + 4 + index * 8;
    const kind = `${view.getUint16(record)}.${view.getUint16(record + 2)}`;
    if (!UNICODE_TABLES.has(kind)) continue;
    const table = start + view.getUint32(record + 4);
    const format = view.getUint16(table);
    if (format === 4) addSegments(view, table, letters);
    else if (format === 12) addGroups(view, table, letters);
  }
}

function cmapStart(view: DataView): number | null {
  if (view.byteLength < 12) return null;
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    if (record + 16 > view.byteLength) return null;
    if (view.getUint32(record) === 0x636d6170) return view.getUint32(record + 8);
  }
  return null;
}

/** Format 4: segments of the Basic Multilingual Plane, each with a shift or a list of glyphs. */
function addSegments(view: DataView, table: number, letters: Set<number>): void {
  const doubled = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + doubled + 2;
  const shifts = starts + doubled;
  const offsets = shifts + doubled;
  for (let at = 0; at < doubled; at += 2) {
    const last = view.getUint16(ends + at);
    const first = view.getUint16(starts + at);
    const shift = view.getUint16(shifts + at);
    const offset = view.getUint16(offsets + at);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = offset === 0 ? code : view.getUint16(offsets + at + offset + (code - first) * 2);
      const glyph = listed === 0 && offset !== 0 ? 0 : (listed + shift) & 0xffff;
      if (glyph !== 0) letters.add(code);
    }
  }
}

/** Format 12: groups of consecutive code points and glyphs. */
function addGroups(view: DataView, table: number, letters: Set<number>): void {
  const groups = view.getUint32(table + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = table + 16 + index * 12;
    const last = view.getUint32(group + 4);
    for (let code = view.getUint32(group); code <= last; code += 1) letters.add(code);
  }
}

/** Letters are drawn; spaces, line ends, joiners, selectors of a variant and other signs without a shape are not. */
const SHAPELESS = /[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/** The letters of a text that are not covered, each once, in their order. */
export function uncoveredLetters(text: string, covered: ReadonlySet<number>): string[] {
  const missing = new Set<string>();
  for (const letter of text.normalize('NFC')) {
    if (!covered.has(letter.codePointAt(0) ?? 0) && !SHAPELESS.test(letter)) missing.add(letter);
  }
  return [...missing];
}
