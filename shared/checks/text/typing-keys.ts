/** What a word typed with VNI or Telex keys would have become, had the input method been on. */
import { isSyllable } from '../../vietnamese/syllables.ts';

const VNI_TONES: Readonly<Record<string, string>> = {
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323',
};
const TELEX_TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const VOWEL = /[aeiouyăâêôơư]/iu;

/** The syllable behind "tho6ng", "d9ảng", "ngu7o7i2"; null when the keys make none. */
export function decodeVni(word: string): string | null {
  const letters: string[] = [];
  let tone = '';
  for (const key of word.normalize('NFC')) {
    const mark = VNI_TONES[key];
    if (mark !== undefined) {
      if (tone !== '') return null;
      tone = mark;
    } else if (/[6-9]/.test(key)) {
      if (!applyShape(letters, key)) return null;
    } else if (/\d/.test(key)) return null;
    else letters.push(key);
  }
  return withTone(letters, tone);
}

function applyShape(letters: string[], key: string): boolean {
  const targets: Record<string, [from: string, to: string]> = {
    '6': ['aeoAEO', 'âêôÂÊÔ'],
    '7': ['uoUO', 'ươƯƠ'],
    '8': ['aA', 'ăĂ'],
    '9': ['dD', 'đĐ'],
  };
  const [from, to] = targets[key] ?? ['', ''];
  const at = letters.findLastIndex((letter) => from.includes(letter));
  if (at < 0) return false;
  letters[at] = to.charAt(from.indexOf(letters[at] ?? ''));
  // "uo7" makes ươ of both letters.
  if (key === '7' && /[ơƠ]/.test(letters[at] ?? '') && /[uU]/.test(letters[at - 1] ?? '')) {
    letters[at - 1] = letters[at - 1] === 'U' ? 'Ư' : 'ư';
  }
  return true;
}

/** The syllable behind "tieesng", "dduwowcj", and how many keys were left in; null when there is none. */
export function decodeTelex(word: string): { text: string; keys: number } | null {
  if (!/^[a-z]+$/iu.test(word)) return null;
  let keys = 0;
  const count = (replacement: string) => () => {
    keys += 1;
    return replacement;
  };
  let text = word.toLowerCase();
  text = text.replace(/^dd/u, count('đ'));
  text = text.replace(/uow/gu, count('ươ')).replace(/uwow?/gu, count('ươ'));
  text = text.replace(/aa/gu, count('â')).replace(/ee/gu, count('ê')).replace(/oo/gu, count('ô'));
  text = text.replace(/aw/gu, count('ă')).replace(/ow/gu, count('ơ')).replace(/uw/gu, count('ư'));
  const vowel = text.search(VOWEL);
  if (vowel < 0) return null;
  const head = text.slice(0, vowel + 1);
  let tail = text.slice(vowel + 1);
  let tone = '';
  const mark = /[sfrxj]/u.exec(tail);
  if (mark) {
    tone = TELEX_TONES[mark[0]] ?? '';
    tail = tail.slice(0, mark.index) + tail.slice(mark.index + 1);
    keys += 1;
  }
  const decoded = withTone([...(head + tail)], tone);
  return decoded === null || keys === 0 ? null : { text: decoded, keys };
}

/** Puts the tone on the vowel that makes a syllable of the letters. */
function withTone(letters: readonly string[], tone: string): string | null {
  const plain = letters.join('');
  if (tone === '') return isSyllable(plain) ? plain : null;
  for (const [index, letter] of letters.entries()) {
    if (!VOWEL.test(letter)) continue;
    const toned = [...letters.slice(0, index), `${letter}${tone}`, ...letters.slice(index + 1)]
      .join('')
      .normalize('NFC');
    if (isSyllable(toned)) return toned;
  }
  return null;
}
