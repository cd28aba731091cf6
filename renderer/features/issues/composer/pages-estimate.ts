/** How long articles would print in an issue before they are typeset, measured by those that are. */
import type { Issue } from '#shared/model/issue.ts';
import type { PreviewPages } from '#shared/model/preview.ts';
import { estimatedPages } from '../../articles/length.ts';

/** How many pictures articles show, by id. */
export type PictureCounts = Readonly<Record<string, number>>;

/** Templates and letters differ, but not by more. */
const LEAST_SCALE = 0.4;
const MOST_SCALE = 2.5;

/** @returns estimates pages, with a fraction, of an article. */
export function pagesEstimate(
  issue: Pick<Issue, 'sections'>,
  preview: Pick<PreviewPages, 'articles'> | null,
  pictures: PictureCounts,
): (article: { id: string; words: number }) => number {
  const raw = ({ id, words }: { id: string; words: number }) => estimatedPages(words, pictures[id] ?? 0);
  let [printed, expected] = [0, 0];
  for (const article of issue.sections.flatMap(({ articles }) => articles)) {
    const span = preview?.articles[article.id];
    if (!span) continue;
    printed += span.length;
    expected += raw(article);
  }
  const scale = expected > 0 ? Math.min(MOST_SCALE, Math.max(LEAST_SCALE, printed / expected)) : 1;
  return (article) => raw(article) * scale;
}
