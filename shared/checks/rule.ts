/** The form of a rule. A rule is pure: it reads passages and reports faults. */
import type { FindingGroup, Severity } from './finding.ts';
import type { Passage, Subject } from './passage.ts';

/** One thing found, before the engine turns it into a Finding. */
export interface Fault {
  passage: Passage;
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
  /** Short and stable: publications will switch rules by it. */
  id: string;
  group: FindingGroup;
  checkPassage?: (passage: Passage, report: Report) => void;
  checkArticle?: (subject: Subject, report: Report) => void;
  /** Only what one article alone does not show. */
  checkIssue?: (subjects: readonly Subject[], report: Report) => void;
}
