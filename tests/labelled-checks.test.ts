/** The labelled set: every rule's own sentences, and plain prose on which all must keep quiet. */
import { describe, expect, it } from 'vitest';
import { checkText } from '#shared/checks/engine.ts';
import { labelledTexts, precision, recall, scoreLabelledTexts, total } from './support/labelled-checks.ts';

const texts = labelledTexts();
const scores = scoreLabelledTexts(texts);
/** One for each: a torn word whose halves are words, two Telex or VNI words that spell others, a typing slip that does. */
const KNOWN_MISSES = ['broken-words', 'key-remains', 'key-remains', 'syllables'];

describe('the labelled set', () => {
  it('has 400 texts with faults and 400 without', () => {
    expect(texts.filter(({ marks }) => marks.length > 0).length).toBeGreaterThanOrEqual(400);
    expect(texts.filter(({ marks }) => marks.length === 0).length).toBeGreaterThanOrEqual(400);
  });

  it('is met with 95 % precision and 85 % recall over all', () => {
    const all = total(scores.rules);
    expect(precision(all)).toBeGreaterThanOrEqual(0.95);
    expect(recall(all)).toBeGreaterThanOrEqual(0.85);
  });

  it.each(scores.rules)('$rule has 85 % precision and 80 % recall', (score) => {
    expect(precision(score)).toBeGreaterThanOrEqual(0.85);
    expect(recall(score)).toBeGreaterThanOrEqual(0.8);
  });

  it('misses only what is known to be missed', () => {
    expect(scores.missed.map((text) => text.split(':')[0])).toEqual(KNOWN_MISSES);
    expect(scores.false).toEqual([]);
  });
});

describe('corrections', () => {
  it('leave nothing for their rule to find once they are applied', () => {
    for (const { text, rule, marks, surroundings } of texts.filter(
      ({ marks: found }) => found.length === 1,
    )) {
      const own = checkText(text, { surroundings }).filter(
        (finding) => finding.rule === rule && finding.suggestion !== null,
      );
      const [finding] = own;
      if (own.length !== 1 || !finding || finding.suggestion === null) continue;
      const lines = text.split('\n');
      const { from, to, block } = finding.place;
      const line = block?.[0] ?? 0;
      const before = lines[line] ?? '';
      lines[line] = before.slice(0, from) + finding.suggestion + before.slice(to);
      const left = checkText(lines.join('\n'), { surroundings }).filter((again) => again.rule === rule);
      expect({ text, marks, left }).toEqual({ text, marks, left: [] });
    }
  });
});
