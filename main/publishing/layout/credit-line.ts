/** Where a text of the press is from, in one line: "Quehuong.vn 05/9, Minh Anh". */
import type { ResolvedArticle } from './resolved-issue.ts';

/** What a press digest prints in brackets at an item's end: outlet and day, via, author; empty when nothing is known. */
export function creditLine({
  attribution,
  via,
  byline,
}: Pick<ResolvedArticle, 'attribution' | 'via' | 'byline'>): string {
  return [attribution, via && `theo ${via}`, byline]
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .join(', ');
}
