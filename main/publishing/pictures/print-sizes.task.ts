/** Makes the sizes in which an issue's pictures go out before anybody asks for them, one at a time. */
import { existsSync } from 'node:fs';
import type { Task } from '../../jobs/task.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { pageSizes } from './page-sizes.ts';
import { printFile, printPicture } from './print-picture.ts';

export interface PrintSizesRequest {
  issue: ResolvedIssue;
  /** False for an article by itself, whose cover nobody prints. */
  hasFront: boolean;
}

/** Makes the first size that is missing. True when it did: others may be missing, too. */
export const printSizesTask: Task<PrintSizesRequest, boolean> = async ({ issue, hasFront }) => {
  for (const { picture, size } of pageSizes(issue, hasFront)) {
    const file = printFile(picture, size);
    if (file === null || existsSync(file)) continue;
    // A file that is gone or broken is told of when the issue goes out.
    await printPicture(picture, size).catch(() => null);
    if (existsSync(file)) return true;
  }
  return false;
};
