/** Words and addresses of a passage, each with its place; computed once per passage. */
import { isAllCapitals } from '../../vietnamese/capitals.ts';
import type { Passage } from '../passage.ts';

export interface Word {
  text: string;
  from: number;
  to: number;
}

function remembered<T>(compute: (text: string) => T): (passage: Passage) => T {
  const values = new WeakMap<Passage, T>();
  return (passage) => {
    const known = values.get(passage);
    if (known !== undefined) return known;
    const value = compute(passage.text);
    values.set(passage, value);
    return value;
  };
}

const ADDRESS =
  /^[("'“‘<[]*(?:https?:|www\.|[\w.+-]+@|[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|gov|edu|info|example|html?|pdf|docx?|xlsx?|txt|jpg|png)(?:\W|$))/iu;
/** No Vietnamese word between spaces is this long. */
const LONGEST_WORD = 80;

function maskAddresses(text: string): string {
  return text.replace(/\S+/gu, (run) => {
    const long = run.length > LONGEST_WORD;
    if (!long && !/[.@:]/.test(run)) return run;
    if (!long && !ADDRESS.test(run)) return run;
    const tail = /[.,;:!?)\]”"]*$/u.exec(run.slice(-4))?.[0] ?? '';
    const head = run.startsWith('(') ? '(' : '';
    return head + 'x'.repeat(Math.max(0, run.length - tail.length - head.length)) + tail;
  });
}

/**
 * The passage's text with web and mail addresses, file names and overlong runs replaced by "x", so that
 * rules on marks and letters pass them over. Offsets stay.
 */
export const withoutAddresses = remembered(maskAddresses);

/** The words of any text, with their places: runs of letters, combining marks and digits. */
export function splitWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** The words of a passage; an address counts as one word of "x". */
export const wordsOf = remembered((text): readonly Word[] => splitWords(maskAddresses(text)));

/** True for a passage in capitals: there no capital says anything. */
export const isShouted = remembered(isAllCapitals);

const MARKED = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/iu;

const FOREIGN = /[öüäëïøûîåñÿ]/iu;

/** True when enough words carry Vietnamese marks: rules on spelling leave other languages alone. */
export const isVietnamese = remembered((text) => {
  const sample = splitWords(text.slice(0, 2000)).filter((word) => /^\p{L}+$/u.test(word.text));
  // Vowels that VNI and its like make of marks: such text is another rule's, word by word it is all wrong.
  if (sample.filter((word) => FOREIGN.test(word.text)).length > sample.length * 0.05) return false;
  const marked = sample.filter((word) => MARKED.test(word.text)).length;
  return sample.length > 0 && marked / sample.length >= 0.3;
});
