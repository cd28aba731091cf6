/** Letters that only look right: ƣ for ư, Ð for Đ, Cyrillic among Latin; marks and signs that do not show. */
import type { Passage, Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ƣ: 'ư',
  Ƣ: 'Ư',
  Ð: 'Đ',
  ð: 'đ',
  Ɖ: 'Đ',
  // Cyrillic
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  // Greek
  ο: 'o',
  ν: 'v',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
};
const SUSPECT = /[ƣƢÐðƉ\u0370-\u03ff\u0400-\u04ff]/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/gu;
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /[\p{Script=Latin}--[ƣƢ]]/v;
/** A tone on a consonant: nobody's letter in Vietnamese, though some exist elsewhere (ǹ). */
const TONED_CONSONANT = /([b-df-hj-np-tv-xzđ])[\u0300\u0309\u0323]/iu;

interface Place {
  passage: Passage;
  from: number;
  to: number;
  suggestion: string;
  letter: string;
}

function placesOf(passage: Passage): Place[] {
  const { text } = passage;
  const places: Place[] = [];
  if (SUSPECT.test(text) || /[\p{M}ǹǸ]/u.test(text)) {
    for (const match of text.matchAll(WORD)) {
      const place = suspectWord(match[0]);
      if (place) places.push({ passage, from: match.index, to: match.index + match[0].length, ...place });
    }
  }
  for (const match of text.matchAll(INVISIBLE)) {
    const to = match.index + match[0].length;
    places.push({ passage, from: match.index, to, suggestion: '', letter: 'ký tự ẩn' });
  }
  return places;
}

function suspectWord(word: string): { suggestion: string; letter: string } | null {
  const letter = [...word].find((candidate) => LOOK_ALIKES[candidate] !== undefined);
  const mixed = letter && (LATIN.test(word) || /[ƣƢÐðƉ]/u.test(word));
  if (mixed) return { suggestion: [...word].map((each) => LOOK_ALIKES[each] ?? each).join(''), letter };
  const apart = word.normalize('NFD');
  if (TONED_CONSONANT.test(apart)) {
    return { suggestion: apart.replace(TONED_CONSONANT, '$1').normalize('NFC'), letter: 'dấu rời' };
  }
  const composed = word.normalize('NFC');
  const stray = /\p{M}/u.exec(composed)?.[0];
  if (stray === undefined) return null;
  return { suggestion: composed.replace(/\p{M}/gu, ''), letter: 'dấu rời' };
}

/** One finding per letter and article: where one is, there are hundreds. */
function checkArticle({ passages }: Subject, report: Report): void {
  const byLetter = Map.groupBy(passages.flatMap(placesOf), ({ letter }) => letter);
  for (const [letter, places] of byLetter) {
    const [first] = places;
    if (!first) continue;
    const { passage, from, to, suggestion } = first;
    const more = places.length > 1 ? ` Có ${places.length} chỗ như vậy trong bài.` : '';
    report({ passage, from, to, severity: 'error', message: messageOf(letter) + more, suggestion });
  }
}

function messageOf(letter: string): string {
  if (letter === 'ký tự ẩn') return 'Có ký tự không nhìn thấy giữa chữ.';
  if (letter === 'dấu rời') return 'Dấu thanh hoặc dấu chữ đứng rời, không thuộc chữ nào.';
  const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return `“${letter}” (U+${code}) chỉ giống “${LOOK_ALIKES[letter]}” về hình dạng, tìm kiếm và sắp xếp sẽ sai.`;
}

export const lookAlikes: Rule = { id: 'look-alikes', group: 'spelling', checkArticle };
