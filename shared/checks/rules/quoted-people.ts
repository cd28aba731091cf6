/** One person who speaks in most articles of an issue. */
import { isRunningText, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { peopleIn } from '../text/people.ts';

/** Articles in which one person may speak before it is told of, and the share of the issue. */
const FEWEST = 4;
const SHARE = 0.4;

function speakersOf({ passages }: Subject): Set<string> {
  return new Set(
    passages
      .filter(isRunningText)
      .flatMap(peopleIn)
      .filter(({ speaks }) => speaks)
      .map(({ name }) => name),
  );
}

function checkIssue(subjects: readonly Subject[], report: Report): void {
  const counts = new Map<string, number>();
  for (const subject of subjects) {
    for (const name of speakersOf(subject)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const [name, count] of counts) {
    if (count < FEWEST || count / subjects.length < SHARE) continue;
    const message = `${name} được dẫn lời ở ${count} trong ${subjects.length} bài của số này. Nên tìm thêm tiếng nói khác.`;
    report({ passage: null, from: 0, to: 0, severity: 'hint', message });
  }
}

export const quotedPeople: Rule = { id: 'quoted-people', group: 'structure', checkIssue };
