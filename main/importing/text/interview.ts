/** Questions and answers of an interview, as typists mark them. */
import { isAllCapitals } from '#shared/vietnamese/capitals.ts';
import type { Paragraph } from './lines.ts';

export interface Marked {
  /** Without its marks. */
  text: string;
  /** A label that was taken off: "PV". */
  label: string | null;
}

const ASKED_BY = /^(P\.?\s?V|Phóng viên|Hỏi|Câu hỏi(?: \d+)?|H)\s*[:.]\s*(?=\S)/iu;
const ANSWERED_BY = /^(Đáp|Trả lời|TL|Đ)\s*[:.]\s*(?=\S)/iu;
const STARS = /^\s*(\*{1,6})\s*(?=\S)|\s*\*{2,6}\s*$/gu;
const DASH = /^[-–—]\s*/u;

/** A paragraph marked as a question by asterisks or by "PV:", "Hỏi:"; null otherwise. */
export function readQuestion({ text, words }: Paragraph): Marked | null {
  if (words > 200) return null;
  const stars = /^\s*\*+/.exec(text)?.[0].trim().length ?? 0;
  const closed = /\*{2,}\s*$/.test(text.slice(-12));
  const bare = stars > 0 || closed ? text.replace(STARS, '').replace(/\*+$/, '').trim() : text;
  const label = ASKED_BY.exec(bare.slice(0, 40));
  if (label?.[1] && (label[1].length > 1 || /\?/.test(bare))) {
    return { text: bare.slice(label[0].length).trim(), label: label[1] };
  }
  // One asterisk alone is a bullet, or a note: it asks only when it sounds so.
  if (bare === '' || isAllCapitals(bare)) return null;
  if ((stars >= 3 && closed) || (stars >= 2 && asks(bare))) return { text: bare, label: null };
  if (stars === 1 && asks(bare)) return { text: bare.replace(/\s*\*$/, ''), label: null };
  return null;
}

/** True for wording that asks or thanks a person. */
export function asks(text: string): boolean {
  return (
    /\?[\s"”)*]*$/.test(text.slice(-12)) ||
    /(?:thưa|cảm ơn|cám ơn)\s+(?:ông|bà|anh|chị|đồng chí)/iu.test(text)
  );
}

/** The first paragraph of an answer without its dash or "Trả lời:". */
export function readAnswer(text: string): Marked {
  const bare = text.replace(DASH, '');
  const label = ANSWERED_BY.exec(bare.slice(0, 20));
  if (label?.[1] && label[1].length > 1) return { text: bare.slice(label[0].length), label: label[1] };
  return { text: bare, label: null };
}

/** "Trả lời:" on a line of its own, the answer following; null for anything else. */
export function readLoneAnswerLabel(text: string): string | null {
  return /^(?:Đáp|Trả lời)\s*:$/iu.test(text) ? text : null;
}

/** "Xin cảm ơn bà!": the last of the questions, which nobody answers. */
export function isThanks(text: string): boolean {
  return text.length <= 120 && /(?:cảm ơn|cám ơn)/iu.test(text) && !/\?/.test(text);
}

/** True for a paragraph that opens an answer by a dash or by "Trả lời:". */
export function opensAnswer(text: string): boolean {
  return DASH.test(text) || /^(?:Đáp|Trả lời|TL)\s*:/iu.test(text.slice(0, 20));
}

/** True for an unmarked question: one short paragraph that asks, answered by the next one's dash. */
export function isUnmarkedQuestion(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  return (
    paragraph.words <= 120 &&
    /\?[”"]?$/u.test(paragraph.text.slice(-3)) &&
    next !== undefined &&
    opensAnswer(next.text) &&
    !DASH.test(paragraph.text)
  );
}
