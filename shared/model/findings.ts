/** Decisions about findings as the desk keeps them. Times are ISO 8601 UTC. */
import type { IgnoredFinding } from '../checks/decisions.ts';
import type { Finding } from '../checks/finding.ts';

/** A word of the desk's own dictionary. */
export interface DeskWord {
  id: string;
  word: string;
  /** Name of the person who added it. */
  by: string;
  at: string;
}

export interface StoredIgnoring extends IgnoredFinding {
  id: string;
  /** Title of the article as it is now; null when it holds everywhere. */
  title: string | null;
  by: string;
  at: string;
}

export interface StoredDecisions {
  words: DeskWord[];
  ignored: StoredIgnoring[];
}

/** What a check found in one article, or of the issue as a whole (`id` is null), decisions honoured. */
export interface CheckedArticle {
  id: string | null;
  title: string;
  findings: Finding[];
}
