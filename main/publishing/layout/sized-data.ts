/** What the templates read, with figures and room as a pass found that they fit. The texts stay as they are. */
import type { ColumnSpares } from './balance-columns.ts';
import type { FigureShares } from './fit-figures.ts';
import type { PrintedIssue } from './print-data.ts';

/**
 * @param shares how large each figure prints, see ./fit-figures.ts; the others as they were asked for
 * @param spares room at the foot of articles' last pages, see ./balance-columns.ts
 */
export function sizedData(data: PrintedIssue, shares: FigureShares, spares: ColumnSpares): PrintedIssue {
  const sized = (block: object): object => {
    const share = 'anchor' in block ? shares.get(String(block.anchor)) : undefined;
    return share === undefined ? block : { ...block, share };
  };
  const sections = data.sections.map(({ name, articles }) => ({
    name,
    articles: articles.map((article) => ({
      ...article,
      spare: spares.get(article.id) ?? article.spare,
      blocks: article.blocks.map(sized),
    })),
  }));
  return { ...data, sections };
}
