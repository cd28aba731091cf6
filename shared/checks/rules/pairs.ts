/** Brackets and quotation marks that do not pair. Quotations may run over several paragraphs. */
import { isRunningText, type Passage, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';

const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“', '»': '«' };
const NAMES: Readonly<Record<string, string>> = {
  '(': 'ngoặc đơn',
  '[': 'ngoặc vuông',
  '“': 'ngoặc kép',
  '«': 'ngoặc kép',
  '"': 'ngoặc kép',
};
/** "a)", "1)", "iv)" that number a line or a part of a sentence open nothing. */
const ENUMERATOR = /(?:^|[\s;,:(.])(?:\p{L}|[ivx]{1,4}|\d{1,2})$/iu;
/** A quotation that is not closed within so many paragraphs is an oversight. */
const LONGEST_QUOTATION = 12;

interface Mark {
  passage: Passage;
  sign: string;
  at: number;
}

interface Unpaired {
  open: Mark[];
  close: Mark[];
}

/** The marks of one passage that find no partner in it; time is linear. */
function unpairedOf(passage: Passage): Unpaired {
  const open: Mark[] = [];
  const close: Mark[] = [];
  for (const match of passage.text.matchAll(/[()[\]“”«»]/gu)) {
    const sign = match[0];
    const partner = CLOSING[sign];
    const mark = { passage, sign, at: match.index };
    if (!partner) {
      open.push(mark);
      continue;
    }
    const last = open.at(-1);
    if (last?.sign === partner) open.pop();
    else if (
      sign !== ')' ||
      !ENUMERATOR.test(passage.text.slice(Math.max(0, match.index - 6), match.index))
    ) {
      close.push(mark);
    }
  }
  const straight = [...passage.text.matchAll(/(?<!\d)"/gu)];
  const odd = straight.length % 2 === 1 ? straight.at(-1) : undefined;
  if (odd) {
    const opens = /^[\p{L}\d]/u.test(passage.text.slice(odd.index + 1));
    (opens ? open : close).push({ passage, sign: '"', at: odd.index });
  }
  return { open, close };
}

function checkArticle({ passages }: Subject, report: Report): void {
  let running: { mark: Mark; index: number } | null = null;
  const tell = ({ passage, sign, at }: Mark, message: string) =>
    report({ passage, from: at, to: at + sign.length, severity: 'warning', message });
  const unclosed = (mark: Mark) => tell(mark, `Dấu ${NAMES[mark.sign] ?? 'ngoặc'} mở mà không đóng.`);
  const unopened = (mark: Mark) =>
    tell(mark, `Dấu ${NAMES[CLOSING[mark.sign] ?? mark.sign] ?? 'ngoặc'} đóng mà không mở.`);

  for (const [index, passage] of passages.entries()) {
    const { open, close } = unpairedOf(passage);
    if (running && index - running.index > LONGEST_QUOTATION) {
      unclosed(running.mark);
      running = null;
    }
    // A last paragraph that opens anew and closes ends the quotation of those before it.
    const opensAnew = running !== null && passage.text.trimStart().startsWith(running.mark.sign);
    if (opensAnew && open.length === 0 && close.length === 0) running = null;
    for (const mark of close) {
      if (isQuotation(mark) && running && sameKind(running.mark, mark)) running = null;
      else unopened(mark);
    }
    for (const mark of open) {
      if (!isQuotation(mark) || !isRunningText(passage)) {
        unclosed(mark);
        continue;
      }
      // The next paragraph of a long quotation opens anew, or carries on without a mark.
      if (running && !startsWith(passage, mark)) unclosed(running.mark);
      running = { mark, index };
    }
  }
  if (running) unclosed(running.mark);
}

function startsWith(passage: Passage, mark: Mark): boolean {
  return passage.text.slice(0, mark.at).trim() === '';
}

function isQuotation({ sign }: Mark): boolean {
  return '“”"«»'.includes(sign);
}

function sameKind(open: Mark, close: Mark): boolean {
  return CLOSING[close.sign] === open.sign || (close.sign === '"' && open.sign === '"');
}

export const pairs: Rule = { id: 'pairs', group: 'punctuation', checkArticle };
