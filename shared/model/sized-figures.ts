/** The figures of an article whose size an issue may choose. */
import { withFigureRows } from '../document/figures.ts';
import type { ArticleDocument, FigureBlock } from '../document/schema.ts';
import { currentDocument } from '../document/suggestions/decide.ts';

/** A figure, or a row of figures, whose size can be chosen. */
export interface SizedFigures {
  first: FigureBlock & { pictureId: string };
  /** Among the figures of the article, from 1. */
  from: number;
  to: number;
}

/** The figures of an article as they stand; those that still lack their picture have no size to choose. */
export function sizedFigures({ document }: { document: ArticleDocument }): SizedFigures[] {
  const found: SizedFigures[] = [];
  let count = 0;
  for (const entry of withFigureRows(currentDocument(document).blocks)) {
    if (entry.type !== 'figure' && entry.type !== 'figureRow') continue;
    const [first, ...beside] = entry.type === 'figure' ? [entry] : entry.figures;
    if (!first) continue;
    const from = count + 1;
    count += 1 + beside.length;
    const { pictureId } = first;
    const isKnown = found.some((other) => other.first.pictureId === pictureId);
    if (pictureId !== null && !isKnown) found.push({ first: { ...first, pictureId }, from, to: count });
  }
  return found;
}
