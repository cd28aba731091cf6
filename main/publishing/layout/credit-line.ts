/** Where a text of the press is from, in one line: "Quehuong.vn 05/9, Minh Anh". */
import { contributorsOf } from '#shared/vietnamese/bylines.ts';
import type { ResolvedArticle } from './resolved-issue.ts';

/**
 * What a press digest prints in brackets at an item's end: outlet, day, and who wrote it, without the label of the
 * byline; empty when nothing is known.
 */
export function creditLine({
  attribution,
  via,
  byline,
}: Pick<ResolvedArticle, 'attribution' | 'via' | 'byline'>): string {
  const writers = contributorsOf(byline).text.join(', ');
  const parts = [via, attribution, writers || byline].map((part) => part.trim().replace(/\s+/g, ' '));
  return [...new Set(parts)].filter(Boolean).join(', ');
}
