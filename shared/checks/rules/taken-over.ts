/** How much of an article stands in its sources word for word, with the passages. */
import { headOf, isRunningText, type Passage, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type SourceText, type Surroundings, surroundingsOf } from '../surroundings.ts';
import { SHINGLE } from '../text/shingles.ts';
import { foldedOf, indexSource } from '../text/sources.ts';
import { wordsOf } from '../text/words.ts';

/** Kinds that take texts over on purpose. */
const TAKES_OVER: ReadonlySet<string> = new Set(['digest', 'legal']);
/** Passages shown, longest first, and the fewest chữ of one. */
const SHOWN = 8;
const SHORTEST_SHOWN = 25;
/** A shorter text may well be a quotation. */
const SHORTEST_ARTICLE = 80;

interface Stretch {
  passage: Passage;
  from: number;
  to: number;
  words: number;
  source: string;
}

/** Stretches of a passage that stand in a source; those of different sources may follow each other. */
function stretchesOf(passage: Passage, indexes: readonly ReturnType<typeof indexSource>[]): Stretch[] {
  const words = wordsOf(passage);
  const folded = foldedOf(words);
  const owner = new Array<string | null>(words.length).fill(null);
  for (let at = 0; at + SHINGLE <= folded.length; at += 1) {
    const key = folded.slice(at, at + SHINGLE).join(' ');
    const found = indexes.find(({ runs }) => runs.has(key));
    if (found) owner.fill(found.source.title, at, at + SHINGLE);
  }
  const stretches: Stretch[] = [];
  for (const [index, source] of owner.entries()) {
    const word = words[index];
    const last = stretches.at(-1);
    if (!word || source === null) continue;
    if (last && owner[index - 1] === source) {
      last.to = word.to;
      last.words += 1;
    } else stretches.push({ passage, from: word.from, to: word.to, words: 1, source });
  }
  return stretches;
}

function checkAgainst(subject: Subject, sources: readonly SourceText[], limit: number, report: Report): void {
  const indexes = sources.map((source) => indexSource(source, SHINGLE));
  const running = subject.passages.filter(isRunningText);
  const stretches = running.flatMap((passage) => stretchesOf(passage, indexes));
  const all = running.reduce((sum, passage) => sum + wordsOf(passage).length, 0);
  const taken = stretches.reduce((sum, { words }) => sum + words, 0);
  const share = all === 0 ? 0 : (taken / all) * 100;
  const top = headOf(subject);
  if (!top || all < SHORTEST_ARTICLE || share <= limit) return;
  const titles = [...new Set(stretches.map(({ source }) => `“${source}”`))].join(', ');
  const message = `Bài giống nguyên văn nguồn ${titles} ${Math.round(share)}% số chữ (giới hạn ${limit}%). Các đoạn giống được chỉ ra bên dưới.`;
  report({ passage: top, from: 0, to: top.text.length, severity: 'warning', message });
  const longest = stretches
    .filter(({ words }) => words >= SHORTEST_SHOWN)
    .sort((left, right) => right.words - left.words);
  for (const { passage, from, to, words, source } of longest.slice(0, SHOWN)) {
    report({
      passage,
      from,
      to,
      severity: 'hint',
      message: `${words} chữ này giống nguyên văn nguồn “${source}”.`,
    });
  }
}

export function takenOver(surroundings: Surroundings): Rule {
  const limit = surroundings.style.limits.takenOver;
  const checkArticle = (subject: Subject, report: Report) => {
    const sources = surroundingsOf(surroundings, subject)?.sources ?? [];
    if (limit === null || sources.length === 0) return;
    if (subject.content && TAKES_OVER.has(subject.content.kind)) return;
    checkAgainst(subject, sources, limit, report);
  };
  return { id: 'taken-over', group: 'repetition', checkArticle };
}
