/** Text in runs, each in a font of its own, to clean Unicode: the font's name tells the encoding, else the text. */

import type { Warning } from '#shared/model/job.ts';
import { convertText } from '#shared/vietnamese/encodings/convert.ts';
import { detectStretches, type Stretch } from '#shared/vietnamese/encodings/detect.ts';
import type { Encoding } from '#shared/vietnamese/encodings/encoding.ts';
import { encodingOfFont, type FontEncoding } from '#shared/vietnamese/encodings/fonts.ts';
import { cleanText } from '../text/decode.ts';

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
  warnings: Warning[];
}

const NAMES: Record<Exclude<Encoding, 'unicode'>, string> = {
  vni: 'VNI-Windows',
  tcvn3: 'TCVN3 (ABC)',
  viscii: 'VISCII',
  viqr: 'VIQR',
};
const SHOWN_REPAIRS = 12;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Decodes all runs of a file, in reading order. */
export function decodeRuns(runs: readonly FontRun[]): DecodedRuns {
  const found = new FoundLetters();
  const fonts = trustedFonts(runs);
  const trusted = (run: FontRun) => (run.font === null ? null : (fonts.get(run.font) ?? null));
  // What a trusted font has settled says nothing about the rest.
  const open = runs.map((run) => (trusted(run) ? '' : run.text) + (run.endsParagraph ? '\n' : ''));
  const stretches = detectStretches(open.join(''));
  let offset = 0;
  let next = 0;
  const texts = runs.map((run, index) => {
    const from = offset;
    offset += open[index]?.length ?? 0;
    const font = trusted(run);
    if (font) return found.convert(run.text, font.encoding, font.capitals);
    while (next < stretches.length - 1 && (stretches[next]?.to ?? 0) <= from) next += 1;
    return piecesOf(run.text, from, stretches.slice(next))
      .map(({ text, encoding }) => found.convert(text, encoding, false))
      .join('');
  });
  return { texts, warnings: found.warnings() };
}

function piecesOf(
  text: string,
  from: number,
  stretches: readonly Stretch[],
): { text: string; encoding: Encoding }[] {
  const pieces: { text: string; encoding: Encoding }[] = [];
  for (const stretch of stretches) {
    if (stretch.from >= from + text.length) break;
    const piece = text.slice(Math.max(stretch.from - from, 0), stretch.to - from);
    if (piece !== '') pieces.push({ text: piece, encoding: stretch.encoding });
  }
  return pieces;
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

/** Counts what was converted and mended, for the warnings. */
class FoundLetters {
  readonly #encodings = new Map<string, number>();
  readonly #repairs = new Map<string, number>();

  convert(text: string, encoding: Encoding, capitals: boolean): string {
    if (text === '') return '';
    const converted = convertText(text, { from: encoding, capitals });
    if (encoding !== 'unicode' && converted.text !== text) {
      const name = NAMES[encoding];
      this.#encodings.set(name, (this.#encodings.get(name) ?? 0) + text.length);
    }
    for (const { kind, from, to, count } of converted.repairs) {
      // A no-break space is how programs hold words together; nobody needs to look at it.
      if (kind === 'no-break-space' || kind === 'soft-hyphen' || kind === 'zero-width') continue;
      const repair = `‘${from}’ → ‘${to}’`;
      this.#repairs.set(repair, (this.#repairs.get(repair) ?? 0) + count);
    }
    return cleanText(converted.text);
  }

  warnings(): Warning[] {
    const warnings: Warning[] = [];
    if (this.#encodings.size > 0) {
      const parts = [...this.#encodings].map(([name, letters]) => `${name} (${letters} ký tự)`);
      warnings.push({
        code: 'ENCODING_CONVERTED',
        message: `Chữ theo bảng mã cũ đã chuyển sang Unicode: ${parts.join(', ')}. Hãy đọc lại những đoạn này.`,
      });
    }
    if (this.#repairs.size > 0) {
      const most = [...this.#repairs].sort(([, left], [, right]) => right - left);
      const shown = most.slice(0, SHOWN_REPAIRS).map(([repair, count]) => `${repair}: ${count} chỗ`);
      const more = most.length > SHOWN_REPAIRS ? ` và ${most.length - SHOWN_REPAIRS} loại khác` : '';
      warnings.push({ code: 'LETTERS_REPAIRED', message: `Đã sửa chữ hỏng: ${shown.join('; ')}${more}.` });
    }
    return warnings;
  }
}
