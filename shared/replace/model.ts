/** What passes between a window and the desk when words are replaced all over an issue. */
import { z } from 'zod';
import type { WireError } from '../model/job.ts';
import type { Hit } from './replace.ts';

export const replaceQuerySchema = z.object({
  find: z.string().min(1).max(500),
  replacement: z.string().max(2000),
  matchCase: z.boolean(),
  matchMarks: z.boolean(),
  wholeWord: z.boolean(),
});
export type ReplaceQuery = z.infer<typeof replaceQuerySchema>;

/** One article in which the words stand. */
export interface ArticleHits {
  articleId: string;
  title: string;
  /** What was searched: a replacement must name it. */
  revision: number;
  /** False for what was published: found, but not to be changed. */
  canChange: boolean;
  hits: Hit[];
}

export interface ReplaceOutcome {
  /** How many places were replaced, in how many articles. */
  replaced: number;
  articles: number;
  /** Articles left as they were, and why. */
  failed: { articleId: string; title: string; error: WireError }[];
  /** Takes it back; null when there is nothing to take back. */
  undo: string | null;
}
