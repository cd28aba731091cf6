/** Mending of letters that programs and PDFs have spoilt, each mending listed with its place. */
import { LETTERS } from '../encodings/letters.ts';
import { isSyllable } from '../syllables.ts';

export const REPAIR_KINDS = [
  /** ƣ (U+01A3, which fonts of the nineties drew as ư) → ư. */
  'u-horn',
  /** Ð (the Icelandic eth) and Ɖ (the African d) → Đ. */
  'd-stroke',
  /** Letter and marks apart (NFD) → one letter (NFC). */
  'composed',
  /** A tone mark on a space, a consonant, or a vowel that has one → put where it belongs, or dropped. */
  'stray-mark',
  'no-break-space',
  'zero-width',
  'soft-hyphen',
  /** ﬁ, ﬂ and their like, as PDFs yield them → the letters. */
  'ligature',
  /** What a PDF set in .VnTime yields for a letter: "−" → ư, "∙" → ã (only in a stretch of TCVN3). */
  'stand-in',
] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

export interface Repair {
  kind: RepairKind;
  from: string;
  to: string;
  /** Where `to` stands in the mended text, in code units. */
  at: number;
}

export interface Repaired {
  text: string;
  /** In the order of their places. */
  repairs: Repair[];
}

export interface RepairOptions {
  /** What is to stay as it is: kinds, or single places by their offset in the text that is mended. */
  refuse?: readonly RepairKind[] | ((kind: RepairKind, offset: number) => boolean) | undefined;
}

/** One question for both ways of refusing. */
export function refusal(refuse: RepairOptions['refuse'] = []): (kind: RepairKind, offset: number) => boolean {
  if (typeof refuse === 'function') return refuse;
  return (kind) => refuse.includes(kind);
}

const MARKS = '[\\u0300-\\u036f]';
const SPOILT = new RegExp(
  [
    // Not a ligature: that is parted first, and a mark after it is a stray one.
    `(?![\\ufb00-\\ufb06])\\p{L} ?${MARKS}+`,
    `${MARKS}+`,
    '[ƢƣÐðƉɖ\\u00a0\\u202f\\u00ad\\u200b\\u200c\\u200e\\u200f\\u2060\\ufeff\\ufb00-\\ufb06]',
    // The joiner stays where it makes one picture of two.
    '(?<![\\p{Extended_Pictographic}\\ufe0f])\\u200d',
  ].join('|'),
  'gu',
);
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
const VIETNAMESE = new Set(LETTERS);

type Mending = Pick<Repair, 'kind' | 'to'>;

const SINGLE: Readonly<Record<string, Mending>> = {
  ƣ: { kind: 'u-horn', to: 'ư' },
  Ƣ: { kind: 'u-horn', to: 'Ư' },
  Ð: { kind: 'd-stroke', to: 'Đ' },
  Ɖ: { kind: 'd-stroke', to: 'Đ' },
  ð: { kind: 'd-stroke', to: 'đ' },
  ɖ: { kind: 'd-stroke', to: 'đ' },
  '\u00a0': { kind: 'no-break-space', to: ' ' },
  '\u202f': { kind: 'no-break-space', to: ' ' },
  '\u00ad': { kind: 'soft-hyphen', to: '' },
};

/**
 * Mends what is spoilt in Unicode text. Text in an old encoding must be converted first: there a soft hyphen is
 * a letter, and Ð is é.
 */
export function repairText(text: string, { refuse }: RepairOptions = {}): Repaired {
  const isRefused = refusal(refuse);
  const repairs: Repair[] = [];
  let shift = 0;
  const mended = text.replace(SPOILT, (from: string, index: number) => {
    const mending = mend(from, text, index);
    if (mending === null || isRefused(mending.kind, index)) return from;
    repairs.push({ ...mending, from, at: index + shift });
    shift += mending.to.length - from.length;
    return mending.to;
  });
  return { text: mended, repairs };
}

function mend(from: string, text: string, index: number): Mending | null {
  if (/^\p{L}./u.test(from)) return compose(from);
  const single = SINGLE[from];
  if (single !== undefined) return from === 'ð' || from === 'ɖ' ? inSyllable(single, text, index) : single;
  if (/^[\ufb00-\ufb06]$/.test(from)) return { kind: 'ligature', to: from.normalize('NFKC') };
  return { kind: /^\p{M}/u.test(from) ? 'stray-mark' : 'zero-width', to: '' };
}

/** A letter, perhaps a space, and marks. */
function compose(from: string): Mending | null {
  const spoilt = SINGLE[from.charAt(0)];
  const letter = spoilt?.to ?? from.charAt(0);
  const marks = from.slice(1).trimStart();
  const to = (letter + marks).normalize('NFC');
  if (from.charAt(1) === ' ') {
    return { kind: 'stray-mark', to: VIETNAMESE.has(to) ? to : `${from.charAt(0)} ` };
  }
  // Letters of other peoples of Vietnam carry a breve beside another mark (Ê Đê ê̆): only tones are stray.
  const kept = to.length > 1 ? (to.charAt(0) + to.slice(1).replace(TONE_MARKS, '')).normalize('NFC') : to;
  if (kept === from) return null;
  return { kind: kept !== to ? 'stray-mark' : (spoilt?.kind ?? 'composed'), to: kept };
}

/** Small eths are Icelandic as well: đ is meant where it makes a Vietnamese syllable. */
function inSyllable(mending: Mending, text: string, index: number): Mending | null {
  const reach = 10;
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(index - reach, 0), index))?.[0] ?? '';
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(index + 1, index + 1 + reach))?.[0] ?? '';
  return isSyllable((before + mending.to + after).replaceAll('ƣ', 'ư')) ? mending : null;
}
