/** Finding words as Word's Find does, with the freedoms that Vietnamese text wants. */

export interface FindOptions {
  /** "Đề án" does not find "đề án". */
  matchCase: boolean;
  /** "hanh chinh" does not find "hành chính". Both ways to place a tone ("hòa", "hoà") count as one. */
  matchMarks: boolean;
  /** "an" does not find the end of "toàn". */
  wholeWord: boolean;
}

/** UTF-16 offsets. */
export interface TextMatch {
  from: number;
  to: number;
}

/** Text made comparable; `starts[i]` is where the letter of unit `i` begins in the text, and one end more. */
interface Comparable {
  text: string;
  starts: number[];
}

const LETTER = /\p{L}\p{M}*|\p{N}/u;
/** Any one letter with its marks, or any other character. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

const LOOSE: Record<string, string> = { '“': '"', '”': '"', '„': '"', '‘': "'", '’': "'" };

function comparable(text: string, { matchCase, matchMarks }: FindOptions): Comparable {
  let made = '';
  const starts: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    let key = matchMarks ? cluster.normalize('NFC') : withoutMarks(cluster);
    if (!matchCase) key = key.toLowerCase();
    key = /\s/u.test(key) ? ' ' : (LOOSE[key] ?? key);
    made += key;
    for (let unit = 0; unit < key.length; unit += 1) starts.push(index);
  }
  starts.push(text.length);
  return { text: made, starts };
}

function withoutMarks(cluster: string): string {
  return cluster
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace('đ', 'd')
    .replace('Đ', 'D');
}

/** The tone on the second vowel of an open syllable: "hoà", "khoẻ", "thuỷ"; "quý" has one place only. */
const NEW_PLACEMENT = /o[àáảãạèéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/giu;
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** "hoà" to "hòa", length kept. */
function oldPlacement(text: string): string {
  return text.replace(NEW_PLACEMENT, (pair) => {
    const [first = '', second = ''] = pair;
    const [vowel = '', tone = ''] = second.normalize('NFD');
    return TONES.includes(tone) ? (first + tone).normalize('NFC') + vowel : pair;
  });
}

/**
 * Where `query` stands in `text`, from left to right, without overlaps. White space of any kind is a space, and
 * curly quotes are straight ones; the query is taken as it is, so that two spaces can be looked for.
 */
export function findMatches(text: string, query: string, options: FindOptions): TextMatch[] {
  const needle = comparable(query, options).text;
  if (needle === '') return [];
  const hay = comparable(text, options);
  const at = new Set(occurrences(hay.text, needle));
  if (options.matchMarks) {
    for (const place of occurrences(oldPlacement(hay.text), oldPlacement(needle))) at.add(place);
  }
  const matches: TextMatch[] = [];
  for (const unit of [...at].sort((left, right) => left - right)) {
    const from = hay.starts[unit] ?? 0;
    const to = hay.starts[unit + needle.length] ?? text.length;
    if (from < (matches.at(-1)?.to ?? 0)) continue;
    if (options.wholeWord && !standsAlone(text, from, to)) continue;
    matches.push({ from, to });
  }
  return matches;
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

function standsAlone(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 2), from).match(/(?:\P{M}\p{M}*)$/u)?.[0] ?? '';
  const after = text.slice(to, to + 2);
  return !LETTER.test(before) && !new RegExp(`^(?:${LETTER.source})`, 'u').test(after);
}

/**
 * What to put in a match's place. As in Word, where case does not matter the replacement takes the match's:
 * "Sở" for "UBND" stays, but with "văn phòng" for "đề án", "Đề án" becomes "Văn phòng", "ĐỀ ÁN" "VĂN PHÒNG".
 */
export function replacementFor(match: string, replacement: string, { matchCase }: FindOptions): string {
  if (matchCase || replacement !== replacement.toLowerCase()) return replacement;
  const letters = match.replace(/\P{L}+/gu, '');
  if (letters === letters.toLowerCase()) return replacement;
  if ([...letters].length > 1 && letters === letters.toUpperCase()) return replacement.toUpperCase();
  const [first = ''] = letters;
  if (first !== first.toUpperCase()) return replacement;
  const [start = '', ...rest] = replacement;
  return start.toUpperCase() + rest.join('');
}
