/** What capitals tell about a line: shouted headings, sentences that go on, people's names. */

/** A sample is enough to judge by, and keeps every test constant in time. */
const SAMPLE = 400;

/** True when (nearly) every letter is a capital: "TIN TRONG TỈNH", "KẾ HOẠCH số 5" is not. At least two letters. */
export function isAllCapitals(text: string): boolean {
  const letters = text.slice(0, SAMPLE).match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  return letters.length >= 2 && capitals / letters.length >= 0.9;
}

/**
 * True when the text reads as the rest of a sentence: its first letter is a small one.
 * Opening quotes and brackets are passed over; coined names such as "iPhone" count as capitalised.
 */
export function startsLowerCase(text: string): boolean {
  const [, first = '', second = ''] = /^[\s"'“‘«([{]*(\p{L})(\p{L}?)/u.exec(text.slice(0, SAMPLE)) ?? [];
  return isSmall(first) && !isCapital(second);
}

function isSmall(letter: string): boolean {
  return letter !== '' && letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

function isCapital(letter: string): boolean {
  return letter !== '' && letter !== letter.toLowerCase();
}

const NAME_SYLLABLE = /^(?:\p{Lu}[\p{L}\p{M}'’]*\.?)+$/u;
const DEGREE = /^(?:PGS|GS|TSKH|TS|ThS|BS|KS|LS|CN|NGƯT|NSƯT)\.?,?\s*/u;

/**
 * True for one to four names of people, each of at most five syllables and every syllable capitalised,
 * joined by comma, semicolon, dash, "&" or "và": "Lan Hương", "T.MAI", "MINH ANH - Q. BẢO".
 * A single syllable counts only with an initial or in capitals. Titles in capitals pass as well: the
 * caller knows where the line stands.
 */
export function looksLikeNames(text: string): boolean {
  if (text.length > 120 || /\d/.test(text)) return false;
  const names = text.trim().split(/\s*[,;&–—]\s*|\s+-\s+|\s+và\s+/u);
  return names.length <= 4 && names.every(looksLikeName);
}

function looksLikeName(name: string): boolean {
  const bare = name.replace(DEGREE, '').replace(DEGREE, '');
  const syllables = bare.split(/\s+/u).filter(Boolean);
  if (syllables.length === 0 || syllables.length > 5) return false;
  if (!syllables.every((syllable) => NAME_SYLLABLE.test(syllable))) return false;
  return syllables.length > 1 || /\p{L}\.\p{L}/u.test(bare) || (isAllCapitals(bare) && bare.length <= 8);
}
