/** Both ways to place the tone ("hóa" and "hoá", "thủy" and "thuỷ") in one article. */
import { inToneStyle, type ToneStyle } from '../../vietnamese/spelling/tone-style.ts';
import { parseSyllable } from '../../vietnamese/syllables.ts';
import type { Passage, Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Word, wordsOf } from '../text/words.ts';

interface Use {
  passage: Passage;
  word: Word;
}

/** Letters that can bear a doubtful tone: a cheap test before the syllable is taken apart. */
const DOUBTFUL = /[oòóỏõọ][aàáảãạeèéẻẽẹ]$|[uùúủũụ][yỳýỷỹỵ]$/iu;

function checkArticle({ passages }: Subject, report: Report): void {
  const old: Use[] = [];
  const modern: Use[] = [];
  for (const passage of passages) {
    for (const word of wordsOf(passage)) {
      if (!DOUBTFUL.test(word.text)) continue;
      const placement = parseSyllable(word.text)?.placement;
      if (placement === 'old') old.push({ passage, word });
      if (placement === 'new') modern.push({ passage, word });
    }
  }
  const [few, many] = old.length < modern.length ? [old, modern] : [modern, old];
  const [first] = few;
  const [example] = many;
  if (!first || !example) return;
  report({
    passage: first.passage,
    from: first.word.from,
    to: first.word.to,
    severity: 'hint',
    message: `Bài dùng lẫn hai cách đặt dấu thanh: “${example.word.text}” (${many.length} chỗ) và “${first.word.text}” (${few.length} chỗ). Nên thống nhất.`,
    suggestion: null,
  });
}

export const tonePlacement: Rule = { id: 'tone-placement', group: 'terms', checkArticle };

/** Where the house has chosen: every word that places its tone in the other way. */
export function tonePlacementAs(style: ToneStyle): Rule {
  const checkPassage = (passage: Passage, report: Report) => {
    for (const { text, from, to } of wordsOf(passage)) {
      if (!DOUBTFUL.test(text)) continue;
      const suggestion = inToneStyle(text, style);
      if (suggestion === text) continue;
      const message = `Tòa soạn đặt dấu thanh kiểu “${suggestion}”, không phải “${text}”.`;
      report({ passage, from, to, severity: 'hint', message, suggestion });
    }
  };
  return { id: tonePlacement.id, group: tonePlacement.group, checkPassage };
}
