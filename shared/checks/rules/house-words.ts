/** The word lists of the house: terms it replaces, words it does not print, names as it writes them. */
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { WordList } from '../text/word-list.ts';
import { isShouted } from '../text/words.ts';

/** The wanted term in the capitals of the one it replaces. */
function inCaseOf(written: string, wanted: string): string {
  if (written.length > 1 && written === written.toLocaleUpperCase('vi'))
    return wanted.toLocaleUpperCase('vi');
  return /^\p{Lu}/u.test(written) ? wanted.charAt(0).toLocaleUpperCase('vi') + wanted.slice(1) : wanted;
}

export function preferredWords(pairs: readonly { instead: string; use: string }[]): Rule {
  const list = new WordList(pairs, ({ instead }) => [instead]);
  const checkPassage = (passage: Passage, report: Report) => {
    for (const { entry, from, to, written } of list.hits(passage)) {
      const suggestion = inCaseOf(written, entry.use);
      if (suggestion === written) continue;
      const message = `Ấn phẩm dùng “${entry.use}”, không dùng “${entry.instead}”.`;
      report({ passage, from, to, severity: 'warning', message, suggestion });
    }
  };
  return { id: 'preferred-words', group: 'terms', checkPassage };
}

export function forbiddenWords(words: readonly string[]): Rule {
  const list = new WordList(words, (word) => [word]);
  const checkPassage = (passage: Passage, report: Report) => {
    for (const { from, to, written } of list.hits(passage)) {
      const message = `Ấn phẩm không dùng “${written}”. Hãy viết cách khác.`;
      report({ passage, from, to, severity: 'warning', message });
    }
  };
  return { id: 'forbidden-words', group: 'terms', checkPassage };
}

/** Names whose capitals or hyphens differ from those of the list; texts in capitals are left alone. */
export function houseNames(names: readonly string[]): Rule {
  const list = new WordList(names, (name) => [name]);
  const checkPassage = (passage: Passage, report: Report) => {
    if (isShouted(passage)) return;
    for (const { entry, from, to, written } of list.hits(passage)) {
      const shouted = entry.includes(' ') && written === written.toLocaleUpperCase('vi');
      if (written.replace(/\s+/gu, ' ') === entry || shouted) continue;
      const message = `Tên này tòa soạn viết là “${entry}”.`;
      report({ passage, from, to, severity: 'warning', message, suggestion: entry });
    }
  };
  return { id: 'house-names', group: 'terms', checkPassage };
}
