/** The form of a rule. A rule is pure: it reads passages and reports faults. */
import type { FindingGroup, Severity } from './finding.ts';
import type { Passage, Subject } from './passage.ts';

/** One thing found, before the engine turns it into a Finding. */
export interface Fault {
  /** Null: it is about the issue as a whole. */
  passage: Passage | null;
  /** UTF-16 offsets into the passage's text. */
  from: number;
  to: number;
  severity: Severity;
  message: string;
  suggestion?: string | null;
}

export type Report = (fault: Fault) => void;

/**
 * A rule looks at single passages, at an article as a whole, at all articles of an issue together, or at
 * several of these. The engine watches the time between calls: work on one passage must be linear.
 */
export interface Rule {
  /** Short and stable: publications switch rules by it. */
  id: string;
  group: FindingGroup;
  checkPassage?: (passage: Passage, report: Report) => void;
  checkArticle?: (subject: Subject, report: Report) => void;
  /** Only what one article alone does not show. */
  checkIssue?: (subjects: readonly Subject[], report: Report) => void;
}

/** The same rule with one weight for all it reports. */
export function weighted(rule: Rule, severity: Severity): Rule {
  const { checkPassage, checkArticle, checkIssue } = rule;
  const as =
    (report: Report): Report =>
    (fault) =>
      report({ ...fault, severity });
  return {
    id: rule.id,
    group: rule.group,
    ...(checkPassage && {
      checkPassage: (passage: Passage, report: Report) => checkPassage(passage, as(report)),
    }),
    ...(checkArticle && {
      checkArticle: (subject: Subject, report: Report) => checkArticle(subject, as(report)),
    }),
    ...(checkIssue && {
      checkIssue: (subjects: readonly Subject[], report: Report) => checkIssue(subjects, as(report)),
    }),
  };
}
