/** A sentence, or a run of sentences, that stands twice in one article: lead, body and captions. */
import { foldedWords } from '../../vietnamese/likeness.ts';
import { isRunningText, type Passage, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { sentencesOf } from '../text/sentences.ts';

/** Shorter sentences ("Xin cảm ơn ông!") may well return. */
const SHORTEST_WORDS = 8;

interface Place {
  passage: Passage;
  from: number;
  to: number;
}

interface Run extends Place {
  first: Place;
  count: number;
}

function checkArticle({ passages }: Subject, report: Report): void {
  const seen = new Map<string, Place>();
  for (const passage of passages.filter(isRunningText)) {
    for (const run of repeatedRuns(passage, seen)) {
      report({ ...run, severity: severityOf(run, run.first), message: messageOf(run) });
    }
  }
}

/** Stretches of sentences that were seen before, neighbours joined; new ones are added to `seen`. */
function repeatedRuns(passage: Passage, seen: Map<string, Place>): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const { text, from, to } of sentencesOf(passage.text)) {
    const words = foldedWords(text);
    if (words.length < SHORTEST_WORDS) continue;
    const key = words.join(' ');
    const first = seen.get(key);
    if (!first) {
      seen.set(key, { passage, from, to });
      open = null;
    } else if (open) {
      open.to = to;
      open.count += 1;
    } else {
      open = { passage, from, to, first, count: 1 };
      runs.push(open);
    }
  }
  return runs;
}

function severityOf({ passage }: Place, first: Place): 'error' | 'warning' | 'hint' {
  if (passage.role === 'caption' || first.passage.role === 'caption') return 'hint';
  return passage === first.passage ? 'error' : 'warning';
}

function messageOf({ passage, first, count }: Run): string {
  const what = count > 1 ? `${count} câu` : 'Câu này';
  if (passage.role === 'caption') return `${what} của chú thích ảnh lặp lại nguyên văn trong bài.`;
  if (first.passage.role === 'caption') return `${what} lặp lại nguyên văn chú thích ảnh.`;
  if (first.passage === passage) return `${what} lặp lại ngay trong cùng một đoạn.`;
  return first.passage.role === 'lead' ? `${what} lặp lại nguyên văn sapô.` : `${what} đã có ở đoạn trước.`;
}

export const repeatedSentence: Rule = { id: 'repeated-sentence', group: 'repetition', checkArticle };
