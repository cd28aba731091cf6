/**
 * Pasted text as it is to be written: old encodings found, spoilt letters mended. Nothing is decided here:
 * text in an old encoding comes both ways, and a person chooses.
 */
import { convertText } from '#shared/vietnamese/encodings/convert.ts';
import { detectStretches, type Stretch } from '#shared/vietnamese/encodings/detect.ts';
import type { LegacyEncoding } from '#shared/vietnamese/encodings/encoding.ts';
import type { FontEncoding } from '#shared/vietnamese/encodings/fonts.ts';
import { strangeness } from '#shared/vietnamese/encodings/strangeness.ts';
import { isUnicodeOnly } from '#shared/vietnamese/encodings/words.ts';
import { type RepairKind, repairText } from '#shared/vietnamese/repairs/repair.ts';

/** A piece of text with one look. */
export interface TextRun {
  text: string;
  /** What the name of its font says; null when it says nothing. */
  font: FontEncoding | null;
}

/** A stretch of one block that is in an old encoding. */
export interface LegacyStretch {
  encoding: LegacyEncoding;
  before: string;
  /** Unicode. */
  after: string;
}

export interface TextReading {
  /** For each run in order: its text with everything in Unicode. */
  converted: string[];
  /** The same with old encodings as they came; without any, the same as `converted`. */
  kept: string[];
  /** Empty when all is Unicode. */
  legacy: LegacyStretch[];
  /** How many letters were mended that a reader could see were wrong. */
  mended: number;
}

/** Without a font that says so, fewer words than these are a foreign name rather than an old encoding. */
const FEWEST_WORDS = 2;
const VISIBLE = new Set<RepairKind>(['u-horn', 'd-stroke', 'stray-mark', 'ligature']);
const WORDS = /\S+/g;

/** Reads blocks of runs. The whole is judged together: what one block leaves open, its neighbours decide. */
export function readRuns(blocks: readonly (readonly TextRun[])[]): TextReading {
  const text = blocks.map((runs) => runs.map((run) => run.text).join('')).join('\n');
  const stretches = detectStretches(text);
  const lying = lyingFonts(blocks.flat());
  const reading: TextReading = { converted: [], kept: [], legacy: [], mended: 0 };
  let isSaidByFont = false;
  let at = 0;
  for (const runs of blocks) {
    const legacy: LegacyStretch[] = [];
    for (const run of runs) {
      const font = run.font !== null && !lying.has(run.font.encoding) ? run.font : null;
      isSaidByFont ||= font !== null;
      const pieces = piecesOf(run.text, at, stretches).map(([piece, found]) => readPiece(piece, found, font));
      reading.converted.push(pieces.map(({ converted }) => converted).join(''));
      reading.kept.push(pieces.map(({ kept }) => kept).join(''));
      for (const piece of pieces) {
        addStretch(legacy, piece);
        reading.mended += piece.mended;
      }
      at += run.text.length;
    }
    reading.legacy.push(...legacy.filter(({ before, after }) => before !== after));
    at += 1;
  }
  const isFew = reading.legacy.flatMap(changedWords).length < FEWEST_WORDS;
  if (reading.legacy.length > 0 && isFew && !isSaidByFont) return asUnicode(blocks);
  return reading;
}

interface Piece {
  encoding: LegacyEncoding | null;
  converted: string;
  kept: string;
  mended: number;
}

function readPiece(piece: string, found: LegacyEncoding | null, font: FontEncoding | null): Piece {
  const encoding = found ?? encodingByFont(piece, font);
  if (encoding === null) {
    const { text, repairs } = repairText(piece);
    const mended = repairs.filter(({ kind }) => VISIBLE.has(kind)).length;
    return { encoding, converted: text, kept: text, mended };
  }
  const capitals = encoding === 'tcvn3' && font?.capitals === true;
  const { text } = convertText(piece, { from: encoding, capitals });
  return { encoding, converted: text, kept: piece, mended: 0 };
}

/** Neighbouring pieces of one encoding are one stretch; white space parts none. */
function addStretch(stretches: LegacyStretch[], { encoding, kept, converted }: Piece): void {
  const last = stretches.at(-1);
  const isSame =
    last !== undefined && (encoding === last.encoding || (encoding === null && kept.trim() === ''));
  if (isSame) {
    last.before += kept;
    last.after += converted;
  } else if (encoding !== null) stretches.push({ encoding, before: kept, after: converted });
}

function asUnicode(blocks: readonly (readonly TextRun[])[]): TextReading {
  const texts = blocks.flat().map(({ text }) => repairText(text).text);
  return { converted: texts, kept: texts, legacy: [], mended: 0 };
}

/** Fonts of an old encoding that hold letters which that encoding has not: the text has been converted before. */
function lyingFonts(runs: readonly TextRun[]): ReadonlySet<LegacyEncoding> {
  const lying = new Set<LegacyEncoding>();
  for (const { text, font } of runs) {
    if (font !== null && text.split(/\s+/).some(isUnicodeOnly)) lying.add(font.encoding);
  }
  return lying;
}

/** A run cut where the stretches change; null for Unicode. */
function piecesOf(
  text: string,
  at: number,
  stretches: readonly Stretch[],
): (readonly [string, LegacyEncoding | null])[] {
  return stretches
    .filter(({ from, to }) => to > at && from < at + text.length)
    .map(({ encoding, from, to }) => [
      text.slice(Math.max(from - at, 0), to - at),
      encoding === 'unicode' ? null : encoding,
    ]);
}

/** What reads as Unicode is believed its font where that makes it no stranger. */
function encodingByFont(piece: string, font: FontEncoding | null): LegacyEncoding | null {
  if (font === null) return null;
  if (font.capitals) return font.encoding;
  const decoded = convertText(piece, { from: font.encoding }).text;
  return decoded !== piece && totalStrangeness(decoded) <= totalStrangeness(piece) ? font.encoding : null;
}

function totalStrangeness(text: string): number {
  return (text.match(WORDS) ?? []).reduce((total, word) => total + strangeness(word), 0);
}

/** The words of a stretch that become others, in order. */
export function changedWords({ before, after }: LegacyStretch): string[] {
  const old = before.match(WORDS) ?? [];
  return (after.match(WORDS) ?? []).filter((word, place) => word !== old[place]);
}
