/** Precision and recall of every editorial check over the labelled set, and time over a long article. */
import { checkText } from '#shared/checks/engine.ts';
import { labelledTexts, precision, recall, scoreLabelledTexts, total } from '../support/labelled-checks.ts';

const ROUNDS = 7;
const WORDS = 3000;

const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);

export async function benchmarkChecks(): Promise<void> {
  const texts = labelledTexts();
  const faulty = texts.filter(({ marks }) => marks.length > 0);
  const { rules, missed, false: wrong } = scoreLabelledTexts(texts);
  console.log(`${faulty.length} texts with faults, ${texts.length - faulty.length} clean`);
  console.log(`${'rule'.padEnd(20)} found missed false precision   recall`);
  for (const score of [...rules, total(rules)]) {
    const counts = [score.found, score.missed, score.false]
      .map((count) => String(count).padStart(6))
      .join('');
    console.log(`${score.rule.padEnd(20)}${counts}  ${percent(precision(score))} ${percent(recall(score))}`);
  }
  for (const text of missed) console.log(`missed  ${text.replaceAll('\n', ' ⏎ ')}`);
  for (const { text, finding } of wrong) {
    console.log(`false   ${finding.rule}: «${finding.excerpt}» in ${text.replaceAll('\n', ' ⏎ ')}`);
  }
  measureArticle(texts.filter(({ marks }) => marks.length === 0).map(({ text }) => text));
}

/** Median over an article of 3,000 chữ of clean prose; each round has new passages, so nothing is remembered. */
function measureArticle(clean: readonly string[]): void {
  const words = clean.join(' ').split(/\s+/u);
  const lines: string[] = [];
  for (let at = 0; at < WORDS; at += 100) {
    lines.push(Array.from({ length: 100 }, (_, index) => words[(at + index) % words.length]).join(' '));
  }
  const text = lines.join('\n');
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    checkText(text);
    return performance.now() - start;
  }).sort((left, right) => left - right);
  console.log(
    `an article of ${WORDS} chữ: ${times[Math.floor(ROUNDS / 2)]?.toFixed(1)} ms (median of ${ROUNDS})`,
  );
}
