/** Receiving a package: what a person sees of it before it is merged, what they choose, and what came of it. */
import { z } from 'zod';
import { MERGE_CHOICES } from '../document/merge/merge.ts';
import type { ArticleContent } from './article.ts';
import type { PackageProblem, PackagePurpose, PackageTrust } from './handoff.ts';
import type { WireError } from './job.ts';

/**
 * What merging does to an article. `new`: it is not here yet. `same`: its text stays as it is. `merged`: what the
 * other desk changed comes in without a question. `conflict`: both changed the same places. `refused`: it is
 * published here and stays as it is.
 */
export type ReceivedOutcome = 'new' | 'same' | 'merged' | 'conflict' | 'refused';

/** Times are ISO 8601 UTC. */
export interface ReceivedArticle {
  articleId: string;
  title: string;
  outcome: ReceivedOutcome;
  /** Of the article here; null for a new one. */
  revision: number | null;
  /** Questions to decide. */
  conflicts: number;
  /** Comments and answers that are not here yet. */
  newComments: number;
  newSuggestions: number;
  approvals: { person: string; at: string }[];
  /** The other desk gave it back. */
  isReturned: boolean;
}

export interface ReceivedPackage {
  /** Of the opening, see `OpenedPackage`. */
  id: string;
  /** The package's own id. */
  packageId: string;
  fileName: string;
  purpose: PackagePurpose;
  note: string;
  madeAt: string;
  recipient: string;
  sender: { name: string; title: string; office: string; machine: string };
  trust: PackageTrust;
  /** Code of the sender's key, to compare over the telephone. */
  fingerprint: string;
  problems: PackageProblem[];
  articles: ReceivedArticle[];
  /** The issue that the articles stand in; `isNew` when it is not here yet. */
  issue: { number: string; publication: string; isNew: boolean } | null;
  newPictures: number;
  newSources: number;
}

/** The two readings of an article, and the one that both began with; null when that is not known. */
export interface ReceivedText {
  /** Of the article here; null, as `ours`, for one that is not here yet. */
  revision: number | null;
  base: ArticleContent | null;
  ours: ArticleContent | null;
  theirs: ArticleContent;
}

/** Choices by the id of the conflict, for the article as it stood at this revision. */
export const mergeDecisionSchema = z.object({
  articleId: z.string(),
  revision: z.int().positive().nullable(),
  choices: z.record(z.string().max(200), z.enum(MERGE_CHOICES)),
});
export type MergeDecision = z.infer<typeof mergeDecisionSchema>;

/** An approval that came along: `refusal` says why it does not count here; null when it does. */
export interface ReceivedApproval {
  person: string;
  at: string;
  refusal: WireError | null;
}

export interface MergedArticleReport {
  articleId: string;
  title: string;
  outcome: ReceivedOutcome;
  newComments: number;
  newSuggestions: number;
  approvals: ReceivedApproval[];
  isReturned: boolean;
}

export interface MergeReport {
  sender: string;
  articles: MergedArticleReport[];
  newPictures: number;
  newSources: number;
  issue: { id: string; number: string; isNew: boolean } | null;
}
