/** What passes between the page and the worker that checks. */
import type { CheckedPassage } from '#shared/checks/incremental.ts';
import type { Surroundings } from '#shared/checks/surroundings.ts';
import type { ArticleDocument, Block } from '#shared/document/schema.ts';
import type { ArticleContent } from '#shared/model/article.ts';

export type CheckedLines = Omit<ArticleContent, 'document'>;

export interface CheckRequest {
  type: 'check';
  /** Counts the checks of one article; answers name the one they belong to. */
  revision: number;
  lines: CheckedLines;
  /** A number is the place of a block in the last request that stayed as it was. */
  blocks: readonly (number | Block)[];
  footnotes: ArticleDocument['footnotes'];
}

/** What is known besides the text, for the checks that follow. */
export interface SurroundingsRequest {
  type: 'surroundings';
  surroundings: Surroundings;
}

export interface SuggestRequest {
  type: 'suggest';
  id: number;
  word: string;
  /** The words right before and behind; "" where there are none. */
  before: string;
  behind: string;
}

export type WorkerRequest = CheckRequest | SurroundingsRequest | SuggestRequest;

export type WorkerAnswer =
  | {
      type: 'found';
      revision: number;
      /** `passages`: what single passages say; `whole`: what the article says as a whole. */
      part: 'passages' | 'whole';
      passages: CheckedPassage[];
    }
  | { type: 'suggested'; id: number; words: string[] };
