/** An article that stood, or nearly, in an earlier issue. */
import { headOf, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Surroundings, surroundingsOf } from '../surroundings.ts';
import { marksOf } from '../text/shingles.ts';

/** Share of the shorter article's marks that the other has too. */
const ALIKE = 0.4;
/** Fewer marks say nothing: some sixty chữ repeat each other by chance. */
const FEWEST_MARKS = 6;

export function earlierIssues(surroundings: Surroundings): Rule {
  const checkArticle = (subject: Subject, report: Report) => {
    const earlier = surroundingsOf(surroundings, subject)?.earlier ?? [];
    const passage = headOf(subject);
    if (earlier.length === 0 || !passage) return;
    const own = new Set(marksOf(subject.passages));
    for (const { title, issue, marks } of earlier) {
      const smaller = Math.min(own.size, marks.length);
      const share = marks.filter((mark) => own.has(mark)).length / Math.max(1, smaller);
      if (smaller < FEWEST_MARKS || share < ALIKE) continue;
      const message = `Bài này trùng khoảng ${Math.round(share * 100)}% với bài “${title}” đã có trong ${issue}.`;
      report({ passage, from: 0, to: passage.text.length, severity: 'warning', message });
    }
  };
  return { id: 'earlier-issues', group: 'repetition', checkArticle };
}
