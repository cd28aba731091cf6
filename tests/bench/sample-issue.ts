/** The issue of the sample library, as it goes to the typesetter. */
import { createDesk } from '#main/desk/desk.ts';
import type { ResolvedIssue } from '#main/publishing/layout/resolved-issue.ts';
import { TEST_PATHS } from '../support/program-paths.ts';

/** @param library a folder that is not there yet, or holds a sample. */
export async function sampleIssue(library: string): Promise<ResolvedIssue> {
  const desk = await createDesk(
    { library, whenMissing: 'sample' },
    { paths: TEST_PATHS, now: () => new Date(), fileActions: null },
  );
  try {
    const [issue] = await desk.services.issues.list();
    return (await desk.services.exports.resolve(issue?.id ?? '')).issue;
  } finally {
    await desk.close();
  }
}
