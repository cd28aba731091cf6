/** The version that a reviewer compares with: what they, or another reviewer, decided about last. */
import type { ArticleVersion, VersionReason } from '#shared/model/version.ts';

const DECISIONS: readonly VersionReason[] = ['approved', 'returned', 'published'];

/**
 * @param versions newest first.
 * @returns the newest that was approved, returned or printed; without one what was handed in the time before;
 *   null for an article that is handed in for the first time.
 */
export function baseVersion(versions: readonly ArticleVersion[]): ArticleVersion | null {
  const decided = versions.find(({ reason }) => DECISIONS.includes(reason));
  if (decided) return decided;
  return versions.filter(({ reason }) => reason === 'submitted')[1] ?? null;
}
