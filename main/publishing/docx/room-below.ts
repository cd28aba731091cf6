/** Room that print leaves at the foot of a page below the end of an article. */
import { type PageGeometry, textHeight } from '../layout/page-geometry.ts';
import type { TypesetIssue } from '../typst/typeset-issue.ts';

/** Millimetres; `top` from the upper edge of the page. */
export interface Room {
  top: number;
  height: number;
}

/**
 * Finds the room below an article that is the last of its section, across all columns; null where print does not tell.
 */
export function roomBelow(
  { articles, columns }: Pick<TypesetIssue, 'articles'> & Partial<Pick<TypesetIssue, 'columns'>>,
  page: PageGeometry,
): (articleId: string) => Room | null {
  return (id) => {
    const end = articles[id]?.end ?? 0;
    const height = page.columns > 1 ? (columns?.spares.get(id) ?? 0) : (1 - end) * textHeight(page);
    // An end at the very head of a page is that of a page that is full.
    if (end <= 0 || height <= 0) return null;
    return { top: page.height - page.margin.bottom - height, height };
  };
}
