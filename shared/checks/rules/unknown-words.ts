/** Syllables that Vietnamese spelling allows but nobody uses: chuyễn, triễn, hỗi; and words without their marks. */
import { fold } from '../../vietnamese/normalise.ts';
import type { Lexicon } from '../../vietnamese/spelling/lexicon.ts';
import { FOREIGN_WORDS } from '../../vietnamese/spelling/more-syllables.ts';
import { isSyllable } from '../../vietnamese/syllables.ts';
import { ADMITTED_SYLLABLES } from '../data/foreign-syllables.ts';
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { rememberedByWord } from '../text/word-memory.ts';
import { isShouted, isVietnamese, splitWords, type Word, wordsOf } from '../text/words.ts';

const UNMARKED = /^[a-z]+$/u;
const JOIN = /[-–/\\&@#_’'\d]/u;
const SENTENCE_START = /(?:^|[.!?…]["”’»)]*\s+)["“‘«(]*$/u;

interface Knowledge {
  /** Folded forms that only words with marks have: "duoc" is nothing but được, "hanh" is many. */
  folded: ReadonlySet<string>;
  has(word: string): boolean;
}

/** What is made of a dictionary, once for each. */
const knowledge = new WeakMap<Lexicon, Knowledge>();

function knowledgeOf(lexicon: Lexicon): Knowledge {
  const known = knowledge.get(lexicon) ?? {
    folded: new Set(lexicon.syllables.map(fold)),
    has: rememberedByWord((word) => lexicon.has(word)),
  };
  knowledge.set(lexicon, known);
  return known;
}

/**
 * @param lexicon the syllables in use; without it there is no such check.
 * @param names what the house writes on purpose, whatever the dictionary says.
 */
export function unknownWords(lexicon: Lexicon, names: readonly string[] = []): Rule {
  const named = new Set(names.flatMap((name) => splitWords(name.toLowerCase())).map(({ text }) => text));
  const { folded, has } = knowledgeOf(lexicon);

  const checkPassage = (passage: Passage, report: Report) => {
    if (!isVietnamese(passage)) return;
    const words = wordsOf(passage);
    const shouted = isShouted(passage);
    for (const [index, { text, from, to }] of words.entries()) {
      const small = text.toLowerCase();
      if (text.length < 2 || !/^\p{L}+$/u.test(text) || isJoined(passage.text, from, to)) continue;
      if (!shouted && mayBeName(passage.text, words, index)) continue;
      if (has(small) || ADMITTED_SYLLABLES.has(small) || FOREIGN_WORDS.has(small)) continue;
      if (named.has(small)) continue;
      if (UNMARKED.test(small)) {
        if (!folded.has(small)) continue;
        const message = `“${text}” có lẽ viết thiếu dấu.`;
        report({ passage, from, to, severity: 'warning', message });
      } else if (isSyllable(small)) {
        const message = `“${text}” không có trong từ điển.`;
        report({ passage, from, to, severity: 'warning', message });
      }
    }
  };
  return { id: 'unknown-words', group: 'spelling', checkPassage };
}

/** Part of something that is spelt as a whole: "QĐ-UBND", "Ê-đê", "ban-do.vn". */
function isJoined(text: string, from: number, to: number): boolean {
  return (
    JOIN.test(text.charAt(from - 1)) || JOIN.test(text.charAt(to)) || /^[.:]\S/u.test(text.slice(to, to + 2))
  );
}

/** Capitals alone abbreviate; a capital within a sentence begins a name, and so may one that others follow. */
function mayBeName(text: string, words: readonly Word[], index: number): boolean {
  const isCapital = (at: number) => /^\p{Lu}/u.test(words[at]?.text ?? '');
  const { text: word = '', from = 0 } = words[index] ?? {};
  if (!isCapital(index)) return /\p{Lu}/u.test(word);
  if (/\p{Lu}/u.test(word.slice(1)) || isCapital(index + 1)) return true;
  return !SENTENCE_START.test(text.slice(Math.max(0, from - 8), from));
}
