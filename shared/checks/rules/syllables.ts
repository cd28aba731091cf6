/** Syllables that Vietnamese spelling does not have: ngiệp, nghành, chuyễng, gíơi. */
import { inCapitalsOf } from '../../vietnamese/letter-case.ts';
import { ADMITTED_SYLLABLES } from '../data/foreign-syllables.ts';
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { canBeSyllable } from '../text/word-memory.ts';
import { isVietnamese, type Word, wordsOf } from '../text/words.ts';

/** Only a word with a mark of its own is certainly meant to be Vietnamese. */
const MARKED = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/u;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Slips of the pen, tried in turn; the first that makes a syllable is proposed. */
const REPAIRS: readonly [wrong: RegExp, right: string][] = [
  [/^ngh(?=[^iêeyíìỉĩịếềểễệéèẻẽẹ])/iu, 'ng'],
  [/^ng(?=[iêeíìỉĩịếềểễệéèẻẽẹ])/iu, 'ngh'],
  [/^gh(?=[^iêeíìỉĩịếềểễệéèẻẽẹ])/iu, 'g'],
  [/^g(?=[êeếềểễệéèẻẽẹ])/iu, 'gh'],
  [/^c(?=[iêeyíìỉĩịếềểễệéèẻẽẹýỳỷỹỵ])/iu, 'k'],
  [/^k(?=[aăâoôơuưáàảãạóòỏõọúùủũụốồổỗộ])/iu, 'c'],
  [/(\p{L})\1/iu, '$1'],
  [/nh?g?$/iu, 'ng'],
  [/nh?g?$/iu, 'nh'],
  [/ngh$/iu, 'ng'],
  [/(?<=n)[gh]$/iu, ''],
];

function checkPassage(passage: Passage, report: Report): void {
  if (!isVietnamese(passage)) return;
  const words = wordsOf(passage);
  for (const [index, { text, from, to }] of words.entries()) {
    if (!/^\p{L}+$/u.test(text)) continue;
    const small = text.toLowerCase();
    if (!MARKED.test(small) || canBeSyllable(small) || ADMITTED_SYLLABLES.has(small)) continue;
    if (isAbbreviation(text) || isForeignName(passage.text, text, from)) continue;
    const suggestion = repaired(text);
    if (suggestion === null && isInName(words, index)) continue;
    const hint = suggestion ? ` Có lẽ là “${suggestion}”.` : '';
    report({
      passage,
      from,
      to,
      severity: 'error',
      message: `“${text}” không phải âm tiết tiếng Việt.${hint}`,
      suggestion,
    });
  }
}

/** "ĐVHC", "BCĐ", "UBNDTP", "CĐVP": capitals, and no tone on any. */
function isAbbreviation(word: string): boolean {
  const inner = word.slice(1);
  return (inner === inner.toUpperCase() || /\p{Lu}/u.test(inner)) && !TONE.test(word.normalize('NFD'));
}

/** Names joined by hyphens (Ê-đê, Lê-nin) and capitalised names of the highlands are spelt as they are. */
function isForeignName(text: string, word: string, from: number): boolean {
  const neighbours = text.charAt(from - 1) + text.charAt(from + word.length);
  return /[-’']/u.test(neighbours);
}

/** Beside another capitalised word, and like no Vietnamese one: a name from another language (Y Bhiông). */
function isInName(words: readonly Word[], index: number): boolean {
  const capitalised = (at: number) => /^\p{Lu}/u.test(words[at]?.text ?? '');
  return capitalised(index) && (capitalised(index - 1) || capitalised(index + 1));
}

function repaired(word: string): string | null {
  for (const [wrong, right] of REPAIRS) {
    const candidate = word.replace(wrong, right);
    if (candidate !== word && canBeSyllable(candidate)) return inCapitalsOf(word, candidate.toLowerCase());
  }
  return retoned(word);
}

/** The same letters with the tone on another vowel: "gíơi" is "giới". */
function retoned(word: string): string | null {
  const apart = word.normalize('NFD');
  const tone = TONE.exec(apart)?.[0];
  if (tone === undefined) return null;
  const letters = [...apart.replace(TONE, '').normalize('NFC')];
  for (const [index, letter] of letters.entries()) {
    if (!/[aăâeêioôơuưy]/iu.test(letter)) continue;
    const moved = [...letters.slice(0, index), letter + tone, ...letters.slice(index + 1)]
      .join('')
      .normalize('NFC');
    if (moved !== word && canBeSyllable(moved)) return moved;
  }
  return null;
}

export const syllables: Rule = { id: 'syllables', group: 'spelling', checkPassage };
