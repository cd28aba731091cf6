/** Text in runs, each in a font of its own, to clean Unicode: the font's name tells the encoding, else the text. */
import type { LetterChanges, RefusedLetters } from '#shared/model/letter-changes.ts';
import { convertText } from '#shared/vietnamese/encodings/convert.ts';
import { detectStretches, type Stretch } from '#shared/vietnamese/encodings/detect.ts';
import type { Encoding } from '#shared/vietnamese/encodings/encoding.ts';
import { encodingOfFont, type FontEncoding } from '#shared/vietnamese/encodings/fonts.ts';
import { cleanText } from '../text/decode.ts';
import { LetterChangeList, type RunPiece } from './letter-changes.ts';

export interface FontRun {
  text: string;
  /** As the file names it; null when it does not. */
  font: string | null;
  /** Last of its paragraph. */
  endsParagraph: boolean;
}

export interface DecodedRuns {
  /** One for each run. */
  texts: string[];
  /** What was converted and mended. */
  changes: LetterChanges[];
}

const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * Decodes all runs of a file, in reading order.
 *
 * @param refused stays as it is in the file
 */
export function decodeRuns(runs: readonly FontRun[], refused: RefusedLetters = []): DecodedRuns {
  const found = new LetterChangeList(refused);
  const fonts = trustedFonts(runs);
  const trusted = (run: FontRun) => (run.font === null ? null : (fonts.get(run.font) ?? null));
  // What a trusted font has settled says nothing about the rest.
  const open = runs.map((run) => (trusted(run) ? '' : run.text) + (run.endsParagraph ? '\n' : ''));
  const pieces = new StretchCursor(detectStretches(open.join('')));
  let offset = 0;
  let at = 0;
  let line = 1;
  const texts = runs.map((run, index) => {
    const font = trusted(run);
    const parts = font ? [{ text: run.text, encoding: font.encoding }] : pieces.piecesOf(run.text, offset);
    let start = at;
    const decoded = parts.map(({ text, encoding }) => {
      const piece = { text, encoding, at: start, line };
      start += text.length;
      return decodePiece(piece, font?.capitals ?? false, found);
    });
    offset += open[index]?.length ?? 0;
    at += run.text.length + 1;
    if (run.endsParagraph) {
      found.endParagraph();
      line += 1;
    }
    return decoded.join('');
  });
  return { texts, changes: found.changes() };
}

function decodePiece(piece: RunPiece, capitals: boolean, found: LetterChangeList): string {
  const { text, encoding } = piece;
  if (text === '') return '';
  const isConverted = found.isConverted(piece);
  // What a person left in its old encoding is no Unicode that could be mended.
  if (!isConverted && encoding !== 'unicode') {
    found.noteKept(piece);
    return cleanText(text);
  }
  const converted = convertText(text, {
    from: encoding,
    capitals,
    refuse: (kind, offset) => found.isRefused(kind, piece, offset),
  });
  if (isConverted) found.noteConverted(piece, converted.text);
  found.noteRepairs(piece, converted.text, converted.places);
  return cleanText(converted.text);
}

/** Cuts runs, asked for in order, where the stretches change. */
class StretchCursor {
  readonly #stretches: readonly Stretch[];
  #next = 0;

  constructor(stretches: readonly Stretch[]) {
    this.#stretches = stretches;
  }

  piecesOf(text: string, from: number): { text: string; encoding: Encoding }[] {
    while (this.#next < this.#stretches.length - 1 && (this.#stretches[this.#next]?.to ?? 0) <= from)
      this.#next += 1;
    const pieces: { text: string; encoding: Encoding }[] = [];
    for (let index = this.#next; index < this.#stretches.length; index += 1) {
      const stretch = this.#stretches[index];
      if (!stretch || stretch.from >= from + text.length) break;
      const piece = text.slice(Math.max(stretch.from - from, 0), stretch.to - from);
      if (piece !== '') pieces.push({ text: piece, encoding: stretch.encoding });
    }
    return pieces;
  }
}

/**
 * The fonts of old encodings in which the file really holds such text: documents declare .VnTime and hold
 * Unicode, so what is set in a font is looked at as a whole before its name is believed.
 */
function trustedFonts(runs: readonly FontRun[]): Map<string, FontEncoding> {
  const texts = new Map<string, string[]>();
  for (const { font, text } of runs) {
    if (font === null || encodingOfFont(font) === null) continue;
    const known = texts.get(font) ?? [];
    known.push(text);
    texts.set(font, known);
  }
  const trusted = new Map<string, FontEncoding>();
  for (const [font, parts] of texts) {
    const encoding = encodingOfFont(font);
    if (encoding && !isMostlyUnicode(parts.join('\n'))) trusted.set(font, encoding);
  }
  return trusted;
}

function isMostlyUnicode(text: string): boolean {
  if (!BEYOND_ASCII.test(text)) return false;
  let unicode = 0;
  let legacy = 0;
  for (const { encoding, from, to } of detectStretches(text)) {
    const letters = text.slice(from, to).match(/[^\0-\x7f]/g)?.length ?? 0;
    if (encoding === 'unicode') unicode += letters;
    else legacy += letters;
  }
  return unicode > legacy;
}
