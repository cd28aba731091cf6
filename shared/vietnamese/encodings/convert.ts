/** From text as read, in whatever encodings it holds, to clean Unicode. */
import { type Repair, type RepairKind, type RepairOptions, refusal, repairText } from '../repairs/repair.ts';
import { raiseCapitals } from './capitals.ts';
import { CODECS } from './codecs.ts';
import { detectStretches, type Stretch } from './detect.ts';
import type { Encoding, LegacyEncoding } from './encoding.ts';
import { NO_SYLLABLE, strangeness } from './strangeness.ts';
import { TCVN3_STAND_INS } from './tcvn3.ts';
import { isAddress, isUnicodeOnly, WORD } from './words.ts';

export interface ConvertOptions extends RepairOptions {
  /** 'auto' finds the encoding of every stretch; an encoding's name takes the whole text for it. */
  from?: 'auto' | Encoding | undefined;
  /** The text is set in a font of capitals, as .VnTimeH: every letter is one. Only with `from: 'tcvn3'`. */
  capitals?: boolean | undefined;
}

export interface Converted {
  /** Unicode; Vietnamese letters in NFC. */
  text: string;
  /** Offsets into the text that was given. */
  stretches: Stretch[];
  /** How often what became what, in the order of the first time. */
  repairs: { kind: RepairKind; from: string; to: string; count: number }[];
  /** The same one by one, with offsets into the result. */
  places: Repair[];
}

/**
 * Converts legacy Vietnamese text to Unicode and mends it.
 *
 * What is Unicode already stays, whatever `from` says; so do addresses of the web and of mail.
 * @param text NFC or not; bytes of old files read as windows-1252 or Latin-1, soft hyphens and controls included.
 */
export function convertText(text: string, options: ConvertOptions = {}): Converted {
  const { from = 'auto', refuse, capitals = false } = options;
  const whole = (encoding: Encoding) => (text === '' ? [] : [{ encoding, from: 0, to: text.length }]);
  const stretches = from === 'auto' ? detectStretches(text) : whole(from);
  const isRefused = refusal(refuse);
  let decodedLength = 0;
  const decoded = stretches.map((stretch) => {
    const part = text.slice(stretch.from, stretch.to);
    const start = decodedLength;
    const keepStandIn = (at: number) => isRefused('stand-in', start + at);
    const result: DecodedStretch =
      stretch.encoding === 'unicode'
        ? { text: part, standIns: [] }
        : decodeStretch(part, stretch.encoding, { surely: from !== 'auto', capitals, keepStandIn });
    decodedLength += result.text.length;
    return result;
  });
  const repaired = repairText(decoded.map((part) => part.text).join(''), { refuse });
  const places = mergePlaces(standInsOf(decoded), repaired.repairs);
  return { text: repaired.text, stretches, repairs: countRepairs(places), places };
}

interface DecodedStretch {
  text: string;
  /** With offsets into the decoded stretch. */
  standIns: Repair[];
}

interface DecodeOptions {
  /** The encoding was given, not found. */
  surely: boolean;
  capitals: boolean;
  /** By its offset in the decoded stretch. */
  keepStandIn(at: number): boolean;
}

function decodeStretch(part: string, encoding: LegacyEncoding, options: DecodeOptions): DecodedStretch {
  const codec = CODECS[encoding];
  /** Texts repeat their words: each is decoded once. */
  const known = new Map<string, string>();
  const words = part.replace(WORD, (word) => {
    const text = known.get(word) ?? decodeWord(word, encoding, options.surely);
    known.set(word, text);
    return text;
  });
  const text = options.capitals ? words.toUpperCase() : raiseCapitals(words, codec.withoutCapital);
  return encoding === 'tcvn3' ? settleStandIns(part, text, options.keepStandIn) : { text, standIns: [] };
}

function decodeWord(word: string, encoding: LegacyEncoding, surely: boolean): string {
  if (isUnicodeOnly(word)) return word;
  if (isAddress(word)) return encoding === 'viqr' ? withoutEscapes(word) : word;
  const { text } = CODECS[encoding].decode(word);
  return encoding === 'viqr' && !surely && !isSoundViqr(word, text) ? withoutEscapes(word) : text;
}

/** VIQR writes with the points and brackets of all text: what becomes no Vietnamese was none ("ADD", "a.b"). */
function isSoundViqr(word: string, decoded: string): boolean {
  if (/[aeo]\^|[ou]\+/i.test(word)) return true;
  return strangeness(decoded) < NO_SYLLABLE && !/[AEIOUY]Đ/.test(decoded);
}

function withoutEscapes(word: string): string {
  return word.replace(/\\([\\^(+'`?~.])/g, '$1');
}

/** TCVN3 decodes one character to one, so a stand-in and its letter have the same offset. */
function settleStandIns(part: string, decoded: string, keep: (at: number) => boolean): DecodedStretch {
  const standIns: Repair[] = [];
  const text = decoded.replace(/\P{ASCII}/gu, (to: string, at: number) => {
    const from = part.charAt(at);
    if (to === from || !TCVN3_STAND_INS.has(from)) return to;
    if (keep(at)) return from;
    standIns.push({ kind: 'stand-in', from, to, at });
    return to;
  });
  return { text, standIns };
}

/** The stand-ins of all stretches, with offsets into the decoded text. */
function standInsOf(decoded: readonly DecodedStretch[]): Repair[] {
  const all: Repair[] = [];
  let offset = 0;
  for (const { text, standIns } of decoded) {
    for (const standIn of standIns) all.push({ ...standIn, at: standIn.at + offset });
    offset += text.length;
  }
  return all;
}

/** Joins both lists by place; stand-ins move by what later repairs before them have added or taken. */
function mergePlaces(standIns: readonly Repair[], repairs: readonly Repair[]): Repair[] {
  const merged: Repair[] = [];
  let shift = 0;
  let next = 0;
  for (const repair of repairs) {
    for (; next < standIns.length; next += 1) {
      const standIn = standIns[next];
      if (standIn === undefined || standIn.at + shift > repair.at) break;
      merged.push({ ...standIn, at: standIn.at + shift });
    }
    merged.push(repair);
    shift += repair.to.length - repair.from.length;
  }
  return [...merged, ...standIns.slice(next).map((standIn) => ({ ...standIn, at: standIn.at + shift }))];
}

function countRepairs(places: readonly Repair[]): Converted['repairs'] {
  const counted = new Map<string, Converted['repairs'][number]>();
  for (const { kind, from, to } of places) {
    const key = `${kind} ${from} ${to}`;
    const known = counted.get(key);
    if (known) known.count += 1;
    else counted.set(key, { kind, from, to, count: 1 });
  }
  return [...counted.values()];
}
