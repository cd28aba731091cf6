/** Words in quotation marks that stand in a source of the article, but a little differently. */
import { isRunningText, type Passage, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Surroundings, surroundingsOf } from '../surroundings.ts';
import { foldedOf, indexSource, type SourceIndex } from '../text/sources.ts';
import { splitWords } from '../text/words.ts';

const QUOTED = /“([^“”]{20,1500})”|"([^"]{20,1500})"/gu;
/** Fewer words are a name or a saying. */
const FEWEST_WORDS = 8;
/** Words in a row by which the place in the source is found. */
const ANCHOR = 3;
/** Share of the quote's runs that must stand at that place. */
const ALIKE = 0.5;

/** Where in the source the quote seems to begin: the shift that most of its runs agree on. */
function placeIn({ runs }: SourceIndex, folded: readonly string[]): { start: number; share: number } | null {
  const votes = new Map<number, number>();
  let total = 0;
  for (let at = 0; at + ANCHOR <= folded.length; at += 1) {
    total += 1;
    const found = runs.get(folded.slice(at, at + ANCHOR).join(' '));
    if (found === undefined) continue;
    votes.set(found - at, (votes.get(found - at) ?? 0) + 1);
  }
  let best: { start: number; share: number } | null = null;
  for (const start of votes.keys()) {
    // A word more or less shifts what follows: neighbouring shifts count as one.
    const near = [-3, -2, -1, 0, 1, 2, 3].reduce((sum, away) => sum + (votes.get(start + away) ?? 0), 0);
    if (!best || near / total > best.share) best = { start, share: near / total };
  }
  return best;
}

/** The words of the source from where the quote's first words stand to where its last ones do. */
function sourceWords({ source, words, folded }: SourceIndex, quote: readonly string[], near: number): string {
  const from = closest(folded, quote[0] ?? '', near);
  const to = closest(folded, quote.at(-1) ?? '', from + quote.length - 1);
  const first = words[Math.min(from, to)];
  const last = words[Math.max(from, to)];
  return first && last ? source.text.slice(first.from, last.to).replace(/\s+/gu, ' ') : '';
}

/** The index of the word nearest to a place, within some words of it; else the place itself. */
function closest(folded: readonly string[], word: string, near: number): number {
  const at = Math.max(0, Math.min(near, folded.length - 1));
  for (let away = 0; away <= 8; away += 1) {
    if (folded[at - away] === word) return at - away;
    if (folded[at + away] === word) return at + away;
  }
  return at;
}

function checkQuote(
  quote: string,
  from: number,
  passage: Passage,
  indexes: readonly SourceIndex[],
  report: Report,
) {
  const folded = foldedOf(splitWords(quote));
  if (folded.length < FEWEST_WORDS) return;
  const whole = ` ${folded.join(' ')} `;
  if (indexes.some(({ line }) => line.includes(whole))) return;
  for (const index of indexes) {
    const place = placeIn(index, folded);
    if (!place || place.share < ALIKE) continue;
    const there = sourceWords(index, folded, place.start);
    const message = `Lời trích khác nguồn “${index.source.title}”. Nguồn viết: “${there}”.`;
    report({ passage, from, to: from + quote.length, severity: 'warning', message });
    return;
  }
}

export function sourceQuotes(surroundings: Surroundings): Rule {
  const checkArticle = (subject: Subject, report: Report) => {
    const sources = surroundingsOf(surroundings, subject)?.sources ?? [];
    if (sources.length === 0) return;
    const indexes = sources.map((source) => indexSource(source, ANCHOR));
    for (const passage of subject.passages.filter(isRunningText)) {
      for (const { 1: curly, 2: straight, index } of passage.text.matchAll(QUOTED)) {
        checkQuote(curly ?? straight ?? '', index + 1, passage, indexes, report);
      }
    }
  };
  return { id: 'source-quotes', group: 'citations', checkArticle };
}
