/** Two articles of one issue that are the same text, or nearly: taken over twice, from two outlets. */
import { headOf, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { shinglesOf } from '../text/shingles.ts';

/** Share of the shorter article's runs that the longer one has too. */
const ALIKE = 0.4;
/** Shorter articles repeat each other by chance. */
const FEWEST_SHINGLES = 40;

/** How many shingles each two articles share, found through the articles that hold a shingle. */
function sharedCounts(all: readonly Set<string>[]): Map<string, number> {
  const holders = new Map<string, number[]>();
  for (const [subject, shingles] of all.entries()) {
    for (const shingle of shingles) {
      const known = holders.get(shingle);
      if (known) known.push(subject);
      else holders.set(shingle, [subject]);
    }
  }
  const counts = new Map<string, number>();
  for (const subjects of holders.values()) {
    for (const [index, later] of subjects.entries()) {
      for (const earlier of subjects.slice(0, index)) {
        const key = `${earlier}/${later}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function checkIssue(subjects: readonly Subject[], report: Report): void {
  if (subjects.length < 2) return;
  const all = subjects.map(({ passages }) => shinglesOf(passages));
  for (const [key, shared] of sharedCounts(all)) {
    const [earlier = 0, later = 0] = key.split('/').map(Number);
    const smaller = Math.min(all[earlier]?.size ?? 0, all[later]?.size ?? 0);
    if (smaller < FEWEST_SHINGLES || shared / smaller < ALIKE) continue;
    const subject = subjects[later];
    const passage = subject && headOf(subject);
    const title = subjects[earlier]?.content?.title ?? '';
    if (!passage) continue;
    const share = Math.round((shared / smaller) * 100);
    report({
      passage,
      from: 0,
      to: passage.text.length,
      severity: 'warning',
      message: `Bài này trùng khoảng ${share}% với bài “${title}” trong cùng số báo.`,
    });
  }
}

export const nearDuplicates: Rule = { id: 'near-duplicates', group: 'repetition', checkIssue };
