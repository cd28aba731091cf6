/** Sentences of a passage. */

export interface Sentence {
  text: string;
  from: number;
  to: number;
}

/** A full stop after these ends no sentence: TP. Cần …, ThS. Lan, Q. Bình, tr. 5. */
const ABBREVIATED = /(?:^|[\s("“])(?:TP|Tp|TX|ThS|TS|PGS|GS|BS|KS|NGƯT|NSƯT|Q|P|H|tr|đ\/c|St|Mr|Ms|\p{Lu})$/u;
const END = /(?:[.!?…]+|\.\/\.)["”’»)\]]*(?=\s|$)/gu;
const OPENING = /^\s+["“‘«([]*(?:\p{Lu}|\d|[-–*])/u;

/** The sentences of a text with their places; text without a final mark counts as one. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const from = start + raw.indexOf(trimmed);
      sentences.push({ text: trimmed, from, to: from + trimmed.length });
    }
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(start, match.index - 8), match.index);
    if (match[0] === '.' && ABBREVIATED.test(before)) continue;
    if (end === text.length || OPENING.test(text.slice(end, end + 8))) push(end);
  }
  push(text.length);
  return sentences;
}

/** The sentence in which an offset stands; sentences in order. Undefined between them. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = sentences[low];
  return found && found.from <= offset && offset < found.to ? found : undefined;
}
