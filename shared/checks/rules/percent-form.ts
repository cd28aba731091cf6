/** A per cent sign against its figure or parted from it: 93,02% and 93,02 %. */
import { isRunningText, type Passage, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';

const JOINED = /(?<=\d)%/gu;
const SPACED = /(?<=\d)[ \u00a0\u202f]%/gu;

interface Use {
  passage: Passage;
  from: number;
  to: number;
}

function usesOf(passage: Passage, pattern: RegExp): Use[] {
  return [...passage.text.matchAll(pattern)].map(({ 0: sign, index }) => ({
    passage,
    from: index,
    to: index + sign.length,
  }));
}

/** The rarer form of an article is told of, at its first place. */
function checkArticle({ passages }: Subject, report: Report): void {
  const running = passages.filter(isRunningText);
  const joined = running.flatMap((passage) => usesOf(passage, JOINED));
  const spaced = running.flatMap((passage) => usesOf(passage, SPACED));
  const [few, many, suggestion] =
    joined.length < spaced.length ? [joined, spaced, ' %'] : [spaced, joined, '%'];
  const [first] = few;
  if (!first || many.length === 0) return;
  const message = `Bài viết lẫn hai cách: “%” liền số (${joined.length} chỗ) và “%” cách số (${spaced.length} chỗ). Nên thống nhất.`;
  report({ ...first, severity: 'hint', message, suggestion });
}

export const percentForm: Rule = { id: 'percent-form', group: 'figures', checkArticle };

/** Where the house has chosen: each sign that stands otherwise. */
export function percentFormAs(form: 'joined' | 'spaced'): Rule {
  const [wrong, suggestion] = form === 'joined' ? [SPACED, '%'] : [JOINED, ' %'];
  const checkPassage = (passage: Passage, report: Report) => {
    if (!isRunningText(passage)) return;
    const message =
      form === 'joined' ? 'Ấn phẩm viết “%” liền số.' : 'Ấn phẩm viết “%” cách số một khoảng trắng.';
    for (const use of usesOf(passage, wrong)) report({ ...use, severity: 'hint', message, suggestion });
  };
  return { id: percentForm.id, group: percentForm.group, checkPassage };
}
