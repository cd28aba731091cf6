/** One article by itself for who reviews it in Word: with its comments and suggestions, stamped as a draft. */
import type { Task } from '../jobs/task.ts';
import { writeDocx } from './docx/write-docx.ts';
import { stampDocx } from './draft/stamp-docx.ts';
import type { ResolvedIssue } from './layout/resolved-issue.ts';
import { writeFiles } from './write-files.ts';

export interface ReviewCopyRequest {
  /** Its articles have a `review`. */
  issue: ResolvedIssue;
  path: string;
}

/** @throws DeskError TARGET_UNWRITABLE, DISK_FULL */
export const reviewCopyTask: Task<ReviewCopyRequest, void> = async ({ issue, path }, { paths }) => {
  // No page of it is typeset.
  const print = { articles: {}, shares: new Map(), fonts: paths.fonts };
  const bytes = await writeDocx(issue, [], { isReviewCopy: true, isAlone: true, print });
  await writeFiles([{ path, bytes: stampDocx(bytes) }]);
};
