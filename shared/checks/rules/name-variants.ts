/** One coined name written several ways: VNeID and VneID, COVID-19 and Covid-19. */

import { COINED_NAMES } from '../data/abbreviations.ts';
import type { Passage, Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { isShouted, type Word, wordsOf } from '../text/words.ts';

const CANONICAL: ReadonlyMap<string, string> = new Map(
  COINED_NAMES.map((name) => [name.toLowerCase(), name]),
);
/** Names of one capital letter are common in addresses and everyday use: "nhóm zalo". */
const COINED = /^(?=.*\p{Ll})\p{L}+\p{Lu}\p{L}*$/u;

interface Use {
  passage: Passage;
  word: Word;
}

function checkArticle({ passages }: Subject, report: Report): void {
  const byName = new Map<string, Use[]>();
  for (const passage of passages) {
    if (isShouted(passage)) continue;
    for (const word of wordsOf(passage)) {
      if (word.text.length < 4 || !/^[\p{L}\d]+$/u.test(word.text)) continue;
      const key = word.text.toLowerCase();
      const canonical = CANONICAL.get(key);
      if (canonical === undefined && !COINED.test(word.text)) continue;
      const uses = byName.get(key) ?? [];
      uses.push({ passage, word });
      byName.set(key, uses);
    }
  }
  for (const [key, uses] of byName) checkName(uses, CANONICAL.get(key) ?? null, report);
}

function checkName(uses: readonly Use[], canonical: string | null, report: Report): void {
  const forms = Map.groupBy(uses, ({ word }) => word.text);
  const main = canonical ?? [...forms].sort(([, left], [, right]) => right.length - left.length)[0]?.[0];
  if (main === undefined) return;
  for (const [form, places] of forms) {
    const [first] = places;
    if (form === main || !first) continue;
    const more = places.length > 1 ? ` (${places.length} chỗ)` : '';
    report({
      passage: first.passage,
      from: first.word.from,
      to: first.word.to,
      severity: canonical ? 'warning' : 'hint',
      message: canonical
        ? `Tên này viết là “${main}”, không phải “${form}”${more}.`
        : `Một tên viết hai cách trong bài: “${main}” và “${form}”${more}.`,
      suggestion: main,
    });
  }
}

export const nameVariants: Rule = { id: 'name-variants', group: 'terms', checkArticle };
