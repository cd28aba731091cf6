/** One person with two titles in an article or an issue: Giám đốc here, Phó Giám đốc there. */
import { isRunningText, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { isSameBody, type Office, officeOf, type PersonNamed, peopleIn } from '../text/people.ts';

interface Titled extends PersonNamed {
  office: Office;
  subject: Subject;
}

function titledIn(subject: Subject): Titled[] {
  return subject.passages.filter(isRunningText).flatMap((passage) =>
    peopleIn(passage).flatMap((person) => {
      const office = person.title === null ? null : officeOf(person.title);
      return office ? [{ ...person, office, subject }] : [];
    }),
  );
}

/** The same office but for "Phó" or "Quyền", in what may be the same body. Two offices at once are common. */
function contradicts(left: Office, right: Office): boolean {
  if (left.head !== right.head || left.rank === right.rank) return false;
  return left.rank !== 'nguyen' && right.rank !== 'nguyen' && isSameBody(left.body, right.body);
}

function check(subjects: readonly Subject[], report: Report, across: boolean): void {
  const byName = Map.groupBy(subjects.flatMap(titledIn), ({ name }) => name);
  for (const named of byName.values()) {
    const [first] = named;
    // One finding a person and article: the rest follows from it.
    const told = new Set<Subject>();
    for (const later of named) {
      if (!first || told.has(later.subject) || across === (later.subject === first.subject)) continue;
      if (!contradicts(first.office, later.office)) continue;
      told.add(later.subject);
      const where = across ? `ở bài “${first.subject.content?.title ?? ''}”` : 'ở đoạn trên';
      report({
        passage: later.passage,
        from: later.from,
        to: later.to,
        severity: 'warning',
        message: `${later.name} ở đây là “${later.title}”, ${where} là “${first.title}”. Hãy kiểm tra chức danh.`,
      });
    }
  }
}

export const personTitles: Rule = {
  id: 'person-titles',
  group: 'terms',
  checkArticle: (subject, report) => check([subject], report, false),
  checkIssue: (subjects, report) => check(subjects, report, true),
};
