/**
 * VIQR: Vietnamese in ASCII, the marks written after the letter ("Vie^.t Nam, dda^'t nu+o+'c").
 *
 * Source: RFC 1456. A mark counts where it makes a letter with what stands before it; a backslash before it
 * takes that away ("ba\." ends a sentence).
 */
import { type Codec, type Decoded, isForeignLetter } from './encoding.ts';
import { LETTER_ROWS } from './letters.ts';
import { strangeness } from './strangeness.ts';
import { WORD } from './words.ts';

/** After the vowel: breve, circumflex, horn. */
const SHAPES: Readonly<Record<string, string>> = { ă: 'a(', â: 'a^', ê: 'e^', ô: 'o^', ơ: 'o+', ư: 'u+' };
/** In the order of the rows: sắc, huyền, hỏi, ngã, nặng. */
const TONES = ['', "'", '`', '?', '~', '.'];
const LONGEST_CODE = 3;

const codeOf = new Map<string, string>();
const letterOf = new Map<string, string>();
for (const row of LETTER_ROWS) {
  const [vowel = ''] = row;
  if (vowel === 'đ') continue;
  for (const [index, letter] of [...row].entries()) {
    const code = (SHAPES[vowel] ?? vowel) + TONES[index];
    codeOf.set(letter, code).set(letter.toUpperCase(), code.toUpperCase());
    if (code.length > 1) letterOf.set(code, letter).set(code.toUpperCase(), letter.toUpperCase());
  }
}
codeOf.set('đ', 'dd').set('Đ', 'DD');
letterOf.set('dd', 'đ').set('DD', 'Đ').set('Dd', 'Đ').set('dD', 'đ');

const ESCAPED = /[\\^(+'`?~.]/;
const VOWEL = /[aeiouy]/i;

export const viqr: Codec = {
  withoutCapital: new Set(),
  decode(legacy) {
    let unread = 0;
    const text = legacy.replace(WORD, (word) => {
      const decoded = decodeWord(word);
      unread += decoded.unread;
      return decoded.text;
    });
    return { text, unread };
  },
  encode(text) {
    let legacy = '';
    let before = '';
    for (const letter of text.normalize('NFC')) {
      const bare = before.normalize('NFD').charAt(0);
      const combines = VOWEL.test(bare) ? /[\^(+'`?~.]/.test(letter) : /d/i.test(before) && /d/i.test(letter);
      legacy += letter === '\\' || combines ? `\\${letter}` : (codeOf.get(letter) ?? letter);
      before = letter;
    }
    return legacy;
  },
};

/** A point or question mark that ends a sentence without its backslash, with what closes after it. */
const UNESCAPED_END = /[.?'][)"'”’]*$/;

/** By the standard, and by sense where the standard makes no word: "dda^u?" is đâu and a question mark. */
function decodeWord(word: string): Decoded {
  const strictly = decodeStrictly(word);
  const end = UNESCAPED_END.exec(word)?.index ?? word.length;
  if (end === word.length) return strictly;
  const { text, unread } = decodeStrictly(word.slice(0, end));
  const sensibly = { text: text + word.slice(end), unread };
  return strangeness(sensibly.text) < strangeness(strictly.text) ? sensibly : strictly;
}

function decodeStrictly(legacy: string): Decoded {
  let text = '';
  let before = '';
  let unread = 0;
  let index = 0;
  while (index < legacy.length) {
    const character = legacy.charAt(index);
    const next = legacy.charAt(index + 1);
    const splitsD = /d/i.test(before) && /d/i.test(next);
    if (character === '\\' && (ESCAPED.test(next) || splitsD)) {
      text += next;
      before = next;
      index += 2;
      continue;
    }
    const code = codeAt(legacy, index);
    if (isForeignLetter(character)) unread += 1;
    before = letterOf.get(code) ?? character;
    text += before;
    index += Math.max(code.length, 1);
  }
  return { text, unread };
}

/** The longest code that begins here, or "". */
function codeAt(legacy: string, index: number): string {
  for (let length = LONGEST_CODE; length > 1; length -= 1) {
    const code = legacy.slice(index, index + length);
    if (code.length === length && letterOf.has(code)) return code;
  }
  return '';
}
